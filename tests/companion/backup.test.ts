/** A backup holds everything of one moment, and goes back into either store, whole or not at all. */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { TABLE_NAMES } from "../../src/companion/backup/format";
import { restore } from "../../src/companion/backup/restore";
import { backup } from "../../src/companion/backup/write";
import { type Db, openStore, type StoreKind } from "../../src/companion/db/open";
import { type Companion, startCompanion } from "../../src/companion/server";
import { verifyAudit } from "../../src/companion/sync/audit";
import type { Pulled } from "../../src/contracts/companion";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { newPusher, pushOn } from "./load";
import { command } from "./outside";
import { freshFolder, order } from "./process";
import { actsIn, freshPlace, onEveryStore, type Place } from "./stores";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const SECRET = "s".repeat(32);
const NOW = Date.UTC(2026, 10, 22);
const LINE = "A line separator \u2028 is no end, nor is \u0085; 🦜 עברית";

/** Every row of every table, in an order of its own; `epoch` aside, which a restore renews. */
async function dump(db: Db) {
  const tables = await Promise.all(
    TABLE_NAMES.map(async (name) => {
      const rows = (await db.selectFrom(name).selectAll().execute()) as Record<string, unknown>[];
      const kept = name === "sessions" ? rows.filter(({ workspace_id }) => workspace_id !== null) : rows;
      return [name, kept.map(({ epoch: _, ...row }) => JSON.stringify(Object.entries(row).sort())).sort()];
    }),
  );
  return Object.fromEntries(tables) as Record<string, string[]>;
}
async function dumpOf(where: string) {
  const { db, close } = await openStore(where);
  try {
    return await dump(db);
  } finally {
    await close();
  }
}

onEveryStore("a backup", (kind) => {
  const other: StoreKind = kind === "sqlite" && inject("postgres").url ? "postgres" : "sqlite";
  let folder: ReturnType<typeof freshFolder>;
  let file: string;
  const places: Place[] = [];
  let from: Place;
  let companion: Companion;
  let token: string;
  let olive: Visitor;
  const clientId = randomUUID();
  async function fresh(of: StoreKind) {
    const place = await freshPlace(of);
    places.push(place);
    return place;
  }

  beforeEach(async () => {
    folder = freshFolder();
    file = join(folder.folder, "perch.backup");
    from = await fresh(kind);
    companion = await startCompanion({ store: from.where, secret: SECRET });
    olive = new Visitor(companion.url);
    await olive.join(companion.ownerLink ?? "", "Olive Owner");
    await olive.invite("agent");
    token = await olive.pair();
    const first = await olive.workspace();
    await olive.post("/team/new", { workspace: first, name: "Another brand" });
    const entries = [
      command(1, { type: "customer.opened", customerId: "x:@jane" }),
      command(2, { type: "customer.note", customerId: "x:@jane", text: LINE }),
      command(3, { type: "case.tag", caseId: "none", tag: "refused" }),
      command(4, { type: "case.open", customerId: "x:@jane" }),
    ];
    await callApi(companion.url, "push", { token, body: { clientId, now: Date.now(), entries } });
  });
  afterEach(async () => {
    await companion.close();
    await Promise.all(places.splice(0).map((place) => place.remove()));
    folder.remove();
  });
  async function make(into = file) {
    const { db, close } = await openStore(from.where);
    try {
      return await backup(db, into, NOW);
    } finally {
      await close();
    }
  }

  it("goes from one store to the other and back with every row as it was: the audit stands, people and panels go on", async () => {
    const { db, close } = await openStore(from.where);
    // More than a page of one table, by the longest key.
    const many = Array.from({ length: 2_300 }, (_, seq) => ({ client_id: `c${seq % 7}`, seq, rejection: "{}" }));
    const one = await db.selectFrom("workspaces").select(["id", "epoch"]).where("name", "=", "My team").executeTakeFirst();
    for (let i = 0; i < many.length; i += 500)
      await db
        .insertInto("refusals")
        .values(many.slice(i, i + 500).map((row) => ({ ...row, workspace_id: one?.id ?? "" })))
        .execute();
    await close();
    const before = await dumpOf(from.where);
    const counts = await make();
    expect(counts).toMatchObject({ workspaces: 2, users: 1, sessions: 1, invitations: 1, refusals: 2_301, audit: 3 + counts.acts });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const pulled = (await callApi(companion.url, "pull", { token, body: { clientId, limit: 100 } })) as Pulled;

    const over = await fresh(other);
    expect(await restore(over.where, file)).toEqual({ header: expect.objectContaining({ at: NOW }), counts });
    expect(await dumpOf(over.where)).toEqual(before);
    const again = join(folder.folder, "again.backup");
    const second = await openStore(over.where);
    await backup(second.db, again, NOW);
    await second.close();
    const home = await fresh(kind);
    await restore(home.where, again);
    expect(await dumpOf(home.where)).toEqual(before);
    expect(before.rows?.some((row) => row.includes("\u2028"))).toBe(true);

    for (const place of [over, home]) {
      const restored = await startCompanion({ store: place.where, secret: SECRET });
      try {
        expect(restored.ownerLink).toBeUndefined();
        const back = new Visitor(restored.url);
        expect((await back.post("/sign-in", { email: "olive.owner@perch.example", password: "Olive Owner answers" })).body).toContain(
          "You are owner here",
        );
        // The panel is the same; what it had pulled belongs to another epoch, and what it sent before is not taken twice.
        const page = (await callApi(restored.url, "pull", { token, body: { clientId, cookie: pulled.cookie, limit: 100 } })) as Pulled;
        expect(page).toMatchObject({ reset: true, lastSeq: 4 });
        expect(page.rows.map(({ data }) => data).sort()).toEqual(pulled.rows.map(({ data }) => data).sort());
        const entries = [4, 5].map((seq) => command(seq, { type: "customer.opened", customerId: `x:@new${seq}` }));
        expect(await callApi(restored.url, "push", { token, body: { clientId, now: Date.now(), entries } })).toMatchObject({ lastSeq: 5 });
        const { db: theirs, close: end } = await openStore(place.where);
        const workspaces = await theirs.selectFrom("workspaces").select(["id", "epoch"]).execute();
        expect(workspaces.find(({ id }) => id === one?.id)?.epoch).not.toBe(one?.epoch);
        expect(await verifyAudit(theirs, one?.id ?? "")).toEqual({ links: 4 + (await actsIn({ db: theirs }, one?.id ?? "")), erased: 0 });
        await end();
      } finally {
        await restored.close();
      }
    }
  });

  it("is of one moment, though panels go on pushing meanwhile", async () => {
    const pusher = newPusher(token);
    let isOver = false;
    const work = pushOn(
      pusher,
      () => companion.url,
      () => isOver,
    );
    const made = [];
    for (let i = 0; i < 5; i++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const into = join(folder.folder, `${i}.backup`);
      made.push(into);
      await make(into);
    }
    isOver = true;
    await work;
    const taken = [];
    for (const each of made) {
      const place = await fresh("sqlite");
      await restore(place.where, each);
      const { db, close } = await openStore(place.where);
      const { last_seq, workspace_id } = await db
        .selectFrom("clients")
        .selectAll()
        .where("id", "=", pusher.clientId)
        .executeTakeFirstOrThrow();
      expect(await verifyAudit(db, workspace_id)).toEqual({ links: last_seq + 3 + (await actsIn({ db }, workspace_id)), erased: 0 });
      taken.push(last_seq);
      await close();
    }
    expect(new Set(taken).size).toBeGreaterThan(1);
  });

  it("goes into a database that holds data only where that is said, and then takes its place whole", async () => {
    await make();
    const before = await dumpOf(from.where);
    await olive.post("/team/rename", { workspace: await olive.workspace(), name: "Renamed since" });
    const held = await dumpOf(from.where);
    await expect(restore(from.where, file)).rejects.toThrow("--replace");
    expect(await dumpOf(from.where)).toEqual(held);
    await restore(from.where, file, { replace: true });
    expect(await dumpOf(from.where)).toEqual(before);
    // Whoever was signed in to the pages signs in again; the running companion goes on.
    expect((await olive.get("/team")).path).toContain("/sign-in");
    expect(await callApi(companion.url, "me", { token })).toMatchObject({ workspace: "My team" });
  });

  it("takes the place of all there is in one moment, though panels of a running companion push meanwhile", async () => {
    const pusher = newPusher(token);
    let isOver = false;
    const work = pushOn(
      pusher,
      () => companion.url,
      () => isOver,
    );
    // What it sends after the restore lies behind a gap: it would have to go back to where the backup ends.
    const refused = expect(work).rejects.toThrow("Sent up to");
    await new Promise((resolve) => setTimeout(resolve, 150));
    await make();
    const settings: Record<string, string> =
      kind === "postgres" ? { DATABASE_URL: from.where, PERCH_SECRET: SECRET } : { PERCH_DATA: dirname(from.where) };
    expect(await order(settings, "restore", file, "--replace")).toMatchObject({ code: 0 });
    await refused;
    isOver = true;
    const elsewhere = await fresh(other);
    await restore(elsewhere.where, file);
    // The workspaces' counters aside: they also count what was asked since.
    const [here, there] = [await dumpOf(from.where), await dumpOf(elsewhere.where)];
    expect({ ...here, workspaces: [] }).toEqual({ ...there, workspaces: [] });
  });

  describe("that is not what it should be", () => {
    const rewritten = (change: (lines: string[]) => string[]) => {
      const lines = gunzipSync(readFileSync(file)).toString().split("\n");
      return gzipSync(change(lines).join("\n"));
    };
    const header = (more: object) => (lines: string[]) => [JSON.stringify({ ...JSON.parse(lines[0] ?? ""), ...more }), ...lines.slice(1)];

    it("is refused with the reason, and nothing is changed", async () => {
      await make();
      const whole = readFileSync(file);
      const flipped = Buffer.from(whole);
      flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] ?? 0) ^ 1;
      const cases: [Buffer, RegExp][] = [
        [whole.subarray(0, whole.length / 2), /not whole/],
        [whole.subarray(0, whole.length - 1), /not whole/],
        [Buffer.alloc(0), /not whole/],
        [flipped, /damaged|not whole/],
        [Buffer.from("no backup at all"), /no backup/],
        [gzipSync('{"another":"file"}\n'), /no backup of Perch/],
        [rewritten((lines) => lines.slice(0, -2)), /not whole/],
        [rewritten((lines) => lines.toSpliced(3, 1)), /does not add up/],
        [rewritten((lines) => lines.map((line) => line.replace("Olive Owner", "Olive Thief"))), /does not add up/],
        [rewritten((lines) => lines.toSpliced(1, 0, '["sqlite_master",{}]')), /can't be read/],
        [rewritten((lines) => [...lines.slice(0, -1), lines[1] ?? "", ""]), /behind its end/],
        [rewritten(header({ version: 2 })), /newer Perch/],
        [rewritten(header({ migration: "9999_later" })), /newer Perch/],
        [rewritten(header({ migration: "0001_desk" })), /older Perch/],
      ];
      const into = await fresh(other);
      const held = [await dumpOf(from.where), await dumpOf(into.where)];
      const bad = join(folder.folder, "bad.backup");
      for (const [bytes, why] of cases) {
        writeFileSync(bad, bytes);
        await expect(restore(into.where, bad), String(why)).rejects.toThrow(why);
        await expect(restore(from.where, bad, { replace: true }), String(why)).rejects.toThrow(why);
      }
      await expect(restore(into.where, join(folder.folder, "none"))).rejects.toThrow("There is no file");
      expect([await dumpOf(from.where), await dumpOf(into.where)]).toEqual(held);
    });
    it("never takes the place of one that is", async () => {
      await make();
      const whole = readFileSync(file);
      const { db, close } = await openStore(from.where);
      await db.schema.alterTable("salts").renameTo("salts_away").execute();
      await expect(make()).rejects.toThrow();
      await db.schema.alterTable("salts_away").renameTo("salts").execute();
      await close();
      expect(readFileSync(file)).toEqual(whole);
      expect(readdirSync(folder.folder)).toEqual(["perch.backup"]);
      await expect(make(join(folder.folder, "none", "a.backup"))).rejects.toMatchObject({ code: "ENOENT" });
    });
  });
});
