import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { observe } from "../../src/commands/observe";
import { run } from "../../src/commands/run";
import { pushEntry } from "../../src/contracts/sync";
import { fingerprint } from "../../src/domain/fingerprint";
import type { Settings } from "../../src/domain/rows";
import { db } from "../../src/store/db";
import { putFormerAgents } from "../../src/store/pairing";
import { waitingEntries } from "../../src/sync/entries";

const NOW = Date.UTC(2026, 10, 22);
beforeEach(async () => {
  await db.open();
  await run({ type: "account.add", handle: "HarbourBank", userId: "900" });
});
afterEach(() => db.delete());

const asks = (id: string, text: string) => ({
  kind: "post_seen" as const,
  source: "json" as const,
  id,
  author: { userId: "7", handle: "ana", name: "Ana" },
  at: NOW,
  text,
  mentions: ["HarbourBank"],
});

test("the outbox goes out in its order, in the companion's shape, with the rows as they stand now", async () => {
  await observe([asks("1", "My card is gone")], { now: NOW });
  await run({ type: "case.tag", caseId: "case:x_post:1", tag: "Cards" });
  await observe([{ kind: "deleted", source: "json", id: "x_post:1", reason: "deleted" }], { now: NOW + 1 });
  const entries = await waitingEntries(100);
  expect(entries.map((entry) => pushEntry.parse(JSON.parse(JSON.stringify(entry))))).toEqual(entries);
  expect(entries.map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, "command"],
    [2, "observed"],
    [3, "command"],
    [4, "observed"],
  ]);
  const [, seen, tagged] = entries;
  // By now it is deleted, and so it is told: the words go nowhere any more.
  expect(seen?.kind === "observed" && seen.told.messages).toMatchObject([{ id: "x_post:1", text: "", deletedAt: NOW + 1 }]);
  expect(seen?.kind === "observed" && seen.told.customers).toMatchObject([{ id: "x:7", name: "Ana" }]);
  expect(tagged).toMatchObject({ command: { type: "case.tag", tag: "Cards" } });
  expect(tagged?.touched["cases/case:x_post:1"]).toBe(fingerprint(await db.cases.get("case:x_post:1")));
  expect(await waitingEntries(2)).toHaveLength(2);
});

test("a case the agent took before they were paired goes out as theirs, by the id the team knows them by", async () => {
  await observe([asks("1", "My card is gone")], { now: NOW });
  const alone = (await db.settings.get("agent")) as Settings["agent"];
  for (const agentId of [alone.agentId, null]) await run({ type: "case.assign", caseId: "case:x_post:1", agentId });
  await putFormerAgents([alone.agentId]);
  await db.settings.put({ ...alone, agentId: "agent:1" });
  const told = (await waitingEntries(100)).flatMap((entry) => (entry.kind === "command" ? [[entry.command, entry.saw]] : []));
  expect(told.slice(-2)).toMatchObject([
    [{ type: "case.assign", agentId: "agent:1" }, ""],
    [{ type: "case.assign", agentId: null }, "agent:1"],
  ]);
});

test("what is the agent's alone stays here", async () => {
  await run({ type: "settings.set", setting: { id: "agent", name: "Robin" } });
  await run({ type: "settings.set", setting: { id: "panel", theme: "dark" } });
  await run({ type: "settings.set", setting: { id: "capture", keepEverything: true } });
  const commands = (await waitingEntries(100)).flatMap((entry) => (entry.kind === "command" ? entry.command : []));
  expect(commands.map((command) => (command as { type: string }).type)).toEqual(["account.add", "settings.set"]);
});
