/** Macros in the browser's own store: what is shared goes out, what is one's own stays whatever the team tells. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../src/commands/run";
import { runAll } from "../../src/commands/run-all";
import type { MacroDraft } from "../../src/domain/macros/macro";
import { db } from "../../src/store/db";
import { loadNumbers } from "../../src/store/writing/numbers";
import { waitingEntries } from "../../src/sync/entries";
import { noteCame, sweep } from "../../src/sync/sweep";
import { takePage } from "../../src/sync/take";

const OWN = "macro:own:1";
const draft = (visibility: MacroDraft["visibility"]): MacroDraft => ({ name: "Late", text: "Sorry", lang: "", visibility, actions: [] });

beforeEach(async () => {
  await db.open();
  await run({ type: "account.add", handle: "TidemillGear", userId: "900" });
  await run({ type: "macro.create", macroId: OWN, macro: draft("personal") });
  await run({ type: "macro.create", macroId: "macro:1", macro: draft("shared") });
});
afterEach(() => db.delete());

test("a shared macro goes out; one's own, and that it was used, does not", async () => {
  await run({ type: "customer.opened", customerId: "x:@ana" });
  for (const macroId of [OWN, "macro:1"]) await run({ type: "macro.apply", macroId, customerId: "x:@ana", terms: ["parcel"] });
  expect(await db.macros.bulkGet([OWN, "macro:1"])).toMatchObject([{ uses: 1 }, { uses: 1 }]);
  expect((await db.acceptances.toArray()).map(({ articleId }) => articleId).sort()).toEqual(["macro:1", OWN]);
  const told = (await waitingEntries(100)).flatMap((entry) => (entry.kind === "command" ? JSON.stringify(entry.command) : []));
  expect(told.filter((command) => command.includes("macro."))).toHaveLength(2);
  expect(told.some((command) => command.includes(OWN))).toBe(false);
});

test("what the team tells touches nobody's own, and neither does a companion that begins anew", async () => {
  const page = { cookie: { epoch: "e", version: 1 }, more: false, lastSeq: 0 };
  const forged = { key: `macros/${OWN}`, version: 1, data: JSON.stringify({ ...(await db.macros.get(OWN)), text: "Forged" }) };
  await takePage({ ...page, reset: true, rows: [forged] });
  expect(await db.macros.get(OWN)).toMatchObject({ text: "Sorry" });
  await db.transaction("rw", db.tables, async () => {
    await noteCame({ ...page, reset: true, rows: [] });
    await sweep([], await loadNumbers());
  });
  expect((await db.macros.toArray()).map(({ id }) => id)).toEqual([OWN]);
});

test("what a macro does is done at once, and undone by what comes with it", async () => {
  await run({ type: "customer.opened", customerId: "x:@ana" });
  const opened = await run({ type: "case.open", customerId: "x:@ana" });
  const caseId = (opened.ok && opened.events[0]?.caseId) || "";
  const { undo } = await runAll([
    { type: "case.tag", caseId, tag: "refund" },
    { type: "case.set_status", caseId, status: "pending" },
    { type: "macro.apply", macroId: "macro:1", customerId: "x:@ana", caseId, terms: [] },
  ]);
  expect(await db.cases.get(caseId)).toMatchObject({ tags: ["refund"], status: "pending" });
  await runAll(undo);
  expect(await db.cases.get(caseId)).toMatchObject({ tags: [], status: "open" });
  expect(await db.macros.get("macro:1")).toMatchObject({ uses: 1 });
});
