import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { wipe } from "../../src/commands/data";
import { observe } from "../../src/commands/observe";
import { routeAll } from "../../src/commands/route";
import { run } from "../../src/commands/run";
import { noteAllUnrouted, noteUnrouted, unrouted } from "../../src/commands/unrouted";
import type { Observation } from "../../src/domain/observations";
import { NO_ROUTING, type Rule } from "../../src/domain/routing/rule";
import { db } from "../../src/store/db";
import * as desk from "../../src/store/queries";
import { MemoryDesk } from "./memory-desk";
import { BRAND, NOW, retold, seenDays } from "./observations";

const rule: Rule = {
  id: "words",
  name: "Words",
  isOn: true,
  all: [{ on: "keywords", words: ["words"] }],
  any: [],
  actions: [
    { do: "tag", tag: "Cards" },
    { do: "priority", priority: "high" },
  ],
};

describe("rules over messages that come in any order, and are told anew", () => {
  /** Routes whatever waits, as a desk does that has just seen it. */
  function routeWaiting(at: MemoryDesk) {
    for (const row of [...at.rows.cases.values()]) {
      for (const { id } of row.unanswered) {
        const measured = { open: {}, past: { count: 0, statuses: [] } };
        at.act({ type: "case.route", caseId: row.id, messageId: id, measured }, NOW);
      }
    }
  }

  it("leave one word for each message, which stays with its case whatever turns up later", () => {
    const story = seenDays.chain(retold);
    let routed = 0;
    fc.assert(
      fc.property(story, (portions) => {
        const at = new MemoryDesk([BRAND]);
        at.rows.settings.set("routing", { id: "routing", ...NO_ROUTING, rules: [rule] });
        for (const portion of portions) {
          at.see(portion, NOW);
          routeWaiting(at);
        }
        const before = at.snapshot();
        // Routed again, or told anew from its log, it is as it was.
        routeWaiting(at);
        expect(at.snapshot()).toEqual(before);
        at.retellAll();
        expect(at.snapshot()).toEqual(before);
        const facts = [...at.events.values()].flatMap((event) => (event.type === "case.routed" ? event : []));
        routed += facts.length;
        for (const { caseId, messageId } of facts) {
          expect(at.get("cases", caseId)).toMatchObject({ tags: ["Cards"], priority: "high" });
          expect(at.get("cases", caseId)?.routed?.done).toContain(messageId);
        }
        const carriers = [...at.rows.cases.values()].filter(({ tags }) => tags.length > 0);
        expect(at.get("tags", "cards")?.count ?? 0).toBe(carriers.length);
      }),
      { numRuns: 200 },
    );
    expect(routed).toBeGreaterThan(200);
  });
});

describe("what comes in", () => {
  const mention = (id: string, text: string): Observation => ({
    kind: "post_seen",
    source: "json",
    id,
    author: { userId: "7", handle: "ana7", name: "Ana" },
    at: NOW - 60_000 + Number(id),
    text,
    mentions: ["HarbourBank"],
  });
  const see = (...all: Observation[]) => observe(all, { now: NOW });
  const routedFacts = async () => (await db.events.toArray()).filter(({ type }) => type === "case.routed");

  beforeEach(async () => {
    await wipe();
    await run({ type: "account.add", handle: "@HarbourBank", userId: "900" });
  });
  const ruled = () => run({ type: "settings.set", setting: { id: "routing", rules: [rule] } });

  it("is noted with its storing only where something is routed, and routed once", async () => {
    await see(mention("1", "words"));
    expect(await unrouted()).toEqual([]);
    await ruled();
    await see(mention("2", "words again"), mention("3", "nothing"));
    expect(await unrouted()).toEqual([
      ["case:x_post:1", "x_post:2"],
      ["case:x_post:1", "x_post:3"],
    ]);
    // Seen again before it was routed, it is not noted again.
    await see(mention("2", "words again"));
    expect(await unrouted()).toHaveLength(2);
    expect(await routeAll()).toEqual(["x:7"]);
    expect(await desk.currentCase("x:7")).toMatchObject({ tags: ["Cards"], priority: "high", routed: { messageId: "x_post:2" } });
    expect(await unrouted()).toEqual([]);
    expect(await routeAll()).toEqual([]);
    expect(await routedFacts()).toHaveLength(1);
  });

  it("is found again by a worker that was stopped halfway, and what was done is not done twice", async () => {
    await ruled();
    await see(mention("1", "words"));
    const noted = await unrouted();
    await routeAll();
    // It was stopped before it could note that it had.
    await db.transaction("rw", db.meta, async () => noteUnrouted(noted));
    await routeAll();
    expect(await routedFacts()).toHaveLength(1);
    expect(await unrouted()).toEqual([]);
    const counts = await desk.counts();
    expect(counts.events).toBe(await db.events.count());
    expect((await db.outbox.toArray()).filter(({ command }) => (command as { type?: string })?.type === "case.route")).toHaveLength(1);
  });

  it("goes out under the id of its fact, so that the team has it once whoever routes it", async () => {
    await ruled();
    await see(mention("1", "words"));
    await routeAll();
    const entry = await db.outbox.orderBy("seq").last();
    expect(entry).toMatchObject({ kind: "command", command: { type: "case.route", messageId: "x_post:1" } });
    expect(entry?.eventIds[0]).toBe("case.routed:x_post:1");
  });

  it("goes through new rules with everybody who waits, where a manager says so", async () => {
    await see(mention("1", "words"));
    await ruled();
    await noteAllUnrouted();
    await routeAll();
    expect((await desk.currentCase("x:7"))?.tags).toEqual(["Cards"]);
  });
});
