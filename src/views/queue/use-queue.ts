/** The queue as the person filters it, live. */
import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { type Queue, type QueueFilter, queueOf } from "../../domain/queue/view";
import { customersNamed, queue } from "../../store/queries";

export interface QueueState {
  /** Undefined while it is first read. */
  shown: Queue | undefined;
  /** How many wait in all. */
  total: number;
  filter: QueueFilter;
  setFilter: (change: Partial<QueueFilter>) => void;
  /** Words of a name or handle; empty for everybody. */
  search: string;
  setSearch: (words: string) => void;
}

/** Everything that waits, and what of it the filter leaves. */
export function useQueue(): QueueState {
  const [filter, setFilter] = useState<QueueFilter>({ view: "all" });
  const [search, setSearch] = useState("");
  const waiting = useLiveQuery(() => queue());
  const words = search.trim();
  const named = useLiveQuery(
    async () => (words && waiting ? customersNamed([...new Set(waiting.map((row) => row.customerId))], words) : undefined),
    [words, waiting],
  );
  // While names are looked up, what was shown stays.
  const shown = useMemo(
    () => waiting && queueOf(waiting, { ...filter, customerIds: words ? named : undefined }),
    [waiting, filter, words, named],
  );
  return {
    shown,
    total: waiting?.length ?? 0,
    filter,
    setFilter: (change) => setFilter((before) => ({ ...before, ...change })),
    search,
    setSearch,
  };
}
