/** One pull: through all pages of a source, each written before the next is asked for, so that what came stays whatever comes after. */
import { NAMED_MOST, type PullReport } from "../../contracts/connectors";
import type { Imported } from "../../domain/knowledge/incoming";
import { placeIn } from "../../domain/knowledge/plan-import";
import type { Db } from "../db/open";
import type { News } from "../live/news";
import { createAsker } from "./ask";
import { asSet, bringIn, markGone } from "./bring-in";
import { type Claimed, prolong } from "./lease";
import { createMemory } from "./memory";
import { checkedAddress, isAllowed } from "./public-address";
import { PullFailed } from "./pull-failed";
import { secretOf, sourceOf } from "./sources";
import { boundTo } from "./store";
import type { Vault } from "./vault";
import { type Remembered, walk } from "./walk";

/** Articles of one connector. */
const ARTICLES_MOST = 5_000;
/** Milliseconds of one pull. */
const LONGEST = 2 * 3_600_000;

export interface Pulling {
  db: Db;
  vault: Vault;
  version: string;
  /** Hosts on private networks that the operator has allowed. */
  allowed: readonly string[];
  /** Milliseconds between two requests. */
  pause: number;
  tell(workspaceId: string, news: News): void;
  /** Aborted when the companion stops. */
  signal: AbortSignal;
}

/** How it went, and how many milliseconds the source asks to be left alone. */
export interface Pulled {
  report: PullReport;
  wait: number;
  pages: number;
}

/** It is no longer this companion's to pull. */
export class Interrupted extends Error {}

/** Pulls it. Throws `Interrupted` where somebody has changed it meanwhile or the companion stops; every other failure is in the report. */
export async function pull(tools: Pulling, claimed: Claimed): Promise<Pulled> {
  const { db, signal } = tools;
  const at = Date.now();
  const report: PullReport = { at, created: 0, changed: 0, unchanged: 0, gone: 0, unread: 0, conflicts: 0, named: [] };
  const memory = createMemory(db, claimed, at);
  let [pages, articles, wait] = [0, 0, 0];
  const tell = (news: News | undefined) => news && tools.tell(claimed.workspaceId, news);

  /** Writes what a page held; true where there is nothing left to decide on it. */
  const take = async (imported: Imported): Promise<{ places: string[]; isSettled: boolean }> => {
    const given = asSet(imported, claimed.settings);
    const places = given.articles.map((article) => placeIn(given.from, article));
    report.unread += given.errors.length;
    if (places.length === 0) return { places, isSettled: true };
    const brought = await bringIn(db, claimed, given, { arrive: claimed.settings.arrive, take: claimed.take, now: Date.now() });
    tell(brought.news);
    report.created += brought.created;
    report.changed += brought.changed;
    report.unchanged += brought.unchanged;
    report.unread += brought.refused;
    report.conflicts += brought.conflicts.length;
    for (const { id, title } of brought.conflicts)
      if (report.named.length < NAMED_MOST) report.named.push({ articleId: id, title: title.slice(0, 500) });
    return { places, isSettled: brought.conflicts.length === 0 && brought.refused === 0 };
  };

  try {
    const home = checkedAddress(claimed.settings.address, tools.allowed);
    const token = claimed.token === null ? undefined : tools.vault.open(claimed.token, boundTo(claimed));
    // Nor does it cross a network in the open.
    if (token && home.protocol === "http:" && !isAllowed(home, tools.allowed)) throw new PullFailed("address");
    const source = sourceOf(claimed.settings.kind, home);
    const secret = secretOf(claimed.settings.kind, token);
    const { allowed, pause, version } = tools;
    const ask = createAsker({ allowed, pause, version, secret, home, signal });
    for await (const visited of walk(source, ask, memory.recall)) {
      pages++;
      if (visited.kind === "same") {
        const same = await memory.same(visited.address);
        articles += same;
        report.unchanged += same;
      } else {
        const { places, isSettled } = await take(visited.imported);
        articles += places.length;
        const known: Remembered = isSettled ? visited.known : { ...visited.known, etag: null, modified: null };
        await memory.found(visited.address, known, places);
      }
      if (!(await prolong(db, claimed, { pages, articles }, Date.now()))) throw new Interrupted();
      if (articles > ARTICLES_MOST || Date.now() - at > LONGEST) throw new PullFailed("too_many");
      // Panels are answered in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
    const missing = source.isWhole ? await memory.missing() : [];
    // A help centre that seems empty all at once is more likely broken, or closed to strangers.
    if (missing.length > 0 && (await memory.count()) === 0) throw new PullFailed("empty");
    const { gone, news } = missing.length > 0 ? await markGone(db, claimed, missing, Date.now()) : { gone: 0, news: undefined };
    tell(news);
    report.gone = gone;
    if (source.isWhole) await memory.forgetMissing();
  } catch (error) {
    if (error instanceof Interrupted || signal.aborted) throw new Interrupted();
    if (!(error instanceof PullFailed)) throw error;
    report.problem = error.problem;
    wait = error.wait;
  }
  return { report: { ...report, at: Date.now() }, wait, pages };
}
