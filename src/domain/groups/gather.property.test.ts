/** Stability: what anybody may rely on while they work on a group and messages keep coming. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gather } from "./gather";

const PROBLEMS = [
  ["app", "crash", "open", "cart", "screen"],
  ["parcel", "late", "tracking", "courier", "week"],
  ["refund", "money", "return", "bank", "card"],
  ["password", "login", "reset", "email", "locked"],
];
const OTHERS = ["lantern", "jacket", "tent", "blue", "shop", "again", "tomorrow", "size", "please", "the", "my", "is"];

const message = fc
  .record({ about: fc.constantFrom(...PROBLEMS), said: fc.array(fc.nat(4), { minLength: 2, maxLength: 4 }), more: fc.subarray(OTHERS) })
  .map(({ about, said, more }) => [...said.map((i) => about[i]), ...more.slice(0, 4)].join(" "));
const desk = fc
  .array(message, { minLength: 4, maxLength: 40 })
  .map((texts) => texts.map((text, i) => ({ id: `x_post:${1_000 + i}`, text, lang: "en" })));
const runs = { numRuns: 40, seed: 7 };

describe("groups, whatever comes", () => {
  it("are the same in whatever order the messages are handed in", () => {
    fc.assert(
      fc.property(
        desk.chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length }))),
        ([texts, shuffled]) => {
          expect([...gather(shuffled)].sort()).toEqual([...gather(texts)].sort());
        },
      ),
      runs,
    );
  });

  it("never lose or exchange anybody: who stood together stands together, under the id of one of the groups that became one", () => {
    fc.assert(
      fc.property(desk, fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), (texts, cuts) => {
        let before = new Map<string, string>();
        for (const cut of [...cuts].sort((a, b) => a - b)) {
          const after = gather(texts.slice(0, cut), { before });
          for (const [id, group] of before) {
            const now = after.get(id);
            expect(now).toBeDefined();
            for (const [other, its] of before) if (its === group) expect(after.get(other)).toBe(now);
          }
          for (const group of new Set(before.values())) {
            const now = after.get([...before].find(([, its]) => its === group)?.[0] as string);
            expect([...before.values()]).toContain(now);
          }
          before = after;
        }
      }),
      runs,
    );
  });

  it("settle: gathered anew with nothing new they are as they were", () => {
    fc.assert(
      fc.property(desk, (texts) => {
        const before = gather(texts);
        const again = gather(texts, { before });
        const still = gather(texts, { before: again });
        expect(still).toEqual(again);
      }),
      runs,
    );
  });

  it("keep what people said: the named stay with their name, the taken out alone", () => {
    fc.assert(
      fc.property(desk, fc.nat(100), fc.nat(100), (texts, i, j) => {
        const [named, taken] = [texts[i % texts.length], texts[j % texts.length]] as [{ id: string }, { id: string }];
        const groups = gather(texts, { held: new Map([[named.id, "named"]]), out: new Set([taken.id].filter((id) => id !== named.id)) });
        expect(groups.get(named.id) ?? "named").toBe("named");
        if (taken.id !== named.id) expect(groups.has(taken.id)).toBe(false);
      }),
      runs,
    );
  });

  it("have ids of their own: no two groups share one, and each has at least two messages unless it stood before", () => {
    fc.assert(
      fc.property(desk, fc.nat(40), (texts, cut) => {
        const before = gather(texts.slice(0, cut));
        const left = texts.slice(Math.floor(cut / 2));
        const after = gather(left, { before });
        const stood = new Set(before.values());
        for (const group of new Set(after.values())) {
          const size = [...after.values()].filter((id) => id === group).length;
          expect(stood.has(group) || size > 1).toBe(true);
        }
      }),
      runs,
    );
  });

  it("are the same on every machine: this very desk has these very groups", () => {
    const texts = Array.from({ length: 400 }, (_, i) => {
      const about = PROBLEMS[(i * 7) % 4] as string[];
      const words = [about[i % 5], about[(i * 3 + 1) % 5], OTHERS[(i * 5) % 12], OTHERS[(i * 11 + 3) % 12], `no${i % 9}`];
      return { id: `x_post:${1_000 + i}`, text: words.join(" "), lang: i % 3 === 0 ? "es" : "en" };
    });
    const told = JSON.stringify([...gather(texts)].sort());
    expect(createHash("sha256").update(told).digest("hex").slice(0, 16)).toBe("682f054093d77b5a");
  });
});
