import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case, CaseField, CaseStatus } from "../../src/domain/rows";
import { MemoryDesk } from "./memory-desk";
import { BRAND, HOUR, NOW, seenDays } from "./observations";

const statuses: CaseStatus[] = ["open", "pending", "on_hold", "solved", "closed"];
const WHAT = [
  ...(["status", "status", "assign", "assign", "tag", "untag", "note", "open"] as const),
  ...(["merge", "merge", "unmerge", "split", "split", "set", "watch", "link", "escalate"] as const),
] as const;
type Act = { who: number; what: (typeof WHAT)[number]; which: number; pick: number };
const act: fc.Arbitrary<Act> = fc.record({ who: fc.nat(), what: fc.constantFrom(...WHAT), which: fc.nat(), pick: fc.nat() });
const FIELDS: CaseField[] = [
  { field: "priority", value: "high" },
  { field: "priority", value: null },
  { field: "snooze", value: NOW + HOUR },
  { field: "follow_up", value: NOW + 2 * HOUR },
  { field: "custom", key: "order", value: "A-1" },
];

/** A day at the desk: what is seen comes in portions, and agents act in between. */
const day = seenDays.chain((seen) =>
  fc.tuple(
    fc.shuffledSubarray(seen, { minLength: seen.length }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.option(act)), { minLength: 20, maxLength: 20 }),
  ),
);

function work(desk: MemoryDesk, { who, what, which, pick }: Act, now: number): void {
  const customers = [...desk.rows.customers.values()];
  const customer = customers[who % Math.max(1, customers.length)];
  if (!customer) return;
  const tag = ["Cards", "VIP", "refund"][pick % 3] as string;
  const { id: customerId } = customer;
  const all = [...desk.rows.cases.values()];
  const theirs = all.filter((row) => row.customerId === customerId);
  const row = which % 3 ? theirs.find(({ id }) => id === customer.caseId) : theirs[which % theirs.length];
  if (what === "open") desk.act({ type: "case.open", customerId }, now);
  else if (what === "note") desk.act({ type: "customer.note", customerId, text: "Called", ...(row ? { caseId: row.id } : {}) }, now);
  else if (!row) desk.act({ type: pick % 2 ? "customer.tag" : "customer.untag", customerId, tag }, now);
  else onCase(desk, row, what, pick, { tag, theirs, all }, now);
}

interface Around {
  tag: string;
  theirs: Case[];
  all: Case[];
}

function onCase(desk: MemoryDesk, row: Case, what: Act["what"], pick: number, { tag, theirs, all }: Around, now: number): void {
  const caseId = row.id;
  const other = (theirs[pick % theirs.length] as Case).id;
  if (what === "status") desk.act({ type: "case.set_status", caseId, status: statuses[pick % statuses.length] as CaseStatus }, now);
  else if (what === "assign") desk.act({ type: "case.assign", caseId, agentId: pick % 3 ? `agent:${pick % 3}` : null }, now);
  else if (what === "merge") desk.act({ type: "case.merge", caseId, intoId: other }, now);
  else if (what === "unmerge") desk.act({ type: "case.unmerge", caseId: theirs.find(({ merged }) => merged)?.id ?? caseId }, now);
  else if (what === "split") desk.act({ type: "case.split", caseId, messageIds: row.unanswered.slice(pick % 2).map(({ id }) => id) }, now);
  else if (what === "set") desk.act({ type: "case.set", caseId, set: FIELDS[pick % FIELDS.length] as CaseField }, now);
  else if (what === "watch") desk.act({ type: "case.watch", caseId, isOn: pick % 2 === 0 }, now);
  else if (what === "link") desk.act({ type: "case.link", caseId, otherId: (all[pick % all.length] as Case).id, isOn: pick % 3 > 0 }, now);
  else if (what === "escalate") desk.act({ type: "case.escalate", caseId, agentId: "agent:2", text: `Why ${pick % 3}` }, now);
  else desk.act({ type: what === "tag" ? "case.tag" : "case.untag", caseId, tag }, now);
}

function live(portions: [number, Act | null][], seen: Parameters<MemoryDesk["see"]>[0]): MemoryDesk {
  const desk = new MemoryDesk([BRAND]);
  const fields = [{ id: "order", name: "Order", kind: "text" as const }];
  desk.rows.settings.set("cases", { id: "cases", reopen: [], fields });
  for (const id of ["agent:1", "agent:2"]) desk.rows.agents.set(id, { id, name: id, role: "agent" });
  const rest = [...seen];
  portions.forEach(([size, act], i) => {
    if (rest.length) desk.see(rest.splice(0, size), NOW + i * 1_000);
    if (act) work(desk, act, NOW + i * 1_000 + 500);
  });
  if (rest.length) desk.see(rest, NOW + HOUR);
  return desk;
}

describe("agents acting while messages come in", () => {
  it("lose nothing: every tag, note and status they set is in the log and on a case that exists", () => {
    fc.assert(
      fc.property(day, ([seen, portions]) => {
        const desk = live(portions, seen);
        for (const event of desk.events.values()) {
          if (event.customerId) expect(desk.rows.customers.has(event.customerId)).toBe(true);
          if (event.caseId) expect(desk.rows.cases.get(event.caseId)?.customerId).toBe(event.customerId);
        }
        for (const note of desk.rows.notes.values()) {
          expect(desk.rows.customers.has(note.customerId)).toBe(true);
          if (note.caseId) expect(desk.rows.cases.has(note.caseId)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leave each customer one unfinished case at most where nobody has split one, each tag the count it has, and each wait the oldest message nobody answered", () => {
    fc.assert(
      fc.property(day, ([seen, portions]) => {
        const desk = live(portions, seen);
        const cases = [...desk.rows.cases.values()];
        for (const customer of desk.rows.customers.values()) {
          const mine = cases.filter((row) => row.customerId === customer.id);
          const unfinished = mine.filter(({ status }) => status !== "solved" && status !== "closed");
          if (!mine.some(({ isSplit }) => isSplit)) {
            expect(unfinished.length).toBeLessThanOrEqual(1);
            if (unfinished[0]) expect(customer.caseId).toBe(unfinished[0].id);
          }
          const waiting = unfinished.flatMap(({ unanswered }) => unanswered.map(({ id }) => id));
          expect(waiting.length, "nobody waits in two cases at once").toBe(new Set(waiting).size);
          if (mine.length) expect(mine.map(({ id }) => id)).toContain(customer.caseId);
        }
        for (const row of cases) {
          const owes = row.unanswered.length > 0 && ["new", "open", "on_hold"].includes(row.status);
          expect(row.waitingSince).toBe(owes ? row.unanswered[0]?.at : undefined);
        }
        for (const tag of desk.rows.tags.values()) {
          const carriers = [...cases, ...desk.rows.customers.values()].filter((row) => row.tags.includes(tag.name));
          expect([tag.name, tag.count]).toEqual([tag.name, carriers.length]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leave each case to whom it was last assigned, of all its assignments in the log", () => {
    fc.assert(
      fc.property(day, ([seen, portions]) => {
        const desk = live(portions, seen);
        for (const row of desk.rows.cases.values()) {
          const told = [...desk.events.values()].flatMap((event) =>
            event.type === "case.assigned" && event.caseId === row.id ? event : [],
          );
          const last = told.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).at(-1);
          expect([row.assigneeId, row.assignedAt]).toEqual([last?.agentId, last?.at]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("would have made the same cases if the log and the messages were told again from the start", () => {
    fc.assert(
      fc.property(day, ([seen, portions]) => {
        const desk = live(portions, seen);
        const before = desk.snapshot();
        desk.retellAll();
        expect(desk.snapshot()).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
