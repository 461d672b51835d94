/** Asking the companion as no browser and no panel of ours would: any header, any body, no redirect followed. */
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { request as httpsRequest } from "node:https";
import { Writable } from "node:stream";
import pino from "pino";
import { type Companion, startCompanion } from "../../src/companion/server";
import type { PushEntry } from "../../src/contracts/sync";
import { Visitor } from "../../src/tooling/driver/visitor";

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  secure?: boolean;
  /** By which address of this machine; the loopback unless told otherwise. */
  address?: string;
}
export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Any request to this machine; headers such as Host, which fetch would not let through, are sent as given. */
export function ask(
  port: number,
  path: string,
  { method = "GET", headers = {}, body, secure = false, address = "127.0.0.1" }: Asking = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: address, port, path, method, headers, rejectUnauthorized: false, agent: false as const };
    const sent = (secure ? httpsRequest : request)(options, (answer) => {
      let text = "";
      answer.on("data", (part) => {
        text += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A question to the API. */
export const askApi = (port: number, path: string, body: unknown, token?: string, more: Record<string, string> = {}) =>
  ask(port, `/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }), ...more },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** A form, as the page of this companion would send it. */
export const askForm = (port: number, path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(port, path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(form).toString(),
  });

/** An entry of an outbox. */
export const command = (seq: number, given: unknown, id: string = randomUUID()): PushEntry => ({
  kind: "command",
  seq,
  id,
  at: Date.now(),
  command: given,
  touched: {},
});

/** A log that is kept, to be read. */
export function keptLog() {
  let lines = "";
  const into = new Writable({
    write(chunk, _, done) {
      lines += chunk;
      done();
    },
  });
  return { log: pino(into), lines: () => lines };
}

/** The first owner of each companion here, as they sign in. */
export const EMAIL = "olive.owner@perch.example";
export const PASSWORD = Visitor.password("Olive Owner");

const open: Companion[] = [];

/** A companion for a single test: its counters begin at nothing. */
export async function fresh(options: Parameters<typeof startCompanion>[0] = {}): Promise<Companion> {
  const companion = await startCompanion(options);
  open.push(companion);
  return companion;
}

/** Closes those; after each test. */
export const closeAll = (): Promise<unknown> => Promise.all(open.splice(0).map((one) => one.close()));

/** Its first owner, who has joined. */
export async function withOwner(companion: Companion): Promise<Visitor> {
  const olive = new Visitor(companion.url);
  await olive.join(companion.ownerLink ?? "", "Olive Owner");
  return olive;
}
