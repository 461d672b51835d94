/** A made-up model behind an OpenAI-compatible endpoint on this machine. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** One question it was asked. */
export interface Asked {
  path: string;
  key: string | undefined;
  body: { model: string; messages: { role: string; content: string }[] };
}

export interface FakeModel {
  /** Where its API begins. */
  url: string;
  /** All it was asked; the newest is last. */
  heard: Asked[];
  /** From now on it answers this text. */
  says(content: string): void;
  /** From now on it answers so, whatever is asked. */
  answers(status: number, body: string): void;
  /** From now on it takes so many milliseconds. */
  takes(ms: number): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage) {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString());
}

/** Listens on any free port of this machine alone. */
export async function startFakeModel(): Promise<FakeModel> {
  const heard: Asked[] = [];
  let [status, body, ms] = [200, "{}", 0];
  const server = createServer(async (request, response) => {
    heard.push({ path: request.url ?? "", key: request.headers.authorization, body: await bodyOf(request) });
    if (ms > 0) await new Promise((done) => setTimeout(done, ms));
    response.writeHead(status, { "content-type": "application/json", location: "http://127.0.0.1:1/" }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    heard,
    says(content) {
      [status, body] = [200, JSON.stringify({ choices: [{ message: { role: "assistant", content } }] })];
    },
    answers(code, text) {
      [status, body] = [code, text];
    },
    takes(time) {
      ms = time;
    },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
