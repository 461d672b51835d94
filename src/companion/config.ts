/** What the companion is told by its environment and its arguments. Nothing here reads a file or opens anything. */
import { join } from "node:path";
import { checkedKey } from "./auth/secret";
import { isPostgres } from "./db/open";
import { isLocalHost } from "./hosts";
import type { RewriteConfig } from "./rewrite";

export interface Config {
  /** 1 to 65535. */
  port: number;
  /** Address to bind. */
  host: string;
  /** Where people reach it, without a slash at the end. */
  url: string;
  /** Folder of the database and the key; the database stands elsewhere with `DATABASE_URL`. */
  data: string;
  /** A `postgres://` address, or the path of a SQLite file. */
  store: string;
  /** The key as it was given; without one it is read from `keyFile`, or made there. */
  secret?: string;
  keyFile: string;
  /** Paths of a certificate and its key, in PEM. */
  tls?: { key: string; cert: string };
  /** Believe X-Forwarded-For. */
  behindProxy: boolean;
  /** Serve the practice site: on this machine alone, unless told otherwise. */
  practiceSite: boolean;
  /** The model that rewrites replies; absent where none is set. */
  rewrite?: RewriteConfig;
  /** Hosts on private networks that connectors may pull from. */
  privateSources: string[];
}

export type Order =
  | { name: "start" | "owner-link" | "help" }
  | { name: "backup"; file: string }
  /** `replace`: also where the database holds data, which is then gone. */
  | { name: "restore"; file: string; replace: boolean };

/** A setting or an argument that can't be used; the message says which, and what to do. */
export class BadConfig extends Error {}

export const USAGE = `npm run companion [-- what]
  start                      runs it until Ctrl-C (what it does when nothing is said)
  owner-link                 prints a new link that makes an owner; works while the companion runs
  backup FILE                writes everything into one file; works while the companion runs
  restore FILE [--replace]   reads such a file into an empty database; --replace: instead of what is there
  help                       this

Settings come from the environment:
  PERCH_PORT       port (4747)
  PERCH_HOST       address to listen on (127.0.0.1: this machine alone)
  PERCH_URL        where people reach it, such as https://desk.example.org (http://HOST:PORT)
  PERCH_DATA       folder of the database and the key (.perch/companion)
  DATABASE_URL     a PostgreSQL instead of a file: postgres://user:password@host/name
  PERCH_SECRET     the key that signs tokens; several companions share one (else kept in PERCH_DATA)
  PERCH_TLS_CERT, PERCH_TLS_KEY   files of a certificate of your own
  PERCH_PROXY      1 where a proxy stands before it: its X-Forwarded-For is believed
  PERCH_PRACTICE   1 or 0: serve the practice site (only where nobody but this machine can come)
  PERCH_REWRITE_URL, PERCH_REWRITE_MODEL, PERCH_REWRITE_KEY   an OpenAI-compatible endpoint that rewrites replies where managers allow it
  PERCH_PRIVATE_SOURCES   hosts of your own network that live help centres may be pulled from, apart by commas (none)`;

/** Addresses that mean "all of this machine's": nobody can be sent there. */
const EVERYWHERE = new Set(["0.0.0.0", "::", "[::]"]);

/** Reads the settings; what is empty counts as not set. Throws `BadConfig`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const get = (name: string) => env[name]?.trim() || undefined;
  const port = readPort(get("PERCH_PORT"));
  const host = get("PERCH_HOST") ?? "127.0.0.1";
  const tls = readTls(get("PERCH_TLS_KEY"), get("PERCH_TLS_CERT"));
  const data = get("PERCH_DATA") ?? join(".perch", "companion");
  const database = get("DATABASE_URL");
  if (database && !isPostgres(database))
    throw new BadConfig("DATABASE_URL must begin with postgres://. Without it the data is kept in a file.");
  const rewrite = readRewrite(get("PERCH_REWRITE_URL"), get("PERCH_REWRITE_MODEL"), get("PERCH_REWRITE_KEY"));
  const secret = get("PERCH_SECRET");
  if (secret) checked(secret);
  if (database && !secret) {
    throw new BadConfig(
      "With DATABASE_URL give PERCH_SECRET too: every companion on one database needs the same key. `openssl rand -hex 32` makes one; keep it.",
    );
  }
  return {
    port,
    host,
    url: readUrl(get("PERCH_URL"), { host, port, secure: tls !== undefined }),
    data,
    store: database ?? join(data, "companion.db"),
    keyFile: join(data, "companion.key"),
    behindProxy: readSwitch("PERCH_PROXY", get("PERCH_PROXY")) ?? false,
    practiceSite: readSwitch("PERCH_PRACTICE", get("PERCH_PRACTICE")) ?? (isLocalHost(host) && get("PERCH_URL") === undefined),
    privateSources: (get("PERCH_PRIVATE_SOURCES") ?? "")
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    ...(secret && { secret }),
    ...(tls && { tls }),
    ...(rewrite && { rewrite }),
  };
}

/** Reads the arguments after the program's own. Throws `BadConfig`. */
export function readOrder(args: readonly string[]): Order {
  const [name = "start", ...rest] = args;
  const options = rest.filter((one) => one.startsWith("-"));
  const files = rest.filter((one) => !one.startsWith("-"));
  const allowed = name === "restore" ? ["--replace"] : [];
  const stray = options.find((one) => !allowed.includes(one)) ?? files[name === "backup" || name === "restore" ? 1 : 0];
  if (["help", "--help", "-h"].includes(name)) return { name: "help" };
  if (!["start", "owner-link", "backup", "restore"].includes(name)) throw new BadConfig(`There is no "${name}".\n\n${USAGE}`);
  if (stray !== undefined) throw new BadConfig(`"${name}" takes no "${stray}".\n\n${USAGE}`);
  const [file] = files;
  if (name === "start" || name === "owner-link") return { name };
  if (!file) throw new BadConfig(`Say which file: npm run companion -- ${name} FILE`);
  return name === "backup" ? { name, file } : { name: "restore", file, replace: options.includes("--replace") };
}

function readPort(given = "4747"): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535)
    throw new BadConfig(`PERCH_PORT must be a number from 1 to 65535, not "${given}".`);
  return port;
}

function readUrl(given: string | undefined, at: { host: string; port: number; secure: boolean }): string {
  if (given === undefined) {
    if (EVERYWHERE.has(at.host)) {
      throw new BadConfig(
        `PERCH_HOST=${at.host} listens on every address of this machine. Say in PERCH_URL which one people use, such as http://192.168.1.5:${at.port}.`,
      );
    }
    const name = at.host.includes(":") && !at.host.startsWith("[") ? `[${at.host}]` : at.host;
    return `${at.secure ? "https" : "http"}://${name}:${at.port}`;
  }
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = url && url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  if (!url || !isPlain || !/^https?:$/.test(url.protocol))
    throw new BadConfig(`PERCH_URL must be an address without a path, such as https://desk.example.org, not "${given}".`);
  return url.origin;
}

function readRewrite(given: string | undefined, model: string | undefined, key: string | undefined): RewriteConfig | undefined {
  if (!given && !model && !key) return undefined;
  if (!given || !model) throw new BadConfig("Give PERCH_REWRITE_URL and PERCH_REWRITE_MODEL both, or neither.");
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = url && !url.search && !url.hash && !url.username && !url.password;
  // What is written to customers crosses no network in the clear.
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLocalHost(url.hostname));
  if (!url || !isPlain || !isSafe)
    throw new BadConfig(
      "PERCH_REWRITE_URL must be an address such as https://models.example/v1, or one that begins with http:// on this machine.",
    );
  if (key && !/^[\x21-\x7e]+$/.test(key)) throw new BadConfig("PERCH_REWRITE_KEY holds spaces or letters no key has.");
  return { url: url.href.replace(/\/+$/, ""), model, ...(key && { key }) };
}

function readTls(key: string | undefined, cert: string | undefined) {
  if (!key !== !cert) throw new BadConfig(`Give PERCH_TLS_KEY and PERCH_TLS_CERT both: ${key ? "the certificate" : "the key"} is missing.`);
  return key && cert ? { key, cert } : undefined;
}

function readSwitch(name: string, given: string | undefined): boolean | undefined {
  if (given !== undefined && given !== "0" && given !== "1") throw new BadConfig(`${name} is 1 or 0, not "${given}".`);
  return given === undefined ? undefined : given === "1";
}

function checked(secret: string): void {
  try {
    checkedKey(secret, "PERCH_SECRET");
  } catch (error) {
    throw new BadConfig((error as Error).message);
  }
}
