/**
 * Word that a workspace has something new: within this companion with the rows themselves, and over PostgreSQL's NOTIFY, without, between
 * all that share the database. Who misses it pulls a little later: correctness comes from pull.
 */
import pg from "pg";
import type { Logger } from "pino";
import { type Presence, presence } from "../../contracts/companion";
import { fromJson } from "../../contracts/json";
import type { News } from "./news";
import { createPresenceList } from "./presence";

/** What listeners are told: that there is something new, with it or without, or who is where. */
export interface Word {
  news?: News | undefined;
  presence?: Presence | undefined;
}
type Listener = (word: Word) => void;

export interface Pokes {
  /** Calls `listener` at each poke of the workspace until the answer is called; with what is new, where that is known. `agentId` listens. */
  listen(workspaceId: string, listener: Listener, agentId?: string): () => void;
  /** After a commit: there is something new. */
  poke(workspaceId: string, news?: News): void;
  /** Somebody came to a customer, writes, or left. */
  present(workspaceId: string, presence: Presence): void;
  /** Who is where now. */
  presences(workspaceId: string): Presence[];
  /** Agents with a panel that is connected now: to this companion or, where it is at a customer, to another. */
  connected(workspaceId: string): Set<string>;
  /** Pokes of other companions arrive. */
  isConnected(): boolean;
  /** How many listen. */
  count(): number;
  close(): Promise<void>;
}

const CHANNEL = "perch";
/** Milliseconds until a broken connection is tried again: the first time, and at most. */
const RETRY = { first: 250, most: 10_000 };

/** Pokes of one companion; with `postgres`, an address, also those of its fellows. */
export async function createPokes(log: Logger, postgres?: string): Promise<Pokes> {
  const listeners = new Map<string, Map<Listener, string | undefined>>();
  const there = createPresenceList();
  const tell = (workspaceId: string, word: Word) => {
    if (word.presence) there.note(workspaceId, word.presence, Date.now());
    for (const listener of listeners.get(workspaceId)?.keys() ?? []) listener(word);
  };
  const tellAll = () => {
    for (const workspaceId of listeners.keys()) tell(workspaceId, {});
  };
  const fellows = postgres ? connect(postgres, log, tell, tellAll) : undefined;
  await fellows?.ready;
  return {
    listen(workspaceId, listener, agentId) {
      const theirs = listeners.get(workspaceId) ?? new Map();
      listeners.set(workspaceId, theirs.set(listener, agentId));
      return () => {
        theirs.delete(listener);
        if (theirs.size === 0 && listeners.get(workspaceId) === theirs) listeners.delete(workspaceId);
      };
    },
    poke(workspaceId, news) {
      tell(workspaceId, { news });
      fellows?.notify(workspaceId);
    },
    present(workspaceId, presence) {
      tell(workspaceId, { presence });
      fellows?.notify(workspaceId, presence);
    },
    presences: (workspaceId) => there.of(workspaceId, Date.now()),
    connected: (workspaceId) => {
      const here = [...(listeners.get(workspaceId)?.values() ?? [])].flatMap((agentId) => agentId ?? []);
      return new Set([...here, ...there.of(workspaceId, Date.now()).map(({ agentId }) => agentId)]);
    },
    isConnected: () => fellows?.isConnected() ?? true,
    count: () => [...listeners.values()].reduce((sum, theirs) => sum + theirs.size, 0),
    close: async () => fellows?.close(),
  };
}

/** A connection of its own that listens, and is made anew when it breaks; then everybody is poked, for something may have been missed. */
function connect(address: string, log: Logger, tell: (workspaceId: string, word: Word) => void, tellAll: () => void) {
  const self = crypto.randomUUID();
  let client: pg.Client | undefined;
  let wait = RETRY.first;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const open = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: address, keepAlive: true });
    const lost = () => {
      if (client === next || client === undefined) again();
    };
    next.on("error", lost);
    next.on("end", lost);
    next.on("notification", ({ payload = "" }) => {
      const [from, workspaceId, ...said] = payload.split(" ");
      if (from === self || !workspaceId) return;
      if (said.length === 0) return tell(workspaceId, {});
      // A fellow may be of another version: what can't be read is nothing.
      const who = fromJson(presence, said.join(" "));
      if (who) tell(workspaceId, { presence: who });
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      if (isClosed) return void next.end();
      client = next;
      wait = RETRY.first;
      tellAll();
    } catch (error) {
      log.warn({ code: (error as { code?: string }).code }, "no pokes from other companions");
      again();
    }
  };
  const again = () => {
    client = undefined;
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void open(), wait);
    wait = Math.min(wait * 2, RETRY.most);
  };
  return {
    ready: open(),
    isConnected: () => client !== undefined,
    notify(workspaceId: string, presence?: Presence) {
      const said = [self, workspaceId, ...(presence ? [JSON.stringify(presence)] : [])].join(" ");
      // Lost with its connection: those who would have heard it are poked when theirs is made anew.
      client?.query("SELECT pg_notify($1, $2)", [CHANNEL, said]).catch(() => {});
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
