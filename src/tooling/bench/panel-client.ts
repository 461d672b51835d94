/** One connected panel without a browser: holds the stream, pushes what waits and takes or pulls what is new, as `sync/loop` does. */
import { randomUUID } from "node:crypto";
import { Agent, get, request } from "node:http";
import { createParser } from "eventsource-parser";
import type { Pulled, Pushed } from "../../contracts/companion";
import type { Cookie, News, PushEntry } from "../../contracts/sync";

export interface PanelEvents {
  /** The companion has answered the push of this entry. */
  pushed(id: string, at: number): void;
  /** A page with these keys is here. */
  pulled(keys: string[], at: number): void;
  asked(): void;
  failed(error: unknown): void;
}

export interface PanelClient {
  /** Puts a command into the outbox and pushes it with the next round. */
  send(entry: (seq: number) => Extract<PushEntry, { kind: "command" }>): void;
  /** Everything was pulled at least once. */
  ready: Promise<void>;
  stop(): void;
}

/** Connects the panel with this token. */
export function connectPanel(url: string, token: string, events: PanelEvents): PanelClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const clientId = randomUUID();
  const outbox: Extract<PushEntry, { kind: "command" }>[] = [];
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  let seq = 0;
  let cookie: Cookie | undefined;
  let isRunning = false;
  /** There is something to pull. */
  let isNew = true;
  let isStopped = false;

  const ask = <T>(path: string, body: object) =>
    new Promise<T>((done, fail) => {
      events.asked();
      const sent = request(`${url}/api/${path}`, { method: "POST", agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", fail);
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) done(JSON.parse(text) as T);
          else fail(new Error(`${path}: ${answer.statusCode} ${text.slice(0, 200)}`));
        });
      });
      sent.on("error", fail);
      sent.end(JSON.stringify(body));
    });

  const round = async () => {
    const entries = outbox.splice(0);
    if (entries.length > 0) {
      await ask<Pushed>("push", { clientId, now: Date.now(), entries });
      const at = performance.now();
      for (const { id } of entries) events.pushed(id, at);
    }
    while (isNew && !isStopped) {
      isNew = false;
      const page: Pulled = await ask("pull", { clientId, limit: cookie ? 5_000 : 500, ...(cookie && { cookie }) });
      cookie = page.cookie;
      isNew ||= page.more;
      events.pulled(
        page.rows.map(({ key }) => key),
        performance.now(),
      );
    }
  };
  let arrived = () => {};
  const ready = new Promise<void>((done) => {
    arrived = done;
  });
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      while ((isNew || outbox.length > 0) && !isStopped) await round();
      arrived();
    } catch (error) {
      if (!isStopped) events.failed(error);
    }
    isRunning = false;
  };
  const pull = () => {
    isNew = true;
    void run();
  };
  /** Who pushes hears of it too, and asks for nothing. */
  const hear = ({ epoch, after, version, rows }: News) => {
    if (cookie?.epoch !== epoch || cookie.back || cookie.version < after) return pull();
    if (cookie.version >= version) return;
    cookie = { ...cookie, version };
    events.pulled(
      rows.map(({ key }) => key),
      performance.now(),
    );
  };
  const said = createParser({ onEvent: ({ event, data }) => (event === "news" ? hear(JSON.parse(data)) : pull()) });
  const stream = get(`${url}/api/live?client=${clientId}`, { headers, agent: false }, (answer) => {
    answer.setEncoding("utf8").on("data", (part: string) => said.feed(part));
    answer.on("error", () => {});
  });
  stream.on("error", (error) => !isStopped && events.failed(error));
  return {
    ready,
    send(entry) {
      outbox.push(entry(++seq));
      void run();
    },
    stop() {
      isStopped = true;
      stream.destroy();
      agent.destroy();
    },
  };
}
