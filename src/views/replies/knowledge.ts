/** Keeps the suggestion engine in step with the knowledge base, off the critical path. */
import { create } from "zustand";

type Engine = typeof import("./engine");

/** The engine once it is loaded and in step; `version` grows with every change of what it knows. */
export const useEngine = create<{ engine?: Engine; version: number }>(() => ({ version: 0 }));

/** Loads the engine; the same one every time. */
export const loadEngine = (): Promise<Engine> => import("./engine");

/** Waits until the browser has nothing better to do; not every browser can say so. */
const whenIdle = (then: () => void) =>
  "requestIdleCallback" in globalThis ? requestIdleCallback(then, { timeout: 1_000 }) : setTimeout(then, 50);

let followers = 0;
let stop: (() => void) | undefined;

function start(): () => void {
  let stopped = false;
  let end: (() => void) | undefined;
  whenIdle(async () => {
    if (stopped) return;
    const engine = await loadEngine();
    end = await engine.followDesk(() => {
      if (!stopped) useEngine.setState(({ version }) => ({ engine, version: version + 1 }));
    });
    if (stopped) end();
  });
  return () => {
    stopped = true;
    end?.();
  };
}

/** Follows the knowledge base while somebody needs it. Returns how to stop. */
export function followKnowledge(): () => void {
  if (followers++ === 0) stop = start();
  return () => {
    if (--followers === 0) stop?.();
  };
}
