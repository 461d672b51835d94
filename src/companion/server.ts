/** Starts the companion. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { createPractice, type Dataset, defaultDataset, type World } from "../practice";
import { createApp } from "./app";
import { createAuth } from "./auth/auth";
import { createPanels } from "./auth/panels";
import { ownerInvitation } from "./auth/people";
import { startSchedule } from "./connectors/schedule";
import { createVault } from "./connectors/vault";
import { isPostgres, openStore } from "./db/open";
import { createLimits } from "./limits";
import { listen } from "./listen";
import { createPokes } from "./live/pokes";
import { createLog } from "./log";
import { createMetrics } from "./metrics";
import type { RewriteConfig } from "./rewrite";

/** Milliseconds between two requests to a help centre. */
const PAUSE = 1_000;

export interface CompanionOptions {
  /** 0, the default: any free one. */
  port?: number;
  /** Address to bind; 127.0.0.1 unless told otherwise. */
  host?: string;
  /** Where people reach it, where that is not where it listens: behind a proxy, or by a name. Without a slash at the end. */
  url?: string;
  /** A `postgres://` address or the path of a SQLite file; kept nowhere unless told otherwise. */
  store?: string;
  /** The key that signs tokens (see `auth/secret`); one that dies with the process unless told otherwise. */
  secret?: string;
  /** Prints an owner's link even where there is an owner. */
  ownerLink?: boolean;
  /** What the practice site plays; the made-up brand unless told otherwise. */
  practice?: Dataset;
  /** false: the practice site is not served. */
  practiceSite?: boolean;
  /** With a certificate (PEM) the same port also speaks HTTPS. */
  tls?: { key: string; cert: string };
  /** false: quiet. true: one line of JSON a request, without anything people wrote. Or a logger of one's own. */
  log?: boolean | Logger;
  /** Serves `/practice-hostile`: a page that attacks the page bridge. For tests. */
  hostile?: boolean;
  /** Believe a proxy's word (X-Forwarded-For) on where requests come from. */
  behindProxy?: boolean;
  /** The model that rewrites replies; without it none does. */
  rewrite?: RewriteConfig;
  /** Hosts on private networks, with or without a port, that connectors may pull from; none unless told otherwise. */
  privateSources?: readonly string[];
  /** Milliseconds between two requests to a source; a second unless told otherwise. */
  sourcePause?: number;
}

export interface Companion {
  /** Where to reach it, without a slash at the end. */
  url: string;
  port: number;
  /** Makes the first owner, or another: where the companion has none yet, or `ownerLink` asked for it. */
  ownerLink?: string;
  /** What the practice site plays now: tests have customers write with `world.say(text, { by })`. Throws where it is not served. */
  world: World;
  /** Finishes the answers under way, then closes. */
  close(): Promise<void>;
}

/** Starts the companion; rejects when the port is taken or the store can't be opened. */
export async function startCompanion(options: CompanionOptions = {}): Promise<Companion> {
  const { port = 0, host = "127.0.0.1", tls, log = false, store = ":memory:" } = options;
  const logger = typeof log === "object" ? log : createLog(log);
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  const practice =
    options.practiceSite === false
      ? undefined
      : await createPractice(options.practice ?? defaultDataset(), { hostile: options.hostile === true });
  const { db, close } = await openStore(store);
  const pokes = await createPokes(logger, isPostgres(store) ? store : undefined);

  // The port is known once it listens, the app once its address is.
  let answer: ReturnType<typeof getRequestListener> | undefined;
  const listening = await listen((request, response) => answer?.(request, response), { host, port, ...(tls && { tls }) }).catch(
    async (error) => {
      await pokes.close();
      await close();
      throw error;
    },
  );
  const url = options.url ?? `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}`;
  const secret = options.secret ?? randomBytes(32).toString("hex");
  const auth = createAuth({ db, secret, url });
  const stopping = new AbortController();
  const vault = createVault(secret);
  const metrics = createMetrics(pokes.count);
  const schedule = startSchedule({
    ...{ db, vault, version, log: logger, pulled: metrics.connectorPulled, tell: pokes.poke },
    allowed: options.privateSources ?? [],
    pause: options.sourcePause ?? PAUSE,
  });
  const app = createApp({
    practice,
    log: logger,
    version,
    db,
    auth,
    panels: createPanels(auth, db, secret),
    limits: createLimits(options.behindProxy === true),
    pokes,
    metrics,
    connectors: { vault, wake: schedule.wake },
    url,
    hosts: [new URL(url).hostname],
    stopping: stopping.signal,
    startedAt: Date.now(),
    ...(options.rewrite && { rewrite: options.rewrite }),
  });
  answer = getRequestListener(app.fetch);
  logger.info({ url }, "companion started");
  const invitation = await ownerInvitation(db, Date.now(), options.ownerLink);
  return {
    url,
    port: listening.port,
    ...(invitation && { ownerLink: `${url}/join?invitation=${invitation}` }),
    get world() {
      if (!practice) throw new Error("This companion serves no practice site.");
      return practice.world;
    },
    close: async () => {
      stopping.abort();
      await schedule.close();
      await listening.close();
      await pokes.close();
      await close();
      logger.info("companion closed");
    },
  };
}
