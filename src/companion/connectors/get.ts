/**
 * One GET to the web, as a server may send it for somebody: to public addresses alone, of a bounded size, in a bounded time. Node's fetch
 * resolves a name by itself, after any check of ours; here the address that was checked is the one that is connected to.
 */
import { type LookupAddress, lookup as resolve } from "node:dns";
import { request as http, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as https } from "node:https";
import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isAllowed, isPublic } from "./public-address";
import { PullFailed } from "./pull-failed";

export interface GetOptions {
  headers: Readonly<Record<string, string>>;
  /** Hosts on private networks that the operator has allowed. */
  allowed: readonly string[];
  /** Bytes of the body, unpacked. */
  most: number;
  /** Milliseconds for all of it. */
  patience: number;
  signal: AbortSignal;
}

export interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks once and follows nothing. Throws `PullFailed`. */
export async function get(url: URL, { headers, allowed, most, patience, signal }: GetOptions): Promise<Got> {
  const timeout = AbortSignal.timeout(patience);
  const both = AbortSignal.any([signal, timeout]);
  try {
    const answer = await send(url, headers, isAllowed(url, allowed) ? undefined : publicOnly, both);
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await bodyOf(answer, most, both) };
  } catch (error) {
    if (error instanceof PullFailed) throw error;
    throw new PullFailed(timeout.aborted ? "slow" : "unreachable");
  }
}

function send(url: URL, headers: GetOptions["headers"], lookup: LookupFunction | undefined, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    const options = {
      headers: { "accept-encoding": "gzip, deflate, br", ...headers },
      agent: false as const,
      signal,
      ...(lookup && { lookup }),
    };
    const sent = (url.protocol === "https:" ? https : http)(url, options, done);
    sent.on("error", failed);
    sent.end();
  });
}

/** Names that lead to any address that is not public lead nowhere: half of them could be tried in turn. */
const publicOnly: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (error || !first) return done(error ?? new Error("no address"), "");
    if (!found.every(({ address }) => isPublic(address))) return done(new PullFailed("private"), "");
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

const UNPACK: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

async function bodyOf(answer: IncomingMessage, most: number, signal: AbortSignal): Promise<Buffer> {
  const unpack = UNPACK[answer.headers["content-encoding"] ?? ""];
  const parts: Buffer[] = [];
  let size = 0;
  const stream = (unpack ? answer.pipe(unpack()) : answer) as Readable;
  const stop = () => stream.destroy(new Error("stopped"));
  answer.once("error", (error) => stream.destroy(error));
  signal.addEventListener("abort", stop);
  try {
    for await (const part of stream) {
      size += (part as Buffer).length;
      if (size > most) throw new PullFailed("too_large");
      parts.push(part as Buffer);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    answer.destroy();
  }
  return Buffer.concat(parts);
}
