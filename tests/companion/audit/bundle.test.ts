/** An audit bundle says what happened, proves it by itself, and no byte of it can be another. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportAudit } from "../../../src/companion/audit/export";
import { verifyBundle } from "../../../src/companion/audit/verify";
import { pack, unpack } from "../../../src/companion/audit/zip";
import { addToAudit, verifyAudit } from "../../../src/companion/sync/audit";
import { writeRows } from "../../../src/companion/sync/rows";
import { writeTo } from "../../../src/companion/sync/workspace";
import type { BundleLine, BundleManifest } from "../../../src/contracts/audit";
import type { Asked, DeskEvent } from "../../../src/domain/events";
import { NOW } from "../../sync/observations";
import { onEveryStore, useStore } from "../stores";
import { busyWorkspace } from "./busy";

const textOf = (bundle: Uint8Array, name: string) => Buffer.from(unpack(bundle)?.get(name) ?? []).toString();
const linesOf = (bundle: Uint8Array) =>
  textOf(bundle, "events.ndjson")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as BundleLine);
const manifestOf = (bundle: Uint8Array) => JSON.parse(textOf(bundle, "manifest.json")) as BundleManifest;

/** The bundle with these files changed, packed as Perch packs. */
async function repacked(bundle: Uint8Array, change: (name: string, text: string) => string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const files = [...(unpack(bundle) ?? [])].map(([name, bytes]) => ({
    name,
    pieces: [Buffer.from(change(name, Buffer.from(bytes).toString()))],
  }));
  await pack(files, (piece) => pieces.push(piece));
  return Buffer.concat(pieces);
}

onEveryStore("an audit bundle", (kind) => {
  const store = useStore(kind);
  const bundleOf = async (workspaceId: string, asked: Asked) => {
    const { file, remove, links, sha256 } = await exportAudit(store.open.db, { workspaceId, asked, by: "Olive", now: NOW + 5_000 });
    const bytes = readFileSync(file);
    remove();
    return { bytes, links, sha256 };
  };

  test("of everything verifies, and holds the conversation, the actions and the figures", async () => {
    const { workspaceId } = await busyWorkspace(store.open.db, { customers: 6 });
    const { bytes, links, sha256 } = await bundleOf(workspaceId, { kind: "whole" });
    const verdict = await verifyBundle(bytes);
    expect(verdict).toMatchObject({ problems: [], sha256, left: { other: 0, erased: 0 } });
    expect((await verifyAudit(store.open.db, workspaceId)).links).toBe(links);
    const { counts, figures } = manifestOf(bytes);
    expect(counts).toMatchObject({ links, messages: 12 });
    expect(figures).toMatchObject({
      conversations: { value: 6, n: 12 },
      answered: { value: 6, n: 6 },
      firstResponse: { n: 6, median: 120_000 },
    });
    const page = textOf(bytes, "index.html");
    expect(page).toContain("where is &lt;parcel&gt; 3? 🦜");
    expect(page).toContain("On its way, &amp; soon 3");
    expect(page).toContain("Tagged the case &quot;tag3&quot;");
    expect(page).not.toContain("<script");
    expect(page.indexOf("@customer3")).toBeLessThan(page.indexOf("<h2>Actions"));
  });

  test("of one case shows that case alone, and of the links between nothing but that they stand", async () => {
    const { workspaceId, caseOf } = await busyWorkspace(store.open.db, { customers: 6 });
    const { bytes } = await bundleOf(workspaceId, { kind: "case", caseId: caseOf(2) });
    const { problems, left } = await verifyBundle(bytes);
    expect(problems).toEqual([]);
    expect(left.other).toBeGreaterThan(5);
    const shown = linesOf(bytes).flatMap(({ content }) => content?.event ?? []);
    expect(new Set(shown.map((event) => event.caseId))).toEqual(new Set([caseOf(2)]));
    const all = [...(unpack(bytes)?.values() ?? [])].map((file) => Buffer.from(file).toString()).join();
    for (const index of [0, 1, 3, 4, 5])
      for (const secret of [`customer${index}`, `x_post:${10_000 + index}`, `x:${2_000 + index}`]) expect(all).not.toContain(secret);
    expect(manifestOf(bytes)).toMatchObject({ counts: { messages: 2 }, figures: { firstResponse: { n: 1, open: 0 } } });
  });

  test("of a case holds what was done in one that went up in it", async () => {
    const { workspaceId, caseOf, act } = await busyWorkspace(store.open.db, { customers: 3 });
    await act({ type: "case.set_status", caseId: caseOf(2), status: "solved" });
    await act({ type: "case.open", customerId: "x:2002" });
    const other = linesOf((await bundleOf(workspaceId, { kind: "whole" })).bytes)
      .flatMap(({ content }) => content?.event ?? [])
      .at(-1)?.caseId;
    await act({ type: "case.tag", caseId: other, tag: "second thoughts" });
    await act({ type: "case.merge", caseId: other, intoId: caseOf(2) });
    const { bytes } = await bundleOf(workspaceId, { kind: "case", caseId: caseOf(2) });
    expect((await verifyBundle(bytes)).problems).toEqual([]);
    const shown = linesOf(bytes).flatMap(({ content }) => content?.event ?? []);
    expect(new Set(shown.map((event) => event.caseId))).toEqual(new Set([caseOf(2), other]));
    expect(textOf(bytes, "index.html")).toContain("second thoughts");
  });

  test("of a span of time holds what was taken then", async () => {
    const { workspaceId } = await busyWorkspace(store.open.db, { customers: 3 });
    const { bytes } = await bundleOf(workspaceId, { kind: "span", from: NOW + 500, to: NOW + 2_000 });
    expect((await verifyBundle(bytes)).problems).toEqual([]);
    expect(linesOf(bytes).map(({ content }) => content?.event?.type)).toEqual(["case.tagged", "case.tagged", "case.tagged"]);
    await expect(bundleOf(workspaceId, { kind: "span", from: 1, to: 2 })).rejects.toThrow("holds nothing of that");
    await expect(bundleOf(workspaceId, { kind: "case", caseId: "case:none" })).rejects.toThrow("holds nothing of that");
  });

  test("still verifies, and says so, where a person was erased and where events were corrected", async () => {
    const { workspaceId } = await busyWorkspace(store.open.db, { customers: 2 });
    const { db } = store.open;
    await db.updateTable("rows").set({ data: null }).where("key", "like", "events/%x_post:10001%").execute();
    await db.deleteFrom("salts").where("case_id", "=", "case:x_post:10001").execute();
    const kept = await db.selectFrom("rows").select("data").where("key", "=", "events/act-0").executeTakeFirstOrThrow();
    const told = { ...JSON.parse(kept.data ?? ""), tag: "told anew" } as DeskEvent;
    await writeTo(db, workspaceId, async (trx, version) => {
      await writeRows(trx, workspaceId, version, new Map([["events/act-0", told]]));
      await addToAudit(trx, workspaceId, [{ id: "act-0", event: told }], NOW + 2_000);
    });
    const { bytes } = await bundleOf(workspaceId, { kind: "whole" });
    const { problems, left } = await verifyBundle(bytes);
    expect(problems).toEqual([]);
    expect(left).toMatchObject({ corrected: 1, erased: expect.toSatisfy((n: number) => n > 1) });
    for (const words of ["Erased", "Corrected by a later link", "told anew"]) expect(textOf(bytes, "index.html")).toContain(words);
    expect(await verifyAudit(db, workspaceId)).toMatchObject({ erased: left.erased });
  });

  test("is not verified whatever byte of it is another", { timeout: 120_000 }, async () => {
    const { workspaceId, caseOf } = await busyWorkspace(store.open.db, { customers: 3 });
    for (const asked of [{ kind: "whole" }, { kind: "case", caseId: caseOf(1) }] as Asked[]) {
      const { bytes } = await bundleOf(workspaceId, asked);
      // What stands around the files is few bytes among many: half of the tries are there.
      const around = bytes.length - 1_000;
      const anywhere = fc.oneof(fc.nat(bytes.length - 1), fc.integer({ min: around, max: bytes.length - 1 }), fc.nat(60));
      await fc.assert(
        fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), async (at, by) => {
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ by;
          expect((await verifyBundle(changed)).problems).not.toEqual([]);
        }),
        { numRuns: 400 },
      );
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
          expect((await verifyBundle(bytes.subarray(0, length))).problems).not.toEqual([]);
        }),
        { numRuns: 40 },
      );
    }
  });

  test("whose contents were changed with care names the first link that is broken", async () => {
    const { workspaceId } = await busyWorkspace(store.open.db, { customers: 3 });
    const { bytes } = await bundleOf(workspaceId, { kind: "whole" });
    const lines = linesOf(bytes);
    const third = lines.findIndex(({ content }) => content?.event?.type === "case.tagged");
    const forged = async (change: (lines: string[]) => string[]) => {
      const changed = await repacked(bytes, (name, text) =>
        name === "events.ndjson" ? `${change(text.trimEnd().split("\n")).join("\n")}\n` : text,
      );
      return (await verifyBundle(changed)).problems;
    };
    const of = (index: number) => lines[index]?.seq;
    expect((await forged((all) => all.map((line) => line.replace('"tag":"tag0"', '"tag":"tag9"'))))[0]).toBe(
      `Link ${of(third)} is broken: its content is not what the link committed to.`,
    );
    expect((await forged((all) => all.toSpliced(4, 1)))[0]).toMatch(new RegExp(`^Link ${of(4)} is broken: it does not follow`));
    expect((await forged((all) => all.slice(0, -1)))[0]).toMatch(new RegExp(`^Link ${lines.length} is missing`));
    expect((await forged((all) => all.map((line) => line.replace(`"at":${lines[1]?.at}`, '"at":1'))))[0]).toMatch(
      /^Link 1 is broken: it is not the link/,
    );
    const figures = await repacked(bytes, (name, text) =>
      name === "manifest.json" ? text.replace('"median":120000', '"median":60000') : text,
    );
    expect((await verifyBundle(figures)).problems).toEqual(["The figures in manifest.json do not follow from the events and messages."]);
    const said = await repacked(bytes, (name, text) => (name === "messages.ndjson" ? text.replace("On its way", "Nevermind") : text));
    expect((await verifyBundle(said)).problems).toEqual(["messages.ndjson was changed: it is not what manifest.json names."]);
  });
});

describe("`npm run verify`", () => {
  const verify = (file: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/tooling/verify.ts", file], {
      encoding: "utf8",
    });
    return { status, text: `${stdout}${stderr}` };
  };
  const place = () => mkdtempSync(join(tmpdir(), "perch-verify-"));

  test("says in clear words what no bundle is, and ends with 1", { timeout: 60_000 }, async () => {
    const at = place();
    const file = join(at, "bundle.zip");
    const says = (bytes: Uint8Array | string) => {
      writeFileSync(file, bytes);
      return verify(file);
    };
    expect(verify(join(at, "none.zip"))).toEqual({ status: 1, text: expect.stringContaining("can't be read") });
    expect(says("no zip at all")).toEqual({ status: 1, text: expect.stringContaining("This is no audit bundle of Perch's") });
    const pieces: Uint8Array[] = [];
    const manifest = Buffer.from(JSON.stringify({ format: "perch-audit", version: 2, something: "new" }));
    await pack([{ name: "manifest.json", pieces: [manifest] }], (piece) => pieces.push(piece));
    const newer = Buffer.concat(pieces);
    expect(says(newer)).toEqual({ status: 1, text: expect.stringContaining("newer Perch") });
    expect(says(newer.subarray(0, newer.length / 2))).toEqual({ status: 1, text: expect.stringContaining("is not whole") });
    rmSync(at, { recursive: true });
  });
});

onEveryStore("a bundle of 10,000 events", (kind) => {
  const store = useStore(kind);
  test("verifies in seconds, and no byte of it can be another", { timeout: 240_000 }, async () => {
    const { workspaceId } = await busyWorkspace(store.open.db, { customers: 300, events: 10_000 });
    const started = performance.now();
    const { file, remove, links } = await exportAudit(store.open.db, { workspaceId, asked: { kind: "whole" }, by: "Olive", now: NOW });
    const exported = performance.now();
    const bytes = readFileSync(file);
    remove();
    const { problems, manifest } = await verifyBundle(bytes);
    const verified = performance.now();
    expect(problems).toEqual([]);
    expect(manifest?.counts.events).toBeGreaterThanOrEqual(10_000);
    console.log(
      `${kind}: ${links} links, ${(bytes.length / 1e6).toFixed(1)} MB: exported in ${Math.round(exported - started)} ms, verified in ${Math.round(verified - exported)} ms`,
    );
    for (const at of fc.sample(fc.nat(bytes.length - 1), 12)) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await verifyBundle(changed)).problems).not.toEqual([]);
    }
  });
});
