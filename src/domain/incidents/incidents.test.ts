import { describe, expect, it } from "vitest";
import type { Command, CommandOf } from "../commands";
import { decide, evolve } from "../desk";
import type { Case, Incident, Lookup, Message, TableName, Tables } from "../rows";
import { undoOf } from "../undo";
import { belonging, hasWords } from "./match";
import { incidentReport } from "./report";

/** Rows in memory, changed by commands as the desk would. */
function deskOf(cases: Case[] = []) {
  const rows = new Map<string, unknown>(cases.map((row) => [`cases/${row.id}`, row]));
  const get = (<T extends TableName>(table: T, id: string) => rows.get(`${table}/${id}`) as Tables[T] | undefined) as Lookup;
  let next = 0;
  const run = (command: Command, now = 1_000 + next) => {
    const decision = decide(get, command, { now, agentId: "agent:ana", id: `id${next++}` });
    if ("rejection" in decision) return decision.rejection.reason;
    const undo = undoOf(get, decision.events);
    for (const event of decision.events) {
      for (const { table, id, row } of evolve(get, event)) {
        if (row) rows.set(`${table}/${id}`, row);
        else rows.delete(`${table}/${id}`);
      }
    }
    return { events: decision.events, undo };
  };
  return { get, run };
}

const caseOf = (n: number, more: Partial<Case> = {}): Case => ({
  id: `case:x_post:${n}`,
  customerId: `x:${n}`,
  status: "new",
  statusAt: n,
  tags: [],
  openedAt: n,
  unanswered: [{ id: `x_post:${n}`, at: n }],
  waitingSince: n,
  ...more,
});
const draft = { title: " Shop is down ", text: "We look into it", links: ["https://status.example.com"], words: [] };
const declare: CommandOf<"incident.declare"> = { type: "incident.declare", incidentId: "i", incident: draft };
const attach = (caseIds: string[], byRule?: true): Command => ({
  type: "incident.attach",
  incidentId: "i",
  caseIds,
  ...(byRule && { byRule }),
});

describe("an incident", () => {
  it("is declared, told how it stands, resolved, and taken up again by Undo", () => {
    const { get, run } = deskOf();
    expect(run(declare)).toMatchObject({ undo: [{ type: "incident.withdraw", incidentId: "i" }] });
    expect(run(declare)).toBe("already");
    run({ type: "incident.update", incidentId: "i", text: "Found it" });
    expect(get("incidents", "i")).toMatchObject({
      title: "Shop is down",
      text: "Found it",
      status: "open",
      updates: [{ text: "Found it" }],
    });
    const resolved = run({ type: "incident.resolve", incidentId: "i" });
    expect(get("incidents", "i")).toMatchObject({ status: "resolved", endedBy: "agent:ana" });
    expect(run({ type: "incident.update", incidentId: "i", text: "Again" })).toBe("closed");
    for (const command of typeof resolved === "string" ? [] : resolved.undo) run(command);
    expect(get("incidents", "i")).toMatchObject({ status: "open" });
    expect(get("incidents", "i")?.endedAt).toBeUndefined();
  });

  it("refuses what can't be one, and says why", () => {
    const { run } = deskOf();
    const refused = (change: object) => run({ ...declare, incident: { ...draft, ...change } });
    expect(refused({ title: "  " })).toBe("empty");
    expect(refused({ title: "x".repeat(201) })).toBe("too_long");
    expect(refused({ links: ["javascript:alert(1)"] })).toBe("invalid");
    expect(run(attach(["case:x_post:1"]))).toBe("not_found");
  });

  it("has cases attached by hand and by rule; what a person detached, the rule leaves alone", () => {
    const { get, run } = deskOf([caseOf(1), caseOf(2), caseOf(3, { status: "closed" })]);
    run(declare);
    const byHand = run(attach(["case:x_post:1", "case:x_post:3"]));
    expect(get("cases", "case:x_post:1")?.incidentId).toBe("i");
    expect(get("cases", "case:x_post:3")?.incidentId).toBeUndefined();
    const byRule = run(attach(["case:x_post:1", "case:x_post:2"], true));
    expect(byRule).toMatchObject({ events: [{ by: "system", caseId: "case:x_post:2", id: "incident.attached:i:case:x_post:2" }] });
    run({ type: "case.set", caseId: "case:x_post:2", set: { field: "incident", value: null } });
    expect(run(attach(["case:x_post:2"], true))).toBe("already");
    for (const command of typeof byHand === "string" ? [] : byHand.undo) run(command);
    expect(get("cases", "case:x_post:1")?.incidentId).toBeUndefined();
  });

  it("takes no case to an incident that is over or unknown", () => {
    const { run } = deskOf([caseOf(1)]);
    run(declare);
    run({ type: "incident.withdraw", incidentId: "i" });
    expect(run(attach(["case:x_post:1"]))).toBe("closed");
    expect(run({ type: "case.set", caseId: "case:x_post:1", set: { field: "incident", value: "i" } })).toBe("invalid");
  });
});

const incident: Incident = { ...draft, id: "i", status: "open", at: 0, by: "agent:ana", updates: [] };
const text = (n: number, words: string) => ({ id: `case:${n}`, text: words, lang: "en" });

describe("what belongs to an incident", () => {
  it("holds all words of one of its lines, in any form and order", () => {
    const words = { words: ["shop down", "cannot check out"] };
    expect(hasWords(words, text(1, "Down again, your shops!"))).toBe(true);
    expect(hasWords(words, text(2, "Is the shop open on Sunday?"))).toBe(false);
    expect(hasWords({ words: ["..."] }, text(3, "anything"))).toBe(false);
  });

  it("is like what is attached already, and not what is about something else", () => {
    const attached = [text(1, "the shop page is down for me"), text(2, "shop page down since noon"), text(3, "is the shop page down?")];
    const waiting = [text(4, "your shop page seems down"), text(5, "Where is my parcel?"), text(6, "How do I wash the jacket?")];
    expect(belonging({ ...incident, groupId: "g" }, waiting, attached)).toEqual(["case:4"]);
    expect(belonging(incident, waiting, attached)).toEqual([]);
  });
});

it("the report counts people, messages and the time to the first answer", () => {
  const message = (customer: number, at: number, direction: Message["direction"]) =>
    ({ id: `m${customer}${at}`, customerId: `x:${customer}`, at, direction, text: "" }) as Message;
  const cases = [caseOf(1, { openedAt: 10 }), caseOf(2, { openedAt: 20, status: "solved" })];
  const messages = [
    message(1, 5, "inbound"),
    message(1, 10, "inbound"),
    message(1, 70, "outbound"),
    message(2, 20, "inbound"),
    message(2, 25, "inbound"),
    message(2, 30, "outbound"),
  ];
  const report = incidentReport({ ...incident, at: 15, endedAt: 110 }, cases, messages, 500);
  expect(report).toMatchObject({ people: 2, cases: 2, messages: 3, answered: 2, median: 35, startedAt: 10, lasted: 100, solved: 1 });
  // What they wrote days before is about something else, though it is the same case.
  const day = 24 * 60 * 60_000;
  const later = { ...incident, at: 3 * day };
  const late = [message(1, 20, "inbound"), message(1, 3 * day - 50, "inbound"), message(1, 3 * day, "outbound")];
  expect(incidentReport(later, cases.slice(0, 1), late, 3 * day)).toMatchObject({ messages: 1, median: 50, startedAt: 3 * day - 50 });
});

it("the report leaves aside what its customers wrote about other matters before", () => {
  const at = 10 * 60 * 60_000;
  const minute = (n: number) => at + n * 60_000;
  const said = (customer: number, n: number, words: string, direction: Message["direction"] = "inbound") =>
    ({ id: `m${customer}${n}`, customerId: `x:${customer}`, at: minute(n), direction, text: words, lang: "en" }) as Message;
  const attached = (n: number, more: Partial<Case> = {}) => caseOf(n, { incidentId: "i", setAt: { incident: minute(0) }, ...more });
  const known: Incident = { ...incident, at, words: ["checkout fails"] };
  // Answered about a parcel; the checkout came later, once by its words and once by who attached the case. The last wrote of it all the time.
  const cases = [attached(1), attached(2), attached(3, { openedAt: minute(-60), status: "closed", statusAt: minute(9) })];
  const messages = [
    said(1, -90, "Where is my parcel?"),
    said(1, -80, "It arrives tomorrow.", "outbound"),
    said(1, -70, "Thanks! The lid is loose, too."),
    said(1, -5, "And your checkout failed twice"),
    said(2, -90, "Do you ship to Malta?"),
    said(2, -85, "We do.", "outbound"),
    said(2, -4, "It won't take my card"),
    said(2, -3, "hello?"),
    said(3, -2, "your checkout is failing"),
    said(3, 5, "still nothing"),
    said(3, 8, "Please try again now.", "outbound"),
    said(3, 20, "Is the blue cup back?"),
  ];
  const report = incidentReport(known, cases, messages, minute(30));
  expect(report).toMatchObject({ people: 3, messages: 5, answered: 1, median: 10 * 60_000, waiting: 3, startedAt: minute(-5) });
  // Two cases of one customer are one who waits.
  expect(incidentReport(known, [attached(1), attached(4, { customerId: "x:1" })], messages, minute(30))).toMatchObject({
    ...{ people: 1, cases: 2, waiting: 1, messages: 1 },
  });
});
