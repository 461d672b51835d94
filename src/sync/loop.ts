/**
 * Keeps this desk in step with its companion for as long as it is paired: rounds when something waits, when the companion pokes, and after a
 * while when one has failed. Panels hold the live stream; the worker, which the browser puts to sleep, does rounds alone.
 */
import { liveQuery } from "dexie";
import type { PresenceRequest } from "../contracts/companion";
import type { News } from "../contracts/sync";
import { failureOf } from "../store/open";
import { clientId } from "../store/outbox";
import { keptSince, type Pairing, pairing, putStatus, type SyncStatus } from "../store/pairing";
import { unsynced } from "../store/queries/desk-state";
import { type CompanionApi, createApi, type Heard, SignedOut, Unreachable } from "./api";
import { letGoOlder, makeRoom } from "./older";
import { createPresences, type Presences } from "./presence";
import { type RoundOptions, type RoundWatch, round } from "./round";

export interface SyncOptions {
  /** Hold the companion's live stream open. */
  live: boolean;
  /** Customers of whom a pull brought anything. */
  onPulled: (customerIds: string[]) => void;
}

export interface Sync {
  /** There may be something to do. */
  soon(): void;
  /** Who else is where, as far as the live stream tells. */
  presences: Presences;
  stop(): void;
}

/** Of all panels, tabs and the worker of one browser, one syncs at a time. */
const LOCK = "perch-sync";
/** Milliseconds until a round that failed is tried again: at first, and at most. Each wait is a random part longer than half of it. */
const RETRY = { first: 1_000, most: 60_000 };

const WEEK = 7 * 86_400_000;
/** Milliseconds the worker leaves everything to the panels. */
const PANELS_FIRST = 500;

const until = (wait: number) => wait / 2 + (Math.random() * wait) / 2;

/** Starts. Stops by itself and starts again as the desk is paired, parted, or paired with another. */
export function startSync({ live, onPulled }: SyncOptions): Sync {
  let session: Session | undefined;
  const presences = createPresences(
    () => session?.agentId,
    async (where) => session?.present(where),
  );
  const follow = (now: Pairing | undefined) => {
    if (now?.token === session?.token) return;
    session?.stop();
    presences.forget();
    session = now && startSession(now, live, onPulled, presences);
  };
  const paired = liveQuery(() => pairing()).subscribe(follow);
  const outbox = liveQuery(() => unsynced()).subscribe((waiting) => {
    if (waiting > 0) session?.push();
  });
  const online = () => session?.soon();
  globalThis.addEventListener("online", online);
  return {
    soon: () => session?.soon(),
    presences,
    stop() {
      paired.unsubscribe();
      outbox.unsubscribe();
      globalThis.removeEventListener("online", online);
      session?.stop();
    },
  };
}

interface Session {
  token: string;
  agentId: string;
  present(where: PresenceRequest): Promise<void>;
  /** Something waits: go out, unless another of this browser's has done so meanwhile. */
  push(): void;
  /** There may be something new. */
  soon(): void;
  stop(): void;
}

function startSession({ url, token, agentId }: Pairing, live: boolean, onPulled: SyncOptions["onPulled"], presences: Presences): Session {
  const api = createApi(url, token);
  const stopping = new AbortController();
  const { signal } = stopping;
  let isRunning = false;
  /** The stream is open and has said something: no proxy keeps its words back. */
  let isHearing = false;
  /** Something waits, or the companion may have something new. */
  const wanted = { push: false, pull: false };
  /** What it has told and is not here yet. */
  let told: News[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = RETRY.first;

  const run = async () => {
    if (isRunning || signal.aborted) return;
    isRunning = true;
    clearTimeout(timer);
    while ((wanted.push || wanted.pull || told.length > 0) && !signal.aborted) {
      const { pull } = wanted;
      const news = told;
      wanted.push = wanted.pull = false;
      told = [];
      const asked = () => {
        wanted.pull = false;
      };
      const failed = await inTurn(async () => {
        const isTold = !pull && news.length > 0;
        if (!pull && !isTold && !(await unsynced())) return;
        // Who listens hears of what they push themselves, as everybody does.
        const options = pull ? {} : { pushOnly: isHearing && !isTold, news };
        return oneRound(api, signal, { onPulled, onAsk: asked }, options);
      }, signal);
      if (!failed) wait = RETRY.first;
      else if (failed === "signed_out") stopping.abort();
      else {
        timer = setTimeout(soon, until(wait));
        wait = Math.min(wait * 2, RETRY.most);
        break;
      }
    }
    isRunning = false;
  };
  // A panel is quicker, where there is one: it listens.
  const start = () => void (live ? run() : setTimeout(run, PANELS_FIRST));
  const soon = () => {
    wanted.pull = true;
    start();
  };
  const push = () => {
    wanted.push = true;
    start();
  };
  soon();
  const hear = (isOpen: boolean, news?: News) => {
    isHearing = isOpen;
    if (!isOpen) presences.forget();
    if (!news) return soon();
    told.push(news);
    start();
  };
  if (live) void listen(api, { hear, presence: presences.hear }, signal);
  return {
    token,
    agentId,
    present: api.present,
    push,
    soon,
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}

async function inTurn<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await navigator.locks.request(LOCK, { signal }, work);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** One round, and what became of it for everybody to see. */
async function oneRound(
  api: CompanionApi,
  signal: AbortSignal,
  { onPulled, onAsk }: Pick<SyncOptions, "onPulled"> & { onAsk: () => void },
  options: RoundOptions,
): Promise<SyncStatus["state"] | undefined> {
  let done = 0;
  let total = 0;
  try {
    const watch: RoundWatch = {
      isStopped: () => signal.aborted,
      onAsk,
      onPage(customerIds, rows, all) {
        if (customerIds.length) onPulled(customerIds);
        done += rows;
        total = all ?? total;
        // A first pull of a large desk takes a while, and says how far it is.
        if (total > rows) void putStatus({ state: "syncing", done: Math.min(done, total), total });
      },
    };
    await round(api, watch, options);
    if (signal.aborted) return;
    await putStatus({ state: "synced" });
    await letGoOld();
  } catch (error) {
    if (signal.aborted) return;
    const state = stateOf(error);
    if (state === "no_space") await makeRoom().catch(() => {});
    const detail = error instanceof Error ? error.message : String(error);
    await putStatus({ state, ...(state === "failing" && { detail }) }).catch(() => {});
    return state;
  }
}

function stateOf(error: unknown): SyncStatus["state"] {
  if (error instanceof Unreachable) return "offline";
  if (error instanceof SignedOut) return "signed_out";
  return failureOf(error) === "no_space" ? "no_space" : "failing";
}

/** Once for each page or worker: what is older than a week beyond the time this desk keeps. */
let hasLetGo = false;
async function letGoOld(): Promise<void> {
  const since = hasLetGo ? undefined : await keptSince();
  if (since === undefined) return;
  hasLetGo = true;
  await letGoOlder(since - WEEK);
}

interface Listening extends Pick<Heard, "presence"> {
  hear(isOpen: boolean, news?: News): void;
}

/** Holds the stream, and opens it again when it ends; `hear` is told what it says, and of each end (false). */
async function listen(api: CompanionApi, { hear, presence }: Listening, signal: AbortSignal): Promise<void> {
  let wait = RETRY.first;
  while (!signal.aborted) {
    const opened = Date.now();
    const heard = { news: (news?: News) => hear(true, news), presence };
    const ended = await api.live(await clientId(), heard, signal).catch((error: unknown) => error);
    if (signal.aborted) return;
    // A round says what is the matter.
    hear(false);
    if (ended instanceof SignedOut) return;
    wait = Date.now() - opened > RETRY.most ? RETRY.first : Math.min(wait * 2, RETRY.most);
    await pause(until(wait), signal);
  }
}

const pause = (wait: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, wait);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
