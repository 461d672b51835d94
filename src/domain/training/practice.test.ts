import { expect, it } from "vitest";
import { needOf } from "../approvals/reply";
import type { Case, Customer, Lookup } from "../rows";
import { SETTINGS } from "../settings/defaults";
import { createSla, pledgeOf } from "../sla/clock";
import { lessonCustomerId } from "./part";

const NOW = Date.UTC(2026, 10, 22, 9);
const practice = lessonCustomerId({ no: 1, customer: 0, startedAt: NOW });
const trainee = { id: "agent:tess", name: "Tess", role: "trainee" as const };
const get: Lookup = (table, id) => (table === "agents" && id === trainee.id ? trainee : undefined) as never;

it("a trainee who practises needs nobody's approval, and with real customers does", () => {
  const ask = (id: string) => {
    const customer = { id, tags: [] } as unknown as Customer;
    return needOf(get, { replyId: "public:1", customer, text: "Sorry to hear that!", agentId: trainee.id }).approvals;
  };
  expect([ask("x:7"), ask(practice)]).toEqual([1, 0]);
});

it("nothing is promised to who plays a part in a lesson", () => {
  const all = { id: "all", name: "All", targets: { first_response: 60 }, inHours: false };
  const sla = createSla(SETTINGS.hours, { policies: [all], warning: 15 });
  const row = (customerId: string) => ({ id: "case:1", customerId, tags: [], unanswered: [] }) as unknown as Case;
  expect(pledgeOf(row("x:7"), sla)?.policy.id).toBe("all");
  expect(pledgeOf(row(practice), sla)).toBeUndefined();
});
