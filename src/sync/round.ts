/** One round of sync: first everything that waits goes out, then what is new comes in. One at a time in a browser: see `loop`. */
import type { Pulled, Pushed } from "../contracts/companion";
import type { Cookie, News, PushEntry } from "../contracts/sync";
import { isFulfilled } from "../domain/fulfilled";
import { db, unflushed } from "../store/db";
import { withDesk } from "../store/open";
import { clientId, confirm, confirmed, epoch, noteEpoch, ownVersion, putOwnVersion, refuse, resendAll, rewind } from "../store/outbox";
import { keptSinceOfTeam, type Pairing, pairing, putKeptSince, putPairing } from "../store/pairing";
import { unsynced } from "../store/queries/desk-state";
import { writeTables } from "../store/tables";
import { loadNumbers } from "../store/writing/numbers";
import { type CompanionApi, Unfit } from "./api";
import { nothingOf, waitingEntries } from "./entries";
import { cookie, takeNews, takePage } from "./take";

/** Entries of one push, and rows of one page. The first page is small: the panel shows something at once. */
const LIMITS = { pushed: 200, first: 500, later: 5_000 };

export interface RoundWatch {
  /** Before each question for what is new: whatever the companion has said to be there by now, it brings. */
  onAsk?(): void;
  /** After each page: customers it spoke of, how many rows came, and, of a first pull, how many there are in all. */
  onPage(customerIds: string[], rows: number, total?: number): void;
  /** The desk was unpaired meanwhile: stop between two steps. */
  isStopped(): boolean;
}

export interface RoundOptions {
  /** The companion will say when there is something to pull, as it does after each push. */
  pushOnly?: boolean;
  /** What the companion has told of itself: where it suffices, nothing is asked for. */
  news?: readonly News[];
  limits?: typeof LIMITS;
}

/** Throws `Unreachable`, `SignedOut` or `Unfit`; what was done until then stands. */
export async function round(api: CompanionApi, watch: RoundWatch, options: RoundOptions = {}): Promise<void> {
  const { pushOnly = false, news = [], limits = LIMITS } = options;
  // A push may find that the companion knows less than it did, a pull too: then it begins again, once for each.
  for (let tries = 0; tries < 3; tries++) {
    await pushAll(api, watch, limits.pushed);
    if (pushOnly || watch.isStopped()) return;
    if ((news.length > 0 && (await hear(news, watch))) || (await pullAll(api, watch, limits))) return;
  }
}

async function pushAll(api: CompanionApi, { isStopped }: RoundWatch, most: number): Promise<void> {
  let limit = most;
  // The counter says sooner than the outbox itself that nothing waits.
  while (!isStopped() && (await unsynced())) {
    const [entries, id, since] = await Promise.all([waitingEntries(limit), clientId(), epoch()]);
    const [first] = entries;
    if (!first) return;
    try {
      await taken(await api.push(id, since, entries), entries);
      limit = most;
    } catch (error) {
      if (!(error instanceof Unfit) || (error.status !== 400 && error.status !== 413)) throw error;
      // One of them has a shape the companion does not take. Alone, it goes out as nothing, for its number must not stay in the way.
      if (entries.length > 1) limit = 1;
      else await taken(await api.push(id, since, [nothingOf(first)]), entries);
    }
  }
}

/** Confirms what was taken, and keeps what was refused for whoever gave it. */
async function taken({ lastSeq, refused, role, epoch, version }: Pushed, entries: PushEntry[]): Promise<void> {
  await within(async () => {
    const before = await confirmed();
    await noteEpoch(epoch);
    await putOwnVersion(version);
    if (lastSeq < before) return knowsLess(lastSeq);
    const known = new Set((await db.outbox.bulkGet(refused.map(({ seq }) => seq))).flatMap((entry) => (entry?.isRefused ? entry.seq : [])));
    const commands = new Map(entries.map((entry) => [entry.seq, entry.kind === "command" ? entry.command : entry.kind]));
    const fresh = refused.filter(({ seq }) => seq > before && !known.has(seq));
    const told = fresh.filter(({ seq, rejection }) => rejection.reason !== "already" || !isFulfilled(commands.get(seq)));
    await db.rejections.bulkAdd(told.map(({ seq, rejection }) => ({ at: Date.now(), command: commands.get(seq), rejection })));
    await refuse(fresh.map(({ seq }) => seq));
    const numbers = await loadNumbers();
    // More may have arrived, and its answer been lost: what was refused of that is said when it goes out again.
    await confirm(Math.min(lastSeq, entries.at(-1)?.seq ?? 0), numbers);
    await numbers.save();
    await noteRole(role);
  });
}

/** Takes the news one after the other; false at the first that does not follow what is here. */
async function hear(news: readonly News[], { onPage }: RoundWatch): Promise<boolean> {
  for (const one of news) {
    const customers = await takeNews(one);
    if (!customers) return false;
    onPage(customers, one.rows.length);
  }
  return true;
}

/** A page that was asked for while the one before it is written. */
interface Ahead {
  id: string;
  /** JSON of the cookie it goes on from. */
  from: string;
  page: Promise<Pulled>;
}

/** Everything there is to pull. False where the companion knows less than it had confirmed: then that must go out first. */
async function pullAll(api: CompanionApi, { onAsk, onPage, isStopped }: RoundWatch, { first, later }: typeof LIMITS): Promise<boolean> {
  const through = await ownVersion();
  const ask = (id: string, from: Cookie | undefined) => {
    onAsk?.();
    return api.pull(id, from, from ? later : first, through);
  };
  let ahead: Ahead | undefined;
  while (!isStopped()) {
    const [id, from] = await Promise.all([clientId(), cookie()]);
    // Only what goes on from where this desk stands now.
    const isNext = ahead?.id === id && ahead.from === JSON.stringify(from);
    const page = await (isNext && ahead ? ahead.page : ask(id, from));
    if (page.lastSeq < (await confirmed())) {
      await within(() => knowsLess(page.lastSeq));
      return false;
    }
    ahead = page.more ? { id, from: JSON.stringify(page.cookie), page: ask(id, page.cookie) } : undefined;
    // Should writing fail, nobody waits for it.
    ahead?.page.catch(() => {});
    const customers = await takePage(page);
    await noteOfPage(page);
    onPage(customers, page.rows.length, page.total);
    if (!page.more) return true;
  }
  return true;
}

/** The companion was restored from a backup: what it had confirmed since goes out again. */
async function knowsLess(lastSeq: number): Promise<void> {
  const numbers = await loadNumbers();
  if (await rewind(lastSeq, numbers)) return numbers.save();
  await resendAll();
}

/** What a page says of the team: written where it is another than before. */
async function noteOfPage({ role, since }: Pulled): Promise<void> {
  const [now, kept] = await Promise.all([pairing(), keptSinceOfTeam()]);
  if (now?.role === role && kept === since) return;
  await within(async () => {
    await noteRole(role);
    await putKeptSince(since);
  });
}

async function noteRole(role: Pairing["role"]): Promise<void> {
  const now = await pairing();
  if (now && now.role !== role) await putPairing({ ...now, role });
}

const within = (work: () => Promise<void>): Promise<void> =>
  withDesk(() => unflushed(() => db.transaction("rw", [...writeTables(), db.rejections], async () => work())));
