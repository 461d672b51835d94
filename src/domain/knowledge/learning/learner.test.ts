import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, ln } from "./exact";
import { EVERY, type Example, Learner } from "./learner";

const TOPICS = {
  refund: "money back refund returned paid charge twice",
  late: "parcel late delivery driver never came tracking",
  login: "password login locked account sign reset",
};
/** Invented messages about three things, the same on every run. */
function invent(count: number): Example[] {
  let state = 1;
  const roll = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % most;
  };
  return Array.from({ length: count }, () => {
    const label = (["refund", "late", "login"] as const)[roll(3)] as keyof typeof TOPICS;
    const words = TOPICS[label].split(" ");
    return { label, words: ["my", "the", "where", words[roll(6)], words[roll(6)], "please"] as string[] };
  });
}
const learned = (examples: readonly Example[]) => {
  const learner = new Learner();
  for (const example of examples) learner.learn(example);
  return learner;
};
const best = (learner: Learner, words: string[]) => {
  const { machines } = learner.ask(words);
  return learner.labels[machines.indexOf(Math.max(...machines))];
};

describe("learning what was chosen for which words", () => {
  it("knows after a few examples what such words ask for", () => {
    const learner = learned(invent(60));
    expect(best(learner, ["never", "got", "the", "parcel"])).toBe("late");
    expect(best(learner, ["charged", "twice"])).toBe("refund");
    expect(best(learner, ["pasword", "does", "not", "work"])).toBe("login");
  });

  it("says which words speak for an answer", () => {
    const shares = learned(invent(60)).because(["the", "parcel"], "late");
    expect(shares[1]).toBeGreaterThan(3 * (shares[0] as number));
    expect([...learned([]).because(["the"], "late")]).toEqual([0]);
  });

  it("turns away from what was refused", () => {
    const learner = learned(invent(60));
    const words = ["parcel", "tracking"];
    const before = learner.ask(words).machines[learner.label("late")] as number;
    for (let i = 0; i < 3; i++) learner.learn({ label: "late", words, isRefused: true });
    expect(learner.ask(words).machines[learner.label("late")]).toBeLessThan(before);
  });

  it("does not take what was refused for what an answer means", () => {
    const learner = learned(invent(60));
    const { alike } = learner.ask(["delivery"]);
    learner.learn({ label: "late", words: ["a", "song", "about", "breakfast"], isRefused: true });
    expect(alike.some((value) => value > 0.3)).toBe(true);
    expect(learner.ask(["delivery"]).alike).toEqual(alike);
  });

  it("goes on from its stored form to the last bit as if it had never stopped", () => {
    const examples = invent(EVERY + 40);
    const straight = learned(examples);
    let stored: Uint8Array | undefined;
    const first = new Learner();
    for (const example of examples.slice(0, EVERY)) if (first.learn(example)) stored = first.pack();
    const again = Learner.unpack(stored as Uint8Array, examples.slice(0, EVERY));
    for (const example of examples.slice(EVERY)) again.learn(example);
    expect(again.pack()).toEqual(straight.pack());
    for (const words of [["parcel"], ["reset", "my", "password"], ["shipment"]]) expect(again.ask(words)).toEqual(straight.ask(words));
    expect(again.accepted).toBe(straight.accepted);
  });

  it("refuses a stored form that is cut off, of another version or of more examples than there are", () => {
    const bytes = learned(invent(20)).pack();
    expect(() => Learner.unpack(bytes.slice(0, -1), invent(20))).toThrow(RangeError);
    expect(() =>
      Learner.unpack(
        bytes.map((byte, i) => (i === 0 ? 99 : byte)),
        invent(20),
      ),
    ).toThrow("another version");
    expect(() => Learner.unpack(bytes, invent(19))).toThrow("more examples");
  });
});

describe("logarithm and exponential", () => {
  it("are those of mathematics", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (x) => {
        expect(ln(x)).toBeCloseTo(Math.log(x), 12);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -30, max: 0, noNaN: true }), (x) => {
        expect(exp(x)).toBeCloseTo(Math.exp(x), 9);
      }),
    );
    expect(exp(-1_000)).toBe(0);
  });
});
