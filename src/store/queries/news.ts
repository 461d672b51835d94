/** What others did that concerns this desk's agent. */
import { casesOfNews, NEWS_SHOWN, NEWS_WITHIN, type News, newsOf } from "../../domain/queue/news";
import type { Customer } from "../../domain/rows";
import { db } from "../db";
import { setting } from "./settings";

/** Events read at a time, and the most that are looked through. */
const PAGE = 1_000;
const PAGES = 20;

export type NewsOfCustomer = News & { customer?: Customer | undefined };

/** The newest of it since the agent last had seen it all, newest first. `now` in milliseconds since 1970 UTC. */
export async function news(now: number): Promise<NewsOfCustomer[]> {
  return db.transaction("r", [db.events, db.cases, db.customers, db.settings, db.agents], async () => {
    const [{ agentId: me }, { seenAt }] = await Promise.all([setting("agent"), setting("queue")]);
    if (!me) return [];
    const hearer = { me, teams: (await db.agents.get(me))?.profile?.teams ?? [] };
    const since = Math.max(seenAt, now - NEWS_WITHIN);
    const found = new Map<string, News>();
    let upTo = Number.POSITIVE_INFINITY;
    for (let page = 0; page < PAGES && found.size < NEWS_SHOWN; page++) {
      const events = await db.events.where("at").between(since, upTo, false, true).reverse().limit(PAGE).toArray();
      const cases = await db.cases.bulkGet(casesOfNews(events));
      const byId = new Map(cases.flatMap((row) => (row ? [[row.id, row] as const] : [])));
      for (const one of newsOf(events, (id) => byId.get(id), hearer)) found.set(one.id, one);
      const oldest = events.at(-1)?.at;
      if (events.length < PAGE || oldest === undefined || oldest === upTo) break;
      // Others of that same moment may be on the next page.
      upTo = oldest;
    }
    const shown = [...found.values()].slice(0, NEWS_SHOWN);
    const customers = await db.customers.bulkGet(shown.map(({ customerId }) => customerId));
    return shown.map((one, i) => ({ ...one, customer: customers[i] }));
  });
}
