/** A client as one browser has it: the extension's real code in a copy of its own, over a database that outlives it. */
import Dexie from "dexie";
import { IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { vi } from "vitest";
import type { Me } from "../../../src/contracts/companion";

/** Starts the extension's code over this browser's storage. */
export async function openClient(indexedDB: IDBFactory) {
  vi.resetModules();
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  const [
    { db },
    { run },
    { observe },
    { routeAll },
    { round },
    errors,
    { waitForApproval },
    data,
    { counts },
    { ROW_TABLES },
    outbox,
    { keepOwn },
  ] = await Promise.all([
    import("../../../src/store/db"),
    import("../../../src/commands/run"),
    import("../../../src/commands/observe"),
    import("../../../src/commands/route"),
    import("../../../src/sync/round"),
    import("../../../src/sync/api"),
    import("../../../src/sync/pair"),
    import("../../../src/commands/data"),
    import("../../../src/store/queries"),
    import("../../../src/store/tables"),
    import("../../../src/store/outbox"),
    import("../../../src/commands/own"),
  ]);
  await db.open();
  return {
    db,
    run,
    observe,
    routeAll,
    round,
    errors,
    waitForApproval,
    ...data,
    counts,
    ROW_TABLES,
    keepOwn,
    waiting: outbox.waiting,
    confirmed: outbox.confirmed,
    clientId: outbox.clientId,
  };
}
export type Client = Awaited<ReturnType<typeof openClient>>;

/** A browser's storage, with nothing in it. */
export const freshStorage = () => new IDBFactory();

/** Pairs it, as somebody who approves its code does; the real code over answers made here. */
export async function pairClient({ waitForApproval }: Client, me: Me): Promise<void> {
  const answers: Record<string, unknown> = { "/api/pairing/token": { token: "a token" }, "/api/me": me };
  vi.stubGlobal("fetch", async (url: string) => Response.json(answers[new URL(url).pathname]));
  const asked = { deviceCode: "code", userCode: "CODE", address: "http://localhost/pair", expiresIn: 60, interval: 0 };
  const outcome = await waitForApproval("http://localhost", asked, new AbortController().signal);
  vi.unstubAllGlobals();
  if (outcome.kind !== "paired") throw new Error(`Not paired but ${outcome.kind}`);
}

/** Everything a client shares with its team, by key. */
export async function shared({ db, ROW_TABLES }: Client): Promise<Record<string, unknown>> {
  const all = await Promise.all(
    [...ROW_TABLES, "events"].map(async (name) => (await db.table(name).toArray()).map((row) => [`${name}/${row.id}`, row] as const)),
  );
  const rows = all.flat().filter(([key]) => key !== "settings/agent" && key !== "settings/panel");
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many writes are left until the browser is killed in the middle of one; none while it is undefined. */
let fuse: number | undefined;
for (const name of ["put", "add", "delete", "clear"] as const) {
  const write = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
  IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: unknown[]) {
    if (fuse !== undefined && --fuse < 0) {
      if (fuse === -1) this.transaction.abort();
      throw new DOMException("The browser was killed", "AbortError");
    }
    return write.apply(this, args);
  } as never;
}

/** Does the work and kills the browser at the write after so many; whether the work was done all the same. */
export async function killedAfter(writes: number, work: () => Promise<unknown>): Promise<boolean> {
  fuse = writes;
  try {
    await work();
    return fuse >= 0;
  } catch (error) {
    if (fuse >= 0) throw error;
    return false;
  } finally {
    fuse = undefined;
  }
}
