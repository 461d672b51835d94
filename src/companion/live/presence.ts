/** Who of a workspace is at which customer now. Kept nowhere: it is told to whoever listens, and forgotten when it is not said again. */
import { PRESENCE, type Presence } from "../../contracts/companion";

export interface PresenceList {
  /** Notes what one panel said. */
  note(workspaceId: string, presence: Presence, now: number): void;
  /** Who is somewhere in this workspace. */
  of(workspaceId: string, now: number): Presence[];
}

/** Those of one companion, its own and its fellows' panels. */
export function createPresenceList(): PresenceList {
  const workspaces = new Map<string, Map<string, { presence: Presence; at: number }>>();
  return {
    note(workspaceId, presence, now) {
      const there = workspaces.get(workspaceId) ?? new Map();
      workspaces.set(workspaceId, there);
      if (presence.customerId === null) there.delete(presence.panel);
      else there.set(presence.panel, { presence, at: now });
      for (const [panel, { at }] of there) if (now - at > PRESENCE.goneAfter) there.delete(panel);
      if (there.size === 0) workspaces.delete(workspaceId);
    },
    of: (workspaceId, now) =>
      [...(workspaces.get(workspaceId)?.values() ?? [])].flatMap(({ presence, at }) => (now - at > PRESENCE.goneAfter ? [] : [presence])),
  };
}
