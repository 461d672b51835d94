/** What concerns the agent, followed without reading the log at every fact. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useRef, useState } from "react";
import { counts, setting } from "../../store/queries";
import { type NewsOfCustomer, news } from "../../store/queries/news";

/** The log is looked through at most this often; milliseconds. */
const EVERY = 3_000;

/** Newest first; undefined until it is first read. */
export function useNews(): NewsOfCustomer[] | undefined {
  const [found, setFound] = useState<NewsOfCustomer[]>();
  const facts = useLiveQuery(async () => (await counts()).events);
  const seenAt = useLiveQuery(async () => (await setting("queue")).seenAt);
  const read = useRef({ at: 0, seenAt: -1 });
  useEffect(() => {
    if (facts === undefined || seenAt === undefined) return;
    // What was marked as seen is gone at once.
    const wait = seenAt === read.current.seenAt ? Math.max(0, read.current.at + EVERY - Date.now()) : 0;
    const timer = setTimeout(async () => {
      read.current = { at: Date.now(), seenAt };
      setFound(await news(Date.now()));
    }, wait);
    return () => clearTimeout(timer);
  }, [facts, seenAt]);
  return found;
}
