/** Which cases of the queue are selected. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Case } from "../../domain/rows";

export interface Selection {
  /** Ids of those that are selected and shown, in the queue's order. */
  ids: readonly string[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** Selects everything from where the last one was toggled, or from `from`, to `to`. */
  extend(from: string | undefined, to: string): void;
  /** The next extending begins where one is then. */
  loosen(): void;
  all(): void;
  clear(): void;
}

const NONE: ReadonlySet<string> = new Set();

/** Selected cases of these; another `look` selects nothing. */
export function useSelection(rows: readonly Case[] | undefined, look: unknown): Selection {
  const [picked, setPicked] = useState(NONE);
  const anchor = useRef<{ id: string; before: ReadonlySet<string> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected in another view is out of sight
  useEffect(() => setPicked(NONE), [look]);
  const ids = useMemo(() => (picked.size > 0 ? (rows ?? []).filter(({ id }) => picked.has(id)).map(({ id }) => id) : []), [rows, picked]);
  return {
    ids,
    has: (id) => picked.has(id),
    toggle(id) {
      const next = new Set(picked);
      if (!next.delete(id)) next.add(id);
      anchor.current = { id, before: next };
      setPicked(next);
    },
    extend(from, to) {
      anchor.current ??= { id: from ?? to, before: picked };
      const { id, before } = anchor.current;
      const places = [id, to].map((one) => (rows ?? []).findIndex((row) => row.id === one));
      const range = (rows ?? []).slice(Math.max(0, Math.min(...places)), Math.max(...places) + 1);
      setPicked(new Set([...before, ...range.map((row) => row.id)]));
    },
    loosen() {
      anchor.current = undefined;
    },
    all: () => setPicked(new Set((rows ?? []).map(({ id }) => id))),
    clear() {
      anchor.current = undefined;
      setPicked(NONE);
    },
  };
}
