/** Who else is at which customer, as the live stream tells it, and where this panel is, as the others are told. Kept in memory alone. */
import { PRESENCE, type Presence, type PresenceRequest } from "../contracts/companion";

/** Somebody else at a customer. */
export interface Colleague {
  agentId: string;
  isWriting: boolean;
}

export interface Presences {
  /** Who else is at this customer; the same list as long as nothing changes. */
  at(customerId: string): readonly Colleague[];
  /** Calls back at each change until the answer is called. */
  watch(listener: () => void): () => void;
  hear(presence: Presence): void;
  /** This panel is here now: tells it, and again as long as it stays. */
  be(where: PresenceRequest): void;
  /** Nobody can be heard any more: nobody is known to be anywhere. */
  forget(): void;
}

/** `me` is this desk's own agent; `tell` says to the companion where this panel is. */
export function createPresences(me: () => string | undefined, tell: (where: PresenceRequest) => Promise<void>): Presences {
  const there = new Map<string, Presence & { at: number }>();
  const lists = new Map<string, readonly Colleague[]>();
  const listeners = new Set<() => void>();
  let here: PresenceRequest = { customerId: null, isWriting: false };
  let timer: ReturnType<typeof setInterval> | undefined;

  const changed = () => {
    lists.clear();
    for (const listener of listeners) listener();
  };
  const say = () => void tell(here).catch(() => {});
  const renew = () => {
    if (here.customerId !== null) say();
    const gone = [...there].filter(([, { at }]) => Date.now() - at > PRESENCE.goneAfter);
    for (const [panel] of gone) there.delete(panel);
    if (gone.length > 0) changed();
  };
  return {
    at(customerId) {
      const known = lists.get(customerId);
      if (known) return known;
      const others = [...there.values()].filter((one) => one.customerId === customerId && one.agentId !== me());
      const writing = new Map(others.map(({ agentId }) => [agentId, others.some((one) => one.agentId === agentId && one.isWriting)]));
      const list = [...writing].map(([agentId, isWriting]) => ({ agentId, isWriting }));
      lists.set(customerId, list);
      return list;
    },
    watch(listener) {
      listeners.add(listener);
      timer ??= setInterval(renew, PRESENCE.again);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    hear(presence) {
      there.set(presence.panel, { ...presence, at: Date.now() });
      changed();
    },
    be(where) {
      if (where.customerId === here.customerId && where.isWriting === here.isWriting) return;
      here = where;
      say();
    },
    forget() {
      there.clear();
      changed();
    },
  };
}
