/** Starts the companion. */
import { readFileSync } from "node:fs";
import { getRequestListener } from "@hono/node-server";
import pino, { type Logger } from "pino";
import { createPractice, type Dataset, defaultDataset, type World } from "../practice";
import { createApp } from "./app";
import { listen } from "./listen";

export interface CompanionOptions {
  /** 0, the default: any free one. */
  port?: number;
  /** Address to bind; 127.0.0.1 unless told otherwise. */
  host?: string;
  /** What the practice site plays; the made-up brand unless told otherwise. */
  practice?: Dataset;
  /** With a certificate (PEM) the same port also speaks HTTPS, for browsers that take it for x.com. */
  tls?: { key: string; cert: string };
  /** false: quiet. true: one line of JSON a request, without anything people wrote. Or a logger of one's own. */
  log?: boolean | Logger;
  /** Serves `/practice-hostile`: a page that attacks the page bridge. For tests. */
  hostile?: boolean;
  /** Host names answered beside this machine's and X's. */
  hosts?: string[];
}

export interface Companion {
  /** Where to reach it over plain HTTP, without a slash at the end. */
  url: string;
  port: number;
  /** What the practice site plays now: tests have customers write with `world.say(text, { by })`. */
  world: World;
  /** Finishes the answers under way, then closes. */
  close(): Promise<void>;
}

/** Starts the companion; rejects when the port is taken. */
export async function startCompanion(options: CompanionOptions = {}): Promise<Companion> {
  const { port = 0, host = "127.0.0.1", tls, log = false } = options;
  const logger = typeof log === "object" ? log : pino({ level: log ? "info" : "silent", base: null });
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  const practice = await createPractice(options.practice ?? defaultDataset(), { hostile: options.hostile === true });
  const app = createApp({ practice, log: logger, version, startedAt: Date.now(), ...(options.hosts && { hosts: options.hosts }) });
  const listening = await listen(getRequestListener(app.fetch), { host, port, ...(tls && { tls }) });
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}`;
  logger.info({ url }, "companion started");
  return {
    url,
    port: listening.port,
    world: practice.world,
    close: async () => {
      await listening.close();
      logger.info("companion closed");
    },
  };
}
