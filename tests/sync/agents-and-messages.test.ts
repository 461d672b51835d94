import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseStatus } from "../../src/domain/rows";
import { MemoryDesk } from "./memory-desk";
import { BRAND, HOUR, NOW, seenDays } from "./observations";

const statuses: CaseStatus[] = ["open", "pending", "on_hold", "solved", "closed"];
type Act = { who: number; what: "status" | "assign" | "tag" | "untag" | "note" | "open"; pick: number };
const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(),
  what: fc.constantFrom<Act["what"]>("status", "status", "assign", "assign", "tag", "untag", "note", "open"),
  pick: fc.nat(),
});

/** A day at the desk: what is seen comes in portions, and agents act in between. */
const day = seenDays.chain((seen) =>
  fc.tuple(
    fc.shuffledSubarray(seen, { minLength: seen.length }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.option(act)), { minLength: 20, maxLength: 20 }),
  ),
);

function work(desk: MemoryDesk, { who, what, pick }: Act, now: number): void {
  const customers = [...desk.rows.customers.values()];
  const customer = customers[who % Math.max(1, customers.length)];
  if (!customer) return;
  const tag = ["Cards", "VIP", "refund"][pick % 3] as string;
  const { caseId, id: customerId } = customer;
  if (what === "open") desk.act({ type: "case.open", customerId }, now);
  else if (what === "note") desk.act({ type: "customer.note", customerId, text: "Called", ...(caseId ? { caseId } : {}) }, now);
  else if (!caseId) desk.act({ type: pick % 2 ? "customer.tag" : "customer.untag", customerId, tag }, now);
  else if (what === "status") desk.act({ type: "case.set_status", caseId, status: statuses[pick % statuses.length] as CaseStatus }, now);
  else if (what === "assign") desk.act({ type: "case.assign", caseId, agentId: pick % 3 ? `agent:${pick % 3}` : null }, now);
  else desk.act({ type: what === "tag" ? "case.tag" : "case.untag", caseId, tag }, now);
}

function live(portions: [number, Act | null][], seen: Parameters<MemoryDesk["see"]>[0]): MemoryDesk {
  const desk = new MemoryDesk([BRAND]);
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

  it("leave each customer one unfinished case at most, each tag the count it has, and each wait the oldest message nobody answered", () => {
    fc.assert(
      fc.property(day, ([seen, portions]) => {
        const desk = live(portions, seen);
        const cases = [...desk.rows.cases.values()];
        for (const customer of desk.rows.customers.values()) {
          const mine = cases.filter((row) => row.customerId === customer.id);
          const unfinished = mine.filter(({ status }) => status !== "solved" && status !== "closed");
          expect(unfinished.length).toBeLessThanOrEqual(1);
          if (unfinished[0]) expect(customer.caseId).toBe(unfinished[0].id);
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
