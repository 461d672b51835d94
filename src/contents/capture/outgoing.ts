import { BRIDGE, BRIDGE_LIMITS, type Captured, packCaptured } from "../../contracts/bridge";

/** Characters kept back while no desk listens yet: the first answers of a page come before its content script is up. */
const KEPT = 8_000_000;

export interface Outgoing {
  send(captured: Captured): void;
  /** A desk listens: what was kept back goes first. */
  open(): void;
  /** No desk any more: nothing is sent or kept. */
  close(): void;
}

/** The page's end of the bridge: sends captures to the desk, and keeps a bounded amount until there is one. */
export function createOutgoing(target: EventTarget): Outgoing {
  let state: "waiting" | "open" | "closed" = "waiting";
  let kept: string[] = [];
  let size = 0;
  const dispatch = (detail: string) => target.dispatchEvent(new CustomEvent(BRIDGE.captured, { detail }));
  return {
    send(captured) {
      if (state === "closed" || captured.body.length > BRIDGE_LIMITS.body) return;
      const packed = packCaptured(captured);
      if (state === "open") dispatch(packed);
      else if (size + packed.length <= KEPT) {
        kept.push(packed);
        size += packed.length;
      }
    },
    open() {
      state = "open";
      const first = kept;
      kept = [];
      size = 0;
      for (const packed of first) dispatch(packed);
    },
    close() {
      state = "closed";
      kept = [];
      size = 0;
    },
  };
}
