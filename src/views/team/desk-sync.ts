/** The views' way to a companion. The entries make it from `sync`; tests make their own. */
import { createContext, useContext } from "react";
import type { ConnectorsAnswer, ConnectorsAsk } from "../../contracts/connectors";
import type { RewriteAsked, Rewritten } from "../../domain/tone/rewrite";

/** A code to show, and where somebody types it. */
export interface PairingCode {
  code: string;
  address: string;
}

/** How an attempt to pair ended. */
export type PairingEnd =
  | { kind: "paired"; workspace: string }
  | { kind: "denied" | "expired" | "stopped" | "bad_address" | "unreachable" | "unfit" }
  /** The rows here are another workspace's: `finish` lets them go, and `unsent` changes with them. */
  | { kind: "other_workspace"; workspace: string; unsent: number; finish: () => Promise<void> };

export interface DeskSync {
  /** Asks the companion at `address` for a code, and waits until somebody approves it. */
  pair(address: string, onCode: (code: PairingCode) => void, signal: AbortSignal): Promise<PairingEnd>;
  /** Parts from the companion; the desk stays. */
  unpair(): Promise<void>;
  /** Somebody looks at this customer: what the team keeps of their past comes too. */
  opened(customerId: string): void;
  /** Tries again now. */
  soon(): void;
  /** The model the companion knows, and the host it is asked at; undefined where there is none. Throws where it can't be asked. */
  rewriter(): Promise<{ model: string; host: string } | undefined>;
  /** A reply rewritten by it, or why not. */
  rewrite(asked: RewriteAsked): Promise<Rewritten>;
  /** Help centres that the companion pulls. */
  connectors(asked: ConnectorsAsk): Promise<ConnectorsAnswer>;
  /** Who else is at this customer now; the same list as long as nothing changes. */
  colleagues(customerId: string): readonly Colleague[];
  /** Calls back when that may have changed, until the answer is called. */
  watch(listener: () => void): () => void;
  /** Tells the team at whom this panel is, and whether somebody writes to them; null for nobody. */
  be(where: { customerId: string | null; isWriting: boolean }): void;
}

/** Somebody of the team at the same customer. */
export interface Colleague {
  agentId: string;
  isWriting: boolean;
}

const NOBODY: readonly Colleague[] = [];

/** Milliseconds until nobody waits for the first paint any more. */
const SETTLED = 300;

/** For where there is no companion to reach. */
export const noSync: DeskSync = {
  pair: async () => ({ kind: "unreachable" }),
  unpair: async () => {},
  opened: () => {},
  soon: () => {},
  rewriter: async () => undefined,
  rewrite: async () => ({ why: "off" }),
  connectors: async () => ({ problem: "unreachable" }),
  colleagues: () => NOBODY,
  watch: () => () => {},
  be: () => {},
};

/** One that is loaded after the first paint, and waited for where it is needed sooner. */
export function lazySync(load: () => Promise<DeskSync>): DeskSync {
  let loading: Promise<DeskSync> | undefined;
  let loaded: DeskSync | undefined;
  const sync = () => {
    loading ??= load().then((one) => {
      loaded = one;
      return one;
    });
    return loading;
  };
  setTimeout(sync, SETTLED);
  return {
    pair: async (...given) => (await sync()).pair(...given),
    unpair: async () => (await sync()).unpair(),
    opened: (customerId) => void sync().then((one) => one.opened(customerId)),
    rewriter: async () => (await sync()).rewriter(),
    rewrite: async (asked) => (await sync()).rewrite(asked),
    soon: () => void sync().then((one) => one.soon()),
    connectors: async (asked) => (await sync()).connectors(asked),
    colleagues: (customerId) => loaded?.colleagues(customerId) ?? NOBODY,
    watch(listener) {
      let stop: (() => void) | undefined = () => {};
      void sync().then((one) => {
        if (!stop) return;
        stop = one.watch(listener);
        listener();
      });
      return () => {
        stop?.();
        stop = undefined;
      };
    },
    be: (where) => void sync().then((one) => one.be(where)),
  };
}

export const DeskSyncContext = createContext<DeskSync>(noSync);
export const useDeskSync = (): DeskSync => useContext(DeskSyncContext);
