/** What concerns the agent, followed without reading the log at every fact. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import { counts, setting } from "../../store/queries";
import { type NewsOfCustomer, news } from "../../store/queries/news";

/** The log is looked through at most this often; milliseconds. */
const EVERY = 3_000;

/** Newest first; undefined until it is first read. */
export function useNews(): NewsOfCustomer[] | undefined {
  const [found, setFound] = useState<NewsOfCustomer[]>();
  const facts = useLiveQuery(async () => (await counts()).events);
  const seenAt = useLiveQuery(async () => (await setting("queue")).seenAt);
  const [readAt, setReadAt] = useState(0);
  const [readSeen, setReadSeen] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of facts is what there is to hear of
  useEffect(() => {
    if (facts === undefined || seenAt === undefined) return;
    // What was marked as seen is gone at once.
    const wait = seenAt === readSeen ? Math.max(0, readAt + EVERY - Date.now()) : 0;
    const timer = setTimeout(async () => {
      setFound(await news(Date.now()));
      setReadAt(Date.now());
      setReadSeen(seenAt);
    }, wait);
    return () => clearTimeout(timer);
  }, [facts, seenAt]);
  return found;
}
