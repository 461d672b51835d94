/** A customer's messages, live, in pages: the newest first of all, older ones as the agent scrolls back. */
import { liveQuery } from "dexie";
import { useMemo, useSyncExternalStore } from "react";
import type { Message } from "../../domain/rows";
import { history } from "../../store/queries";

const PAGE = 50;

/** What of a thread is in memory. */
export interface Loaded {
  /** By time, oldest first; undefined until the first page is there. */
  messages?: Message[];
  /** There are older ones in the store. */
  more: boolean;
}

const byTime = (a: Message, b: Message) => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Reads one customer's thread from the store, page by page, every page kept up to date. */
class Pages {
  loaded: Loaded = { more: false };
  private readonly rows = new Map<string, Message>();
  private readonly listeners = new Set<() => void>();
  private readonly pages: { unsubscribe(): void }[] = [];
  private loading = false;
  private wantedSince = Number.POSITIVE_INFINITY;

  constructor(private readonly customerId: string) {}

  subscribe = (listener: () => void) => {
    if (this.pages.length === 0) this.addPage({ limit: PAGE });
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      for (const page of this.pages.splice(0)) page.unsubscribe();
    };
  };

  /** Loads the page before the oldest in memory, if there is one and it isn't on its way. */
  older = () => {
    const oldest = this.loaded.messages?.[0];
    if (!oldest || !this.loaded.more || this.loading) return;
    // X's times are whole seconds: several messages can share the oldest one, so that second is read again.
    const ties = this.loaded.messages?.filter((message) => message.at === oldest.at).length ?? 0;
    this.addPage({ limit: PAGE + ties, before: oldest.at + 1 });
  };

  /** Loads older pages until everything since `at` is in memory. */
  since = (at: number) => {
    this.wantedSince = Math.min(this.wantedSince, at);
    if ((this.loaded.messages?.[0]?.at ?? Number.POSITIVE_INFINITY) > at) this.older();
  };

  private addPage(range: { limit: number; before?: number }) {
    this.loading = true;
    let isFirst = true;
    const observable = liveQuery(() => history(this.customerId, range));
    const page = observable.subscribe((messages) => {
      for (const message of messages) this.rows.set(message.id, message);
      const more = isFirst ? messages.length >= range.limit : this.loaded.more;
      if (isFirst) this.loading = false;
      isFirst = false;
      this.loaded = { messages: [...this.rows.values()].sort(byTime), more };
      for (const listener of this.listeners) listener();
      if (more && (this.loaded.messages?.[0]?.at ?? 0) > this.wantedSince) this.older();
    });
    this.pages.push(page);
  }
}

/** What is loaded of a customer's messages, and how to load more. */
export type Thread = Loaded & Pick<Pages, "older" | "since">;

/** The thread of a customer. */
export function useHistory(customerId: string): Thread {
  const thread = useMemo(() => new Pages(customerId), [customerId]);
  const loaded = useSyncExternalStore(thread.subscribe, () => thread.loaded);
  return useMemo(() => ({ ...loaded, older: thread.older, since: thread.since }), [loaded, thread]);
}
