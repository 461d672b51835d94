import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/domain/commands";
import { MOODS, type Mood } from "../../src/domain/mood/mood";
import type { Case, CaseField, CaseStatus } from "../../src/domain/rows";
import { undoOf } from "../../src/domain/undo";
import { MemoryDesk } from "./memory-desk";
import { BRAND, HOUR, NOW, seenDays } from "./observations";

const statuses: CaseStatus[] = ["new", "open", "pending", "on_hold", "solved"];
const fields: CaseField[] = [
  { field: "priority", value: "urgent" },
  { field: "snooze", value: NOW + HOUR },
  { field: "follow_up", value: NOW + HOUR },
  { field: "custom", key: "order", value: "A-1" },
  { field: "team", value: "second" },
];
const MAKES: ((caseId: string, other: string, pick: number, row: Case) => Command)[] = [
  (caseId, _, pick) => ({ type: "case.set_status", caseId, status: statuses[pick % statuses.length] as CaseStatus }),
  (caseId, _, pick) => ({ type: "case.assign", caseId, agentId: pick % 2 ? "agent:1" : null }),
  (caseId, _, pick) => ({ type: "case.set", caseId, set: fields[pick % fields.length] as CaseField }),
  (caseId) => ({ type: "case.watch", caseId, isOn: true }),
  (caseId, otherId) => ({ type: "case.link", caseId, otherId, isOn: true }),
  (caseId, _, pick) => ({ type: "case.tag", caseId, tag: ["Cards", "VIP"][pick % 2] as string }),
  (caseId, intoId) => ({ type: "case.merge", caseId, intoId }),
  (caseId, _, pick, row) => ({ type: "case.split", caseId, messageIds: row.unanswered.slice(pick % 2).map(({ id }) => id) }),
  (caseId) => ({ type: "case.escalate", caseId, agentId: "agent:1", teamId: "second", text: "Needs a refund" }),
  (_, __, pick, row) => ({ type: "message.correct", messageId: row.unanswered[0]?.id ?? "none", say: { mood: MOODS[pick % 3] as Mood } }),
];

/** When things were said is no part of what is undone, and what was split and is whole again remembers it. */
const LEFT = new Set(["statusAt", "setAt", "assignedAt", "paused", "solvedAt", "isSplit", "links", "lastInboundAt"]);
const standing = (desk: MemoryDesk) => ({
  cases: Object.fromEntries(
    [...desk.rows.cases.values()].map((row) => [row.id, Object.fromEntries(Object.entries(row).filter(([name]) => !LEFT.has(name)))]),
  ),
  links: Object.fromEntries([...desk.rows.cases.values()].map(({ id, links }) => [id, links ?? []])),
  said: Object.fromEntries([...desk.rows.messages.values()].flatMap(({ id, said }) => (said ? [[id, said]] : []))),
  current: Object.fromEntries([...desk.rows.customers.values()].map(({ id, caseId }) => [id, caseId])),
  counts: Object.fromEntries([...desk.rows.tags.values()].flatMap(({ id, count }) => (count > 0 ? [[id, count]] : []))),
});

const deeds = fc.array(fc.record({ which: fc.nat(), make: fc.nat(), other: fc.nat(), pick: fc.nat() }), { minLength: 1, maxLength: 8 });

describe("undo", () => {
  it("leaves every case, whose it is, what is current and every count as they were before", () => {
    let undone = 0;
    fc.assert(
      fc.property(seenDays, deeds, (seen, acts) => {
        const desk = new MemoryDesk([BRAND]);
        desk.rows.agents.set("agent:1", { id: "agent:1", name: "Ada", role: "agent" });
        desk.rows.settings.set("teams", { id: "teams", teams: [{ id: "second", name: "Second line" }] });
        desk.rows.settings.set("cases", { id: "cases", reopen: [], fields: [{ id: "order", name: "Order", kind: "text" }] });
        desk.see(seen, NOW);
        acts.forEach(({ which, make, other, pick }, i) => {
          const all = [...desk.rows.cases.values()];
          const row = all[which % Math.max(1, all.length)];
          if (!row) return;
          const theirs = all.filter(({ customerId }) => customerId === row.customerId);
          const command = MAKES[make % MAKES.length]?.(row.id, (theirs[other % theirs.length] as Case).id, pick, row) as Command;
          const before = standing(desk);
          const stood = new Map([...desk.rows.cases].map(([id, one]) => [id, one]));
          const made = desk.act(command, NOW + i * 10_000);
          if (!Array.isArray(made) || made.length === 0) return;
          const commands = undoOf((table, id) => (table === "cases" ? stood.get(id) : desk.get(table, id)) as never, made);
          // Every second one stays, so that the next are done over more than a day's messages.
          if (commands.length === 0 || pick % 2) return;
          for (const one of commands) expect(desk.act(one, NOW + i * 10_000 + 5_000), JSON.stringify(one)).toBeInstanceOf(Array);
          const after = standing(desk);
          // What was split off has gone up in what it came from.
          for (const { id, merged } of desk.rows.cases.values()) {
            if (before.cases[id] || !merged) continue;
            delete after.cases[id];
            delete after.links[id];
          }
          expect(after, JSON.stringify(command)).toEqual(before);
          undone += 1;
        });
      }),
      { numRuns: 400 },
    );
    expect(undone).toBeGreaterThan(100);
  });
});
