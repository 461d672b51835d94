/**
 * A window-scrolled list that keeps only what is near the viewport in the page, as X's timelines do: a cell that scrolled away is
 * taken for another entry, nodes and all, and entries beyond a screen and a half are not in the document.
 */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "react";
import { scrollOf } from "./router";

const ESTIMATE = 150;
const AHEAD = 900;

/** Measured heights by list and key: scrolling back finds the same places. */
const measured = new Map<string, Map<string, number>>();

interface Props<T> {
  /** Lists of one name share measured heights. */
  name: string;
  items: T[];
  keyOf: (item: T) => string;
  render: (item: T) => ReactNode;
  /** The end came near. */
  onEnd?: (() => void) | undefined;
  label: string;
  /** The path whose scroll position comes back when the page is mounted again. */
  restore?: string | undefined;
}

export function VirtualList<T>({ name, items, keyOf, render, onEnd, label, restore }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const heights = useMemo(() => {
    const known = measured.get(name) ?? new Map<string, number>();
    measured.set(name, known);
    return known;
  }, [name]);
  const [measures, remeasured] = useReducer((count: number) => count + 1, 0);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);

  // Where each entry begins; one more for the end of the list.
  const tops = useMemo(() => {
    void measures;
    const list = new Float64Array(keys.length + 1);
    keys.forEach((key, index) => {
      list[index + 1] = (list[index] ?? 0) + (heights.get(key) ?? ESTIMATE);
    });
    return list;
  }, [keys, heights, measures]);
  const total = tops[keys.length] ?? 0;

  const place = useRef(tops);
  place.current = tops;
  const [range, setRange] = useState<[number, number]>([0, 12]);
  const look = useCallback(() => {
    const top = box.current?.getBoundingClientRect().top ?? 0;
    const all = place.current;
    const from = find(all, -top - AHEAD);
    const to = find(all, -top + window.innerHeight + AHEAD);
    setRange((old) => (old[0] === from && old[1] === to ? old : [from, to]));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is near changes when entries move
  useLayoutEffect(look, [look, tops]);
  useEffect(() => {
    let frame = 0;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        look();
      });
    };
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    };
  }, [look]);

  const mounted = useRef(false);
  useLayoutEffect(() => {
    if (mounted.current || !restore || keys.length === 0) return;
    mounted.current = true;
    window.scrollTo(0, scrollOf(restore));
  }, [restore, keys.length]);

  const near = range[1] >= keys.length - 3 && keys.length > 0;
  useEffect(() => {
    if (near) onEnd?.();
  }, [near, onEnd]);

  const shown = useMemo(() => keys.map((key, index) => ({ key, index })).slice(range[0], range[1] + 1), [keys, range]);
  const slots = useSlots(shown.map((one) => one.key));
  const measure = useCallback(
    (key: string, height: number) => {
      if (height === 0 || heights.get(key) === height) return;
      heights.set(key, height);
      remeasured();
    },
    [heights],
  );

  return (
    <section aria-label={label}>
      <div ref={box} style={{ position: "relative", minHeight: total }}>
        {shown
          .map(({ key, index }) => ({ key, index, slot: slots.get(key) ?? 0 }))
          .sort((a, b) => a.slot - b.slot)
          .map(({ key, index, slot }) => (
            <Cell key={slot} id={key} top={tops[index] ?? 0} onHeight={measure}>
              {render(items[index] as T)}
            </Cell>
          ))}
      </div>
    </section>
  );
}

/** Index of the entry at `y`, within the list. */
function find(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A cell number for each key: kept while the key is shown, given to another key after that. */
function useSlots(keys: string[]): Map<string, number> {
  const kept = useRef(new Map<string, number>());
  const next = new Map<string, number>();
  for (const key of keys) {
    const slot = kept.current.get(key);
    if (slot !== undefined) next.set(key, slot);
  }
  const taken = new Set(next.values());
  let free = 0;
  for (const key of keys) {
    if (next.has(key)) continue;
    while (taken.has(free)) free++;
    taken.add(free);
    next.set(key, free);
  }
  kept.current = next;
  return next;
}

function Cell({
  id,
  top,
  onHeight,
  children,
}: {
  id: string;
  top: number;
  onHeight: (key: string, height: number) => void;
  children: ReactNode;
}) {
  const node = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const cell = node.current;
    if (!cell) return;
    onHeight(id, cell.offsetHeight);
    const observer = new ResizeObserver(() => onHeight(id, cell.offsetHeight));
    observer.observe(cell);
    return () => observer.disconnect();
  }, [id, onHeight]);
  return (
    <div ref={node} data-testid="cellInnerDiv" style={{ transform: `translateY(${top}px)`, position: "absolute", width: "100%" }}>
      {children}
    </div>
  );
}
