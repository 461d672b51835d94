/** A customer's messages, live, in pages: the newest are given, older ones are read as the agent scrolls back. */
import { liveQuery } from "dexie";
import { useMemo, useSyncExternalStore } from "react";
import type { Message } from "../../domain/rows";
import { history } from "../../store/queries";

/** Messages in a page. */
export const PAGE = 50;

/** What of a thread is in memory. */
interface Loaded {
  /** By time, oldest first. */
  messages: Message[];
  /** There are older ones in the store. */
  more: boolean;
}

const byTime = (a: Message, b: Message) => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Reads the older messages of one customer's thread from the store, page by page, every page kept up to date. */
class Pages {
  /** Counts what has come from the store. */
  version = 0;
  private loaded: Loaded = { messages: [], more: false };
  private readonly rows = new Map<string, Message>();
  private readonly listeners = new Set<() => void>();
  private readonly pages: { unsubscribe(): void }[] = [];
  private isEnd = false;
  private loading = false;
  private wantedSince = Number.POSITIVE_INFINITY;

  constructor(private readonly customerId: string) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      for (const page of this.pages.splice(0)) page.unsubscribe();
    };
  };

  /** All in memory, with the newest as they are now. */
  with(newest: readonly Message[]): Loaded {
    for (const message of newest) this.rows.set(message.id, message);
    this.loaded = { messages: [...this.rows.values()].sort(byTime), more: !this.isEnd && this.rows.size >= PAGE };
    return this.loaded;
  }

  /** Loads the page before the oldest in memory, if there is one and it isn't on its way. */
  older = () => {
    const { messages, more } = this.loaded;
    const oldest = messages[0];
    if (!oldest || !more || this.loading) return;
    // X's times are whole seconds: several messages can share the oldest one, so that second is read again.
    const ties = messages.filter((message) => message.at === oldest.at).length;
    this.addPage({ limit: PAGE + ties, before: oldest.at + 1 });
  };

  /** Loads older pages until everything since `at` is in memory. */
  since = (at: number) => {
    this.wantedSince = Math.min(this.wantedSince, at);
    if ((this.loaded.messages[0]?.at ?? Number.POSITIVE_INFINITY) > at) this.older();
  };

  private addPage(range: { limit: number; before: number }) {
    this.loading = true;
    let isFirst = true;
    const page = liveQuery(() => history(this.customerId, range)).subscribe((messages) => {
      if (isFirst) {
        this.loading = false;
        this.isEnd = messages.length < range.limit;
      }
      isFirst = false;
      this.with(messages);
      this.version++;
      for (const listener of this.listeners) listener();
      if ((this.loaded.messages[0]?.at ?? 0) > this.wantedSince) this.older();
    });
    this.pages.push(page);
  }
}

/** What is loaded of a customer's messages, and how to load more. */
export type Thread = Loaded & Pick<Pages, "older" | "since">;

/** The thread of a customer, of whom these are the newest messages (a `PAGE` of them, where there are that many). */
export function useHistory(customerId: string, newest: readonly Message[]): Thread {
  const pages = useMemo(() => new Pages(customerId), [customerId]);
  const version = useSyncExternalStore(pages.subscribe, () => pages.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that older pages have come
  return useMemo(() => ({ ...pages.with(newest), older: pages.older, since: pages.since }), [pages, newest, version]);
}
