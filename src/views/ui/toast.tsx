/** Short messages at the foot of the page, read out, with Undo where there is one. */
import { lazy, Suspense, useSyncExternalStore } from "react";

export interface ToastOptions {
  /** Takes back what was just done. */
  undo?: () => void;
  /** bad stays until closed. */
  tone?: "normal" | "bad";
}

const load = () => import("./toast-region");
const ToastRegion = lazy(load);
let wanted = false;
const listeners = new Set<() => void>();

/** Shows a message for six seconds (ten with Undo). May be called from anywhere; `<Toasts/>` shows it. */
export async function showToast(text: string, options: ToastOptions = {}): Promise<void> {
  wanted = true;
  for (const listener of listeners) listener();
  const { toasts } = await load();
  const timeout = options.tone === "bad" ? undefined : options.undo ? 10_000 : 6_000;
  toasts.add({ text, ...options }, { timeout });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where messages appear: once, in the app's frame. */
export function Toasts() {
  const isWanted = useSyncExternalStore(subscribe, () => wanted);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <ToastRegion />
    </Suspense>
  );
}
