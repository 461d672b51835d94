import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Attempt, LESSON_IDS, LESSONS, type LessonId, type Line, OVER } from "./lesson";
import { isPractice, lessonCustomerId, lessonUserId, partOf } from "./part";
import { type FindingCode, PARTS, type PartName, score, WEIGHTS } from "./score";
import { signIn } from "./signs";

const SECOND = 1_000;
const customer = (at: number, text: string, who = 0): Line => ({
  customer: who,
  by: "customer",
  audience: "public",
  at: at * SECOND,
  text,
});
const agent = (at: number, text: string, audience: Line["audience"] = "public", who = 0): Line => ({
  customer: who,
  by: "agent",
  audience,
  at: at * SECOND,
  text,
});
const attempt = (lines: Line[], lessonId: LessonId = "late_delivery"): Attempt => ({ lessonId, startedAt: 0, lines });
const GOOD = "Hi Nora, I'm sorry about this. Please send us a DM and I'll look for it.";
const about = (lines: Line[], part: PartName, lessonId?: LessonId) => score(attempt(lines, lessonId)).parts[part];
const codes = (lines: Line[], part: PartName, lessonId?: LessonId): FindingCode[] =>
  about(lines, part, lessonId).findings.map(({ code }) => code);

describe("the score of a practice lesson", () => {
  test("is whole for a quick, short, kind answer that gives nothing away and moves to private", () => {
    const lines = [customer(0, "Where is it?"), agent(60, GOOD), customer(70, `Thanks! ${OVER}`)];
    expect(score(attempt(lines))).toMatchObject({ total: 100 });
    for (const part of PARTS) expect(score(attempt(lines)).parts[part].findings.every(({ isGood }) => isGood)).toBe(true);
  });

  test("weights add up to the whole", () => expect(PARTS.reduce((sum, part) => sum + WEIGHTS[part], 0)).toBe(100));

  test("is nothing where nothing was said", () => {
    expect(score(attempt([customer(0, "Where is it?")]))).toMatchObject({
      total: 0,
      parts: { guard: { findings: [{ code: "nothing_said" }] } },
    });
  });

  test("time: whole within the target, nothing at four times of it, and named in seconds", () => {
    expect(about([customer(0, "a"), agent(120, GOOD)], "time")).toEqual({
      value: 100,
      findings: [{ code: "in_time", isGood: true, line: 0, n: 120 }],
    });
    expect(about([customer(0, "a"), agent(300, GOOD)], "time")).toEqual({
      value: 50,
      findings: [{ code: "late", isGood: false, line: 0, n: 300 }],
    });
    expect(about([customer(0, "a"), agent(480, GOOD)], "time").value).toBe(0);
    expect(about([customer(0, "a"), agent(60, GOOD), customer(70, "b")], "time").findings).toMatchObject([
      { code: "in_time" },
      { code: "never", line: 2 },
    ]);
  });

  test("time: runs from the first of several messages, and a last word needs no answer", () => {
    const lines = [customer(0, "a"), customer(100, "b"), agent(130, GOOD), customer(140, `bye ${OVER}`)];
    expect(about(lines, "time").findings).toEqual([{ code: "late", isGood: false, line: 0, n: 130 }]);
    expect(codes(lines, "policy")).toContain("answered_all");
  });

  test("length: one post in public, three in private, and more than three words", () => {
    expect(about([customer(0, "a"), agent(1, "a ".repeat(141))], "length")).toMatchObject({
      value: 60,
      findings: [{ code: "too_long", n: 2 }],
    });
    expect(about([customer(0, "a"), agent(1, "a ".repeat(141), "private")], "length").value).toBe(100);
    expect(about([customer(0, "a"), agent(1, "ok")], "length")).toMatchObject({ value: 40, findings: [{ code: "too_short" }] });
  });

  test("tone: says which words it rests on", () => {
    const rude = "As I already said, calm down. It's NOT OUR FAULT, READ IT AGAIN!!!";
    expect(about([customer(0, "a"), agent(1, rude)], "tone")).toMatchObject({
      value: 0,
      findings: [
        { code: "no_apology" },
        { code: "no_greeting" },
        { code: "blame", words: ["As I already said", "calm down", "NOT OUR FAULT"] },
        { code: "shouting", words: ["FAULT", "READ", "AGAIN", "!!!"] },
      ],
    });
    expect(codes([customer(0, "a"), agent(1, "Hello, lo siento mucho, pero aún no está.")], "tone")).toContain("wrong_language");
    expect(codes([customer(0, "a"), agent(1, "Hello, I'm sorry, you can not wash it.")], "tone", "in_spanish")).toContain("wrong_language");
  });

  test("guard: what was given or asked for in public costs, in private it does not", () => {
    const given = "Hi, your order #TM-5530184 is on its way to nora@mail.example";
    expect(about([customer(0, "a"), agent(1, given)], "guard")).toEqual({
      value: 40,
      findings: [{ code: "personal_given", isGood: false, line: 1, words: ["TM-5530184", "nora@mail.example"] }],
    });
    expect(about([customer(0, "a"), agent(1, given, "private")], "guard").value).toBe(100);
    expect(about([customer(0, "a"), agent(1, "What is your order number?")], "guard")).toMatchObject({
      value: 50,
      findings: [{ words: ["order number"] }],
    });
    expect(about([customer(0, "a"), agent(1, "Send us your order number in a DM")], "guard").value).toBe(100);
    expect(about([customer(0, "a"), agent(1, "Please wait a moment. You will get an e-mail")], "guard").value).toBe(100);
  });

  test("policy: moves to private where it has to, answers everything, promises nothing the lesson forbids", () => {
    expect(about([customer(0, "a"), agent(1, "Sorry, let me look.")], "policy")).toMatchObject({
      value: 50,
      findings: [{ code: "answered_all" }, { code: "not_moved" }],
    });
    expect(codes([customer(0, "a"), agent(1, "Found it.", "private")], "policy")).toContain("moved");
    const promise = agent(1, "Write us a DM, we guarantee you have the money back tomorrow.");
    expect(about([customer(0, "a"), promise], "policy", "double_charge").findings.at(-1)).toMatchObject({
      code: "promise",
      words: [expect.stringMatching(/^guarantee/), expect.anything()],
    });
    expect(codes([customer(0, "a"), agent(1, GOOD)], "policy", "double_charge")).toContain("no_promise");
    expect(codes([customer(0, "a"), customer(0, "b", 1), agent(1, "Yes, it fits.", "public", 1)], "policy", "three_at_once")).toEqual([
      "unanswered",
      "not_moved",
    ]);
  });
});

const texts = fc.constantFrom(
  GOOD,
  "ok",
  "Not our fault.",
  "Hi!",
  "Your order #12345 is late",
  "We guarantee it",
  "¿Cuál es su número de pedido?",
  "x ".repeat(200),
);
const lines = (no: number) =>
  fc
    .array(
      fc.record({
        customer: fc.integer({ min: 0, max: no - 1 }),
        by: fc.constantFrom<Line["by"]>("customer", "agent"),
        audience: fc.constantFrom<Line["audience"]>("public", "private"),
        at: fc.integer({ min: 0, max: 1_000_000 }),
        text: texts,
      }),
      { maxLength: 12 },
    )
    .map((all) => all.toSorted((a, b) => a.at - b.at));
const attempts: fc.Arbitrary<Attempt> = fc
  .constantFrom(...LESSON_IDS)
  .chain((lessonId) => lines(LESSONS[lessonId].customers.length).map((some) => ({ lessonId, startedAt: 0, lines: some })));

describe("whatever was said", () => {
  test("each part and the total are whole numbers from 0 to 100, and each part says what it rests on", () => {
    fc.assert(
      fc.property(attempts, (one) => {
        const { total, parts } = score(one);
        for (const value of [total, ...PARTS.map((part) => parts[part].value)]) {
          expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
        }
        for (const part of PARTS)
          for (const { line } of parts[part].findings) expect(line === undefined || line < one.lines.length).toBe(true);
        expect(score(structuredClone(one))).toEqual({ total, parts });
      }),
    );
  });

  /** The same with one of the agent's lines changed; nothing where there is none. */
  const withLast = (one: Attempt, change: (line: Line) => Line): Attempt | undefined => {
    const index = one.lines.findLastIndex(({ by }) => by === "agent");
    return index < 0 ? undefined : { ...one, lines: one.lines.map((line, i) => (i === index ? change(line) : line)) };
  };
  test.each([
    ["blame never betters the tone", "tone", " That is your own fault."],
    ["nor do capitals", "tone", " READ THIS AGAIN!!"],
    ["personal details never better the guard", "guard", " Your card is 4111 1111 1111 1111."],
    ["more text never betters the length of a whole post", "length", ` ${"word ".repeat(60)}`],
  ] as const)("%s", (_, part, more) => {
    fc.assert(
      fc.property(attempts, (one) => {
        const worse = withLast(one, (line) => ({ ...line, text: (part === "length" ? GOOD : line.text) + more }));
        const before = withLast(one, (line) => ({ ...line, text: part === "length" ? GOOD : line.text }));
        fc.pre(worse !== undefined && before !== undefined);
        expect(score(worse as Attempt).parts[part].value).toBeLessThanOrEqual(score(before as Attempt).parts[part].value);
      }),
    );
  });
  test("a later answer never betters the time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LESSON_IDS), fc.nat(2_000), fc.nat(2_000), (lessonId, seconds, more) => {
        const value = (at: number) => about([customer(0, "a"), agent(at, GOOD)], "time", lessonId).value;
        expect(value(seconds + more)).toBeLessThanOrEqual(value(seconds));
      }),
    );
  });
});

describe("who is made up", () => {
  test("is told by the id alone, which none of X's can be", () => {
    const parts = fc.record({
      no: fc.integer({ min: 1, max: 99 }),
      customer: fc.nat(99),
      startedAt: fc.integer({ min: 0, max: 9_999_999_999_999 }),
    });
    fc.assert(
      fc.property(parts, (part) => {
        expect(partOf(lessonCustomerId(part))).toEqual(part);
        expect(BigInt(lessonUserId(part)) > 2n ** 63n - 1n).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), (id) => !isPractice(`x:${id}`)));
    expect(isPractice("x:@nora_t5xabc")).toBe(false);
    expect(isPractice(undefined)).toBe(false);
  });
});

test.each([
  ["apology", "We apologise for that", true],
  ["apology", "Lo sentimos mucho", true],
  ["apology", "The sorryest grinder", false],
  ["to_private", "Escríbenos por privado", true],
  ["to_private", "@dm_fan hello", false],
  ["blame", "You must have entered a wrong code", true],
  ["blame", "You should get it by Friday", false],
  ["greeting", "@nora_t5 Hola, buenas tardes", true],
  ["question", "See https://x.example/?a=1", false],
  ["link", "See tidemill.example/help", true],
  ["personal_asked", "¿Cuál es su número de pedido?", true],
  ["personal_asked", "Your order number is safe with us", false],
] as const)("%s in “%s”: %s", (sign, text, isThere) => {
  expect(signIn(sign, { text, audience: "public" }).length > 0).toBe(isThere);
});
