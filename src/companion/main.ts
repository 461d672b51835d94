/** Runs the companion by itself: `npm run companion`. What it can be told stands in `config.ts`. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { ownerInvitation } from "./auth/people";
import { keyInFile } from "./auth/secret";
import { BadBackup, type Counts } from "./backup/format";
import { restore } from "./backup/restore";
import { backup } from "./backup/write";
import { BadConfig, type Config, readConfig, readOrder, USAGE } from "./config";
import { isPostgres, openStore, type Store } from "./db/open";
import { inWords } from "./problems";
import { startCompanion } from "./server";

/** For people: the log on standard output is for machines. */
const say = (text: string) => process.stderr.write(`${text}\n`);

const INVITED = "Whoever opens it first owns the workspace. It works once, for 7 days:";

async function start(config: Config): Promise<void> {
  const { port, host, url, store, behindProxy, practiceSite, privateSources, rewrite } = config;
  if (!isPostgres(store)) mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const secret = config.secret ?? keyInFile(config.keyFile);
  const tls = config.tls && { key: readFileSync(config.tls.key, "utf8"), cert: readFileSync(config.tls.cert, "utf8") };
  const given = { port, host, url, store, secret, behindProxy, practiceSite, privateSources, log: true };
  const companion = await startCompanion({ ...given, ...(tls && { tls }), ...(rewrite && { rewrite }) });
  const stop = () => companion.close().then(() => process.exit(0), fail);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
  const link = companion.ownerLink ? `\nThere is no owner yet. ${INVITED}\n  ${companion.ownerLink}` : "";
  say(`Perch companion at ${url}. Ctrl-C ends it.${link}`);
}

/** Works on the companion's database, whether it runs or not. */
async function onStore(config: Config, work: (store: Store) => Promise<unknown>): Promise<void> {
  if (!isPostgres(config.store) && !existsSync(config.store))
    throw new BadConfig(`There is no database at ${config.store} yet. Start the companion first, or give its folder in PERCH_DATA.`);
  const store = await openStore(config.store);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function main(): Promise<void> {
  // What it makes is for its user alone, also in a folder that others may read.
  process.umask(0o077);
  const order = readOrder(process.argv.slice(2));
  if (order.name === "help") return console.log(USAGE);
  const config = readConfig(process.env);
  if (order.name === "start") return start(config);
  if (order.name === "restore") return putBack(config, order);
  await onStore(config, async ({ db }) => {
    if (order.name === "backup") {
      const counts = await backup(db, order.file, Date.now());
      return say(`Wrote ${inAll(counts)} to ${order.file}. The key (${keyOf(config)}) is not in it: keep it too, in another place.`);
    }
    const secret = await ownerInvitation(db, Date.now(), true);
    say(`A link that makes an owner. ${INVITED}`);
    console.log(`${config.url}/join?invitation=${secret}`);
  });
}

async function putBack(config: Config, { file, replace }: { file: string; replace: boolean }): Promise<void> {
  if (!isPostgres(config.store)) mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const { header, counts } = await restore(config.store, file, { replace });
  say(`Restored ${inAll(counts)} as it stood at ${new Date(header.at).toUTCString()}.`);
  if (!config.secret && !existsSync(config.keyFile))
    say(`Put the old ${config.keyFile} back before you start: without it every panel must be paired again.`);
}

const inAll = ({ workspaces, users, rows }: Counts) => `everything (workspaces: ${workspaces}, people: ${users}, rows: ${rows})`;
const keyOf = ({ secret, keyFile }: Config) => (secret ? "PERCH_SECRET" : keyFile);

function fail(error: unknown): never {
  say(error instanceof BadConfig || error instanceof BadBackup ? error.message : inWords(error));
  process.exit(1);
}

await main().catch(fail);
