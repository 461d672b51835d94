/** Who is at the newest message stays there while the thread grows or its place changes, until they themselves scroll away. */
import { type RefObject, useLayoutEffect, useMemo, useRef } from "react";

/** How near to the foot counts as there (CSS pixels). */
const AT_END = 24;
/** How long a scroll after a wheel, finger or key is theirs (milliseconds). */
const THEIRS = 500;

export interface Newest {
  /** Goes there, and stays. */
  go(): void;
  /** From now on it is not followed. */
  leave(): void;
  /** The thread has scrolled, whoever did it. */
  scrolled(): void;
  /** A wheel, a finger or a key was used on the thread. */
  touched(): void;
}

/** `threadId` begins at its newest; `layout` is another wherever rows, their heights or the thread's own have changed. */
export function useNewest(scroller: RefObject<HTMLElement>, threadId: string, layout: string): Newest {
  const at = useRef({ threadId, follows: true, touchedAt: 0, top: 0, heights: "" });
  if (at.current.threadId !== threadId) at.current = { ...at.current, threadId, follows: true };
  const newest = useMemo<Newest>(() => {
    const place = () => {
      const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = scroller.current ?? {};
      return { top: scrollTop, isAtEnd: scrollTop + clientHeight > scrollHeight - AT_END, heights: `${clientHeight} ${scrollHeight}` };
    };
    const go = () => {
      at.current.follows = true;
      if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
      Object.assign(at.current, place());
    };
    return {
      go,
      leave: () => {
        at.current.follows = false;
      },
      scrolled() {
        const { top, heights, touchedAt } = at.current;
        const now = place();
        // Where heights have changed, the browser may have moved it; else it was the person, by a scroll bar too.
        const isTheirs = now.top < top && (heights === now.heights || performance.now() - touchedAt < THEIRS);
        if (now.isAtEnd) at.current.follows = true;
        else if (isTheirs) at.current.follows = false;
        Object.assign(at.current, now);
      },
      touched: () => {
        at.current.touchedAt = performance.now();
      },
    };
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout and the thread are what this follows
  useLayoutEffect(() => {
    if (at.current.follows) newest.go();
  }, [newest, threadId, layout]);
  return newest;
}
