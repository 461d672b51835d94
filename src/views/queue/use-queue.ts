/** The queue as the person filters it, live. */
import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { inView, narrowed, type QueueFilter, type QueueView, viewCounts } from "../../domain/queue/view";
import type { Case } from "../../domain/rows";
import { customersNamed, queue } from "../../store/queries";
import { useDue } from "../sla/use-due";

export interface QueueState {
  /** Undefined while it is first read. */
  rows: readonly Case[] | undefined;
  /** How many there are in each view. */
  counts: Record<QueueView, number>;
  /** How many wait in all. */
  total: number;
  view: QueueView;
  setView: (view: QueueView) => void;
  filter: QueueFilter;
  setFilter: (change: QueueFilter) => void;
  /** Words of a name or handle; empty for everybody. */
  search: string;
  setSearch: (words: string) => void;
}

const NONE: readonly Case[] = [];

/** Everything that waits, and what of it the filter leaves, for the agent who looks. */
export function useQueue(me: string | undefined): QueueState {
  const [view, setView] = useState<QueueView>("all");
  const [filter, setFilter] = useState<QueueFilter>({});
  const [search, setSearch] = useState("");
  const waiting = useLiveQuery(() => queue());
  const words = search.trim();
  const named = useLiveQuery(
    async () => (words && waiting ? customersNamed([...new Set(waiting.map((row) => row.customerId))], words) : undefined),
    [words, waiting],
  );
  // While names are looked up, what was shown stays.
  const customerIds = words ? named : undefined;
  // Each apart: another view of fifty thousand counts nothing anew.
  const left = useMemo(() => narrowed(waiting ?? NONE, { ...filter, customerIds }), [waiting, filter, customerIds]);
  const { isBreaching, inOrder } = useDue(waiting ?? NONE);
  const counts = useMemo(() => viewCounts(left, me, isBreaching), [left, me, isBreaching]);
  const rows = useMemo(() => {
    const seen = inView(left, view, me, isBreaching);
    return view === "breaching" ? inOrder(seen) : seen;
  }, [left, view, me, isBreaching, inOrder]);
  return {
    rows: waiting && rows,
    counts,
    total: waiting?.length ?? 0,
    view,
    setView,
    filter,
    setFilter: (change) => setFilter((before) => ({ ...before, ...change })),
    search,
    setSearch,
  };
}
