/** The companion as a panel asks it, over HTTP. Every answer is checked; every failure is one of three kinds. */
import { EventSourceParserStream } from "eventsource-parser/stream";
import type * as z from "zod";
import * as contract from "../contracts/companion";
import { type Connector, type ConnectorsAsk, connectors } from "../contracts/connectors";
import { fromJson } from "../contracts/json";
import { type Rewriter, rewriteAnswer, rewriter } from "../contracts/rewrite";
import { type Cookie, type News, news, type PushEntry } from "../contracts/sync";
import type { RewriteAsked } from "../domain/tone/rewrite";

/** It could not be reached, is too busy or in trouble: the same can be asked again later. */
export class Unreachable extends Error {
  /** `status`: what it answered with, where it answered. */
  constructor(
    message?: string,
    readonly status?: number,
  ) {
    super(message);
  }
}
/** It does not know this browser (any more). */
export class SignedOut extends Error {}
/** It has answered, but not as it should: asking the same again will not help. */
export class Unfit extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface CompanionApi {
  ask(browser: string): Promise<contract.PairingAsked>;
  token(deviceCode: string): Promise<contract.TokenAnswer>;
  me(): Promise<contract.Me>;
  leave(): Promise<void>;
  push(clientId: string, epoch: string | undefined, entries: PushEntry[]): Promise<contract.Pushed>;
  pull(clientId: string, cookie: Cookie | undefined, limit: number, through?: number): Promise<contract.Pulled>;
  older(customerId: string, before: number, limit: number): Promise<contract.OlderAnswer>;
  /** Which model rewrites replies; empty where none is set. */
  rewriter(): Promise<Rewriter>;
  /** A reply rewritten by it. */
  rewrite(asked: RewriteAsked): Promise<string>;
  /** What the companion pulls, after what was asked for is done. */
  connectors(asked: ConnectorsAsk): Promise<Connector[]>;
  /** Tells the others at which customer this panel is. */
  present(where: contract.PresenceRequest): Promise<void>;
  /** Tells `heard` what the stream says; ends when the stream does, throws as above. */
  live(clientId: string, heard: Heard, signal: AbortSignal): Promise<void>;
}

/** What the live stream says. */
export interface Heard {
  /** There is something new, with it or without. */
  news(what?: News): void;
  presence(who: contract.Presence): void;
}

/** Milliseconds an answer may take. A first pull of a large desk has a page of it ready in less. */
const PATIENCE = 60_000;

/** The companion at this address, as the browser with this token. */
export function createApi(url: string, token?: string): CompanionApi {
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(init.body && { "content-type": "application/json" }) };
    // The companion's answers forbid keeping them. Said here too, it would have Chromium ask before each request whether it may.
    const answer = await fetch(`${url}/api/${path}`, { ...init, headers, credentials: "omit", redirect: "error" }).catch((error) => {
      throw new Unreachable(String(error));
    });
    if (answer.ok) return answer;
    if (answer.status === 401) throw new SignedOut();
    const said = (await answer.text().catch(() => "")).slice(0, 300);
    if (answer.status === 429 || answer.status >= 500) throw new Unreachable(said, answer.status);
    throw new Unfit(answer.status, said);
  };
  const ask = async <T>(schema: z.ZodType<T>, path: string, body?: unknown, method = body === undefined ? "GET" : "POST"): Promise<T> => {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await send(path, { method, signal, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const json: unknown = await answer.json().catch((error) => {
      throw new Unreachable(String(error));
    });
    const checked = schema.safeParse(json);
    if (!checked.success) throw new Unfit(answer.status, `${path}: ${checked.error.issues[0]?.path.join(".")}`);
    return checked.data;
  };
  return {
    ask: (browser) => ask(contract.pairingAsked, "pairing", { browser }),
    token: (deviceCode) => ask(contract.tokenAnswer, "pairing/token", { deviceCode }),
    me: () => ask(contract.me, "me"),
    leave: async () => void (await send("me", { method: "DELETE", signal: AbortSignal.timeout(PATIENCE) })),
    push: (clientId, epoch, entries) => ask(contract.pushed, "push", { clientId, now: Date.now(), ...(epoch && { epoch }), entries }),
    pull: (clientId, cookie, limit, through) =>
      ask(contract.pulled, "pull", { clientId, limit, ...(cookie && { cookie }), ...(through && { through }) }),
    older: (customerId, before, limit) => ask(contract.olderAnswer, "older", { customerId, before, limit }),
    rewriter: () => ask(rewriter, "rewrite"),
    rewrite: async (asked) => (await ask(rewriteAnswer, "rewrite", asked)).text,
    connectors: async (asked) => (await ask(connectors, ...routeOf(asked))).connectors,
    present: async (where) => {
      const body = JSON.stringify(where);
      // Also of a panel that is closing.
      await send("presence", { method: "POST", body, keepalive: true, signal: AbortSignal.timeout(PATIENCE) });
    },
    async live(clientId, heard, signal) {
      const { body } = await send(`live?client=${clientId}`, { signal });
      const reader = body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
      for (let said = await reader?.read(); said && !said.done; said = await reader?.read()) {
        const { event, data } = said.value;
        if (event === "poke") heard.news();
        // What can't be read is pulled.
        else if (event === "news") heard.news(fromJson(news, data));
        else if (event === "presence") {
          const who = fromJson(contract.presence, data);
          if (who) heard.presence(who);
        }
      }
    },
  };
}

function routeOf(asked: ConnectorsAsk): [path: string, body?: unknown, method?: string] {
  switch (asked.want) {
    case "list":
      return ["connectors"];
    case "add":
      return ["connectors", asked.draft];
    case "change":
      return [`connectors/${asked.id}`, asked.draft, "PUT"];
    case "pull":
      return [`connectors/${asked.id}/pull`, { take: asked.take }];
    case "remove":
      return [`connectors/${asked.id}`, undefined, "DELETE"];
  }
}
