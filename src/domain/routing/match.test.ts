import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rule, subject } from "./fixtures/desk";
import { firing, readyRule, readyRules } from "./match";
import { re2 } from "./re2";
import type { Condition, Rule } from "./rule";

const fires = (condition: Condition, ...of: Parameters<typeof subject>) =>
  readyRule(rule({ all: [condition] }), re2).fires(subject(...of))?.[0];
const words = (...all: string[]): Condition => ({ on: "keywords", words: all });

describe("a rule looks for words", () => {
  it("whole, however they are accented and capitalised, and says which it found", () => {
    expect(fires(words("refund"), "Where is my REFUND?!")).toEqual({ on: "keywords", found: "refund" });
    expect(fires(words("devolución"), "quiero mi DEVOLUCION ya")).toMatchObject({ found: "devolución" });
    expect(fires(words("art"), "the start of a party")).toBeUndefined();
    expect(fires(words("refund", "#broken"), "it came broken")).toMatchObject({ found: "#broken" });
  });

  it("by their beginning, as a phrase, and in languages that write without spaces", () => {
    expect(fires(words("refund*"), "they never refunded me")).toMatchObject({ found: "refund*" });
    expect(fires(words("art*"), "the start")).toBeUndefined();
    expect(fires(words("money back"), "I want my  money\nback now")).toMatchObject({ found: "money back" });
    expect(fires(words("money back"), "I want my money backs")).toBeUndefined();
    expect(fires(words("返金"), "商品の返金をお願いします")).toMatchObject({ found: "返金" });
  });

  it("as one phrase, and never for nothing at all", () => {
    expect(fires({ on: "phrase", text: "Never Again" }, "I will never again buy here")).toMatchObject({ found: "Never Again" });
    expect(fires({ on: "phrase", text: " " }, "anything")).toBeUndefined();
    expect(fires(words(), "anything")).toBeUndefined();
    expect(fires(words("*"), "anything")).toBeUndefined();
  });

  it("by a pattern, and says where it is found without repeating what the customer wrote", () => {
    expect(fires({ on: "pattern", pattern: "order #\\d{4}" }, "my Order #1234 is late")).toEqual({
      on: "pattern",
      found: "order #\\d{4}",
      span: [3, 14],
    });
    expect(fires({ on: "pattern", pattern: "order #\\d{4}" }, "my order is late")).toBeUndefined();
    expect(fires({ on: "pattern", pattern: "([" }, "([")).toBeUndefined();
  });

  it("by patterns that hang other engines in the time the text takes", () => {
    const text = `${"a".repeat(20_000)}!`;
    const from = performance.now();
    for (const pattern of ["(a+)+$", "(a|a)*$", "(a|aa)+$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*a){12}$", "(x+x+)+y"]) {
      fires({ on: "pattern", pattern }, text);
    }
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

describe("a rule asks who wrote, where and when", () => {
  it("by language, channel, audience and account", () => {
    expect(fires({ on: "language", any: ["es"] }, "hola", { lang: "es-MX" })).toMatchObject({ found: "es" });
    expect(fires({ on: "language", any: ["es"] }, "hola", { lang: "und" }, { lang: "es" })).toMatchObject({ found: "es" });
    expect(fires({ on: "language", any: ["es"] }, "hi", { lang: "en" })).toBeUndefined();
    expect(fires({ on: "channel", any: ["x_dm"] }, "hi", { channel: "x_dm" })).toMatchObject({ found: "x_dm" });
    expect(fires({ on: "audience", is: "private" }, "hi", { audience: "public" })).toBeUndefined();
    expect(fires({ on: "account", any: ["harbourbank"] }, "hi")).toMatchObject({ found: "harbourbank" });
  });

  it("by followers, badge, tags and what was before; what is not known holds of nothing", () => {
    expect(fires({ on: "followers", from: 1_000 }, "hi", {}, { followers: 1_000 })).toMatchObject({ found: "1000" });
    expect(fires({ on: "followers", to: 10 }, "hi", {}, { followers: 11 })).toBeUndefined();
    expect(fires({ on: "followers", to: 10 }, "hi")).toBeUndefined();
    expect(fires({ on: "verified" }, "hi", {}, { verified: "business" })).toMatchObject({ found: "business" });
    expect(fires({ on: "vip" }, "hi", {}, { tags: ["vip"] })).toMatchObject({ found: "VIP" });
    expect(fires({ on: "vip" }, "hi", {}, { tags: ["vip"] }, { vipTag: "" })).toBeUndefined();
    expect(fires({ on: "customer_tag", any: ["Press"] }, "hi", {}, { tags: ["press"] })).toMatchObject({ found: "Press" });
    const past = { count: 3, statuses: ["solved"] as const };
    expect(fires({ on: "past_cases", from: 3 }, "hi", {}, {}, { past })).toMatchObject({ found: "3" });
    expect(fires({ on: "past_status", any: ["closed", "solved"] }, "hi", {}, {}, { past })).toMatchObject({ found: "solved" });
  });

  it("by mood, and by how long they had waited", () => {
    const texts = ["Where is it??", "This is a disgrace, worst service ever"];
    expect(fires({ on: "mood", any: ["upset"] }, texts[1] as string, {}, {}, { waits: texts.map((text) => ({ text })) })).toMatchObject({
      found: "upset",
    });
    expect(fires({ on: "mood", any: ["upset"] }, "Is it open today?")).toBeUndefined();
    const waitingSince = Date.UTC(2026, 10, 20, 10);
    expect(fires({ on: "waiting", from: 120 }, "still nothing", {}, {}, { waitingSince })).toMatchObject({ found: "120" });
    expect(fires({ on: "waiting", from: 121 }, "still nothing", {}, {}, { waitingSince })).toBeUndefined();
  });

  it("by the clock on the wall of a place, over midnight and over a change of clocks", () => {
    const night: Condition = { on: "time", days: [5], from: 22 * 60, to: 6 * 60, timeZone: "Europe/Madrid" };
    const at = (iso: string) => fires(night, "hi", { at: Date.parse(iso) });
    expect(at("2026-11-20T22:30:00+01:00")).toMatchObject({ found: "22:30" });
    expect(at("2026-11-21T05:59:00+01:00")).toBeDefined();
    expect(at("2026-11-21T06:00:00+01:00")).toBeUndefined();
    expect(at("2026-11-21T22:30:00+01:00")).toBeUndefined();
    expect(at("2026-07-03T23:00:00+02:00")).toMatchObject({ found: "23:00" });
  });

  it("by business hours; of a schedule that is gone nothing holds", () => {
    const week = [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1080 }));
    const schedule = (id: string) => (id === "s" ? { id, name: "S", timeZone: "UTC", week, holidays: [] } : undefined);
    const hours = (scheduleId: string, is: "open" | "closed", at: number) =>
      fires({ on: "hours", scheduleId, is }, "hi", { at }, {}, { schedule });
    expect(hours("s", "open", Date.UTC(2026, 10, 20, 12))).toMatchObject({ found: "open" });
    expect(hours("s", "closed", Date.UTC(2026, 10, 21, 12))).toMatchObject({ found: "closed" });
    expect(hours("s", "closed", Date.UTC(2026, 10, 20, 12))).toBeUndefined();
    expect(hours("gone", "closed", Date.UTC(2026, 10, 21, 12))).toBeUndefined();
  });
});

describe("rules together", () => {
  it("need all of the one list and any of the other, and turn a condition around", () => {
    const both = readyRule(rule({ all: [words("late")], any: [words("train"), { on: "language", any: ["es"], not: true }] }), re2);
    expect(both.fires(subject("late bus", { lang: "en" }))).toEqual([
      { on: "keywords", found: "late" },
      { on: "language", not: true, found: "es" },
    ]);
    expect(both.fires(subject("late bus", { lang: "es" }))).toBeUndefined();
    expect(both.fires(subject("a train"))).toBeUndefined();
    expect(readyRule(rule({}), re2).fires(subject("anything"))).toEqual([]);
  });

  it("are asked in their order, only those that are on and were by then, up to one that is the last", () => {
    const rules: Rule[] = [
      rule({ id: "off", isOn: false }),
      rule({ id: "later", since: subject("x").message.at + 1 }),
      rule({ id: "one" }),
      rule({ id: "two", isLast: true }),
      rule({ id: "three" }),
    ];
    expect(firing(readyRules(rules, re2), subject("hi")).map((fired) => fired.rule.id)).toEqual(["one", "two"]);
  });

  it("say the same in any order of theirs, of any text, and never fail", () => {
    const condition: fc.Arbitrary<Condition> = fc.oneof(
      fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }).map((all): Condition => ({ on: "keywords", words: all })),
      fc.string({ maxLength: 12 }).map((text): Condition => ({ on: "phrase", text })),
      fc.string({ maxLength: 12 }).map((pattern): Condition => ({ on: "pattern", pattern })),
      fc.record({
        on: fc.constant("time" as const),
        days: fc.array(fc.nat(6), { maxLength: 7 }),
        from: fc.nat(1_439),
        to: fc.nat(1_439),
        timeZone: fc.constantFrom("UTC", "Asia/Kathmandu", "No/Where"),
      }),
      fc.record({ on: fc.constant("followers" as const), from: fc.nat(100), to: fc.nat(100), not: fc.boolean() }),
    );
    const rules = fc.array(fc.record({ all: fc.array(condition, { maxLength: 3 }), any: fc.array(condition, { maxLength: 2 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        rules,
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.option(fc.nat(200), { nil: undefined }),
        (drafts, text, followers) => {
          const all = drafts.map((draft, i) => rule({ id: String(i), ...draft }));
          const about = () => subject(text, {}, followers === undefined ? {} : { followers });
          const once = firing(readyRules(all, re2), about());
          const turned = firing(readyRules([...all].reverse(), re2), about());
          expect([...turned].reverse()).toEqual(once);
        },
      ),
      { numRuns: 300 },
    );
  });
});
