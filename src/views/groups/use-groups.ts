/** The groups of what waits, followed as messages come. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useRef } from "react";
import { create } from "zustand";
import { counts } from "../../store/queries";
import type { ShownGroup } from "./look";

/** They are found anew at most this often, milliseconds; and at least every `SPAN`, for what is new grows old. */
const EVERY = 2_000;
const SPAN = 60_000;

interface Groups {
  /** Undefined while they are first looked for. */
  groups: readonly ShownGroup[] | undefined;
  /** Why they could not be found. */
  error: string | undefined;
}

export const useFound = create<Groups>(() => ({ groups: undefined, error: undefined }));

/** A worker that looks for groups when it is told to; where the browser gives none, the page looks by itself. */
function looker(): { look(): void; end(): void } {
  let isOver = false;
  const take = ({ groups, error }: Partial<Groups>) => {
    if (!isOver) useFound.setState(groups ? { groups, error: undefined } : { error });
  };
  let worker = typeof Worker === "undefined" ? undefined : new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const inPage = () => void import("./look").then(async ({ lookAtGroups }) => take({ groups: await lookAtGroups(Date.now()) }));
  if (worker) {
    worker.onmessage = ({ data }: MessageEvent<Partial<Groups>>) => take(data);
    worker.onerror = () => {
      worker?.terminate();
      worker = undefined;
      inPage();
    };
  }
  const end = () => {
    isOver = true;
    worker?.terminate();
  };
  return { look: () => (worker ? worker.postMessage("look") : inPage()), end };
}

/** Keeps the groups found as long as what calls it is shown; once in a page is enough, others read `useFound`. */
export function useGroups(): void {
  const facts = useLiveQuery(async () => (await counts()).events);
  const soon = useRef<() => void>();
  useEffect(() => {
    const { look, end } = looker();
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        last = Date.now();
        look();
        plan(SPAN);
      }, wait);
    };
    soon.current = () => plan(Math.max(0, last + EVERY - Date.now()));
    return () => {
      clearTimeout(timer);
      end();
    };
  }, []);
  useEffect(() => {
    if (facts !== undefined) soon.current?.();
  }, [facts]);
}
