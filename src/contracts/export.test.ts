import { describe, expect, test } from "vitest";
import { exportFrame, exportSchemas } from "./export";

const at = Date.UTC(2026, 10, 21);
const customer = {
  id: "x:9",
  handle: "ana",
  name: "Ana",
  firstSeenAt: at,
  lastSeenAt: at,
  messageCount: 1,
  tags: ["late"],
  source: "json",
};

describe("the JSON export", () => {
  test("takes a file of this version and refuses a newer one, another format and unknown tables", () => {
    const frame = { format: "perch-desk", version: 1, exportedAt: at, tables: { customers: [customer], events: [] } };
    expect(exportFrame.safeParse(frame).success).toBe(true);
    expect(exportFrame.safeParse({ ...frame, version: 2 }).success).toBe(false);
    expect(exportFrame.safeParse({ ...frame, format: "other" }).success).toBe(false);
    expect(exportFrame.safeParse({ ...frame, tables: { spells: [] } }).success).toBe(false);
  });

  test("keeps a row as it is and drops what does not belong to it", () => {
    const hostile = JSON.parse(`{"__proto__": {"admin": true}, "constructor": 1, "extra": 1}`);
    const row = exportSchemas.customers.parse({ ...customer, ...hostile, __proto__: hostile });
    expect(row).toEqual(customer);
    expect("admin" in row).toBe(false);
  });

  test("says where a row is wrong", () => {
    const wrong = exportSchemas.customers.safeParse({ ...customer, firstSeenAt: "yesterday" });
    expect(wrong.error?.issues[0]?.path).toEqual(["firstSeenAt"]);
  });

  test("knows each kind of event, and no other", () => {
    const event = { id: "e1", at, by: "system", type: "message.received", caseId: "case:1", customerId: "x:9", messageId: "x_post:1" };
    expect(exportSchemas.events.parse(event)).toEqual(event);
    expect(exportSchemas.events.safeParse({ ...event, type: "money.sent" }).success).toBe(false);
    expect(exportSchemas.events.safeParse({ ...event, caseId: undefined }).success).toBe(false);
    const setting = { id: "e2", at, by: "a1", type: "settings.set", setting: { id: "panel", theme: "dim" } };
    expect(exportSchemas.events.parse(setting)).toEqual(setting);
  });
});
