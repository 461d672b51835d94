import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { observe } from "../commands/observe";
import { run } from "../commands/run";
import { db } from "../store/db";
import { setting } from "../store/queries";
import { queue } from "../store/queries/queue";
import { followSwitch, warn } from "./alerts";

const MINUTE = 60_000;
let shown: string[];
let alarms: string[];

const post = (id: string, at: number, handle = "quietbadger") => ({
  kind: "post_seen" as const,
  source: "json" as const,
  id,
  author: { userId: `1${id}`, handle, name: handle },
  at,
  text: "@NorthwindCare where is it?",
  mentions: ["NorthwindCare"],
  conversationId: id,
  lang: "en",
});

beforeEach(async () => {
  shown = [];
  alarms = [];
  vi.stubGlobal("chrome", {
    runtime: {
      getManifest: () => ({ icons: { 16: "a.png", 128: "b.png" } }),
      getURL: (path: string) => `chrome-extension://perch/${path}`,
    },
    notifications: { create: async ({ message }: { message: string }) => shown.push(message) },
    alarms: {
      get: async (name: string) => alarms.find((one) => one === name),
      create: async (name: string) => alarms.push(name),
      clear: async () => alarms.pop(),
    },
  });
  await Promise.all(db.tables.map((table) => table.clear()));
  await run({ type: "account.add", handle: "NorthwindCare", userId: "900" });
  await run({ type: "settings.set", setting: { id: "panel", language: "en" } });
  await run({ type: "settings.set", setting: { id: "alerts", isOn: true } });
  const policy = { id: "p", name: "All", targets: { first_response: 60 }, inHours: false };
  await run({ type: "settings.set", setting: { id: "sla", policies: [policy] } });
});
afterEach(() => vi.unstubAllGlobals());

describe("this browser warns", () => {
  it("before something is due and when it is overdue, each once", async () => {
    const at = Date.now() - MINUTE;
    await observe([post("1", at)]);
    const told = async (minute: number) => {
      await warn(at + minute * MINUTE);
      return shown.splice(0);
    };
    expect(await told(44)).toEqual([]);
    expect(await told(46)).toEqual(["@quietbadger: 14 min left"]);
    expect(await told(50)).toEqual([]);
    expect(await told(61)).toEqual(["@quietbadger: 1 min overdue"]);
    expect(await told(90)).toEqual([]);
  });

  it("of several at once in one notification, and names a few", async () => {
    const at = Date.now() - 50 * MINUTE;
    await observe(Array.from({ length: 6 }, (_, i) => post(String(i + 1), at + i, `badger${i + 1}`)));
    await warn(at + 50 * MINUTE);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.split("\n")).toHaveLength(5);
    expect(shown[0]).toMatch(/^@badger1: 10 min left\n[\s\S]*\n\+2$/);
  });

  it("of a promised solution, though nobody waits for an answer", async () => {
    const policy = { id: "p", name: "All", targets: { resolution: 60 }, inHours: false };
    await run({ type: "settings.set", setting: { id: "sla", policies: [policy] } });
    const at = Date.now() - 50 * MINUTE;
    const answer = { ...post("9", at + MINUTE), author: { userId: "900", handle: "NorthwindCare", name: "N" }, text: "@quietbadger soon." };
    await observe([post("1", at), { ...answer, inReplyTo: { postId: "1", userId: "11" }, mentions: ["quietbadger"], conversationId: "1" }]);
    await warn(at + 50 * MINUTE);
    expect(shown).toEqual([]);
    await run({ type: "case.set_status", caseId: "case:x_post:1", status: "open" });
    const queued = await queue();
    expect(queued.map(({ id, waitingSince }) => [id, waitingSince])).toEqual([["case:x_post:1", undefined]]);
    // The 49 minutes in which nobody had to act do not count.
    await warn(at + 97 * MINUTE);
    expect(shown).toEqual([expect.stringMatching(/^@quietbadger: 1[12] min left$/)]);
  });

  it("of nobody else's cases, nor of one that is put off", async () => {
    const at = Date.now() - 50 * MINUTE;
    await observe([post("1", at, "hers"), post("2", at, "mine"), post("3", at, "later")]);
    await db.agents.put({ id: "agent:hers", name: "Hers", role: "agent" });
    await run({ type: "case.assign", caseId: "case:x_post:1", agentId: "agent:hers" });
    await run({ type: "case.assign", caseId: "case:x_post:2", agentId: (await setting("agent")).agentId });
    await run({ type: "case.set", caseId: "case:x_post:3", set: { field: "snooze", value: Date.now() + 600 * MINUTE } });
    await warn(at + 50 * MINUTE);
    expect(shown).toEqual(["@mine: 10 min left"]);
  });

  it("only while it is switched on, and where the browser lets it", async () => {
    const at = Date.now() - 50 * MINUTE;
    await observe([post("1", at)]);
    await followSwitch();
    expect(alarms).toEqual(["sla"]);
    await run({ type: "settings.set", setting: { id: "alerts", isOn: false } });
    await warn(at + 50 * MINUTE);
    await followSwitch();
    expect([shown, alarms]).toEqual([[], []]);
    await run({ type: "settings.set", setting: { id: "alerts", isOn: true } });
    vi.stubGlobal("chrome", { ...chrome, notifications: undefined });
    await warn(at + 50 * MINUTE);
    expect(shown).toEqual([]);
  });
});
