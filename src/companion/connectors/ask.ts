/** Asking a source politely: one request at a time with a pause between, only for what changed, and not before it wants to be asked again. */
import { setTimeout as rest } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { type Got, get } from "./get";
import { checkedAddress } from "./public-address";
import { PullFailed } from "./pull-failed";

/** Milliseconds an answer may take. */
const PATIENCE = 30_000;
/** Bytes of one answer, unpacked. */
const MOST = 10_000_000;
/** Requests of one pull, those to which it was sent on included. */
const REQUESTS_MOST = 3_000;
const REDIRECTS_MOST = 5;
/** A source that wants to be left alone for no longer is waited for, so often; else the pull ends, and a later one goes on. */
const WAITED_FOR = { ms: 60_000, times: 3 };

/** By what a source is told which version is known. */
export interface Known {
  etag: string | null;
  modified: string | null;
}

export type Asked =
  | { kind: "same" }
  /** `url`: where it was found in the end. */
  | { kind: "new"; url: URL; type: string; text: string; known: Known };

export interface AskerOptions {
  allowed: readonly string[];
  /** Milliseconds between the end of a request and the next. */
  pause: number;
  version: string;
  /** Sent to the origin of `home` and nowhere else. */
  secret: Readonly<Record<string, string>>;
  home: URL;
  signal: AbortSignal;
}

export type Ask = (address: string, known?: Known, accept?: string) => Promise<Asked>;

/** A way to ask for one pull. It throws `PullFailed`, also when `signal` ends it. */
export function createAsker({ allowed, pause, version, secret, home, signal }: AskerOptions): Ask {
  let requests = 0;
  let waited = 0;

  const once = async (url: URL, headers: Record<string, string>): Promise<Got> => {
    for (;;) {
      if (++requests > REQUESTS_MOST) throw new PullFailed("too_many");
      if (requests > 1 && pause > 0) await rest(pause, undefined, { signal });
      const got = await get(url, { headers, allowed, most: MOST, patience: PATIENCE, signal });
      const wait = got.status === 429 || got.status === 503 ? waitOf(got) : undefined;
      if (wait === undefined) return got;
      if (wait > WAITED_FOR.ms || ++waited > WAITED_FOR.times) throw new PullFailed("busy", wait);
      await rest(wait, undefined, { signal });
    }
  };

  return async (address, known, accept = "*/*") => {
    let url = checkedAddress(address, allowed);
    for (let hops = 0; ; hops++) {
      const headers = {
        "user-agent": `Perch/${version} (help-centre import)`,
        accept,
        ...(url.origin === home.origin && secret),
        ...(known?.etag && { "if-none-match": known.etag }),
        ...(known?.modified && { "if-modified-since": known.modified }),
      };
      const { status, headers: said, body } = await once(url, headers);
      if (status === 304 && known) return { kind: "same" };
      if ([301, 302, 303, 307, 308].includes(status) && said.location) {
        if (hops >= REDIRECTS_MOST) throw new PullFailed("elsewhere");
        url = checkedAddress(said.location, allowed, url);
        continue;
      }
      if (status !== 200) throw failed(status);
      return {
        kind: "new",
        url,
        type: said["content-type"] ?? "",
        text: decoded(body, said["content-type"] ?? ""),
        known: { etag: said.etag?.slice(0, 500) ?? null, modified: said["last-modified"]?.slice(0, 100) ?? null },
      };
    }
  };
}

/** Milliseconds it asks to be left alone; a 503 without a word on that is an error like others. */
function waitOf({ status, headers }: Got): number | undefined {
  const said = headers["retry-after"];
  if (said === undefined) return status === 429 ? WAITED_FOR.ms + 1 : undefined;
  const ms = /^\s*\d+\s*$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : WAITED_FOR.ms + 1;
}

function failed(status: number): PullFailed {
  if (status === 401 || status === 403) return new PullFailed("sign_in");
  if (status === 404 || status === 410) return new PullFailed("not_found");
  if (status >= 500) return new PullFailed("failing");
  return new PullFailed("unreadable");
}

/** The text of an answer in the encoding it names, else in UTF-8. */
function decoded(got: Buffer, type: string): string {
  // Sitemaps are kept packed, and sent as they are.
  const body = got[0] === 0x1f && got[1] === 0x8b ? unpacked(got) : got;
  const named = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(named).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

function unpacked(body: Buffer): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: MOST });
  } catch {
    throw new PullFailed("unreadable");
  }
}
