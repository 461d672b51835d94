import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeptDraft, mergeDrafts, nextDraft } from "./draft";

const about = { id: "public:x_post:1", customerId: "x:7" };
const write = (before: KeptDraft | undefined, device: string, text: string, now: number, keepsOthers = false) =>
  nextDraft(before, about, { text }, { now, device, keepsOthers });
const textsOf = (draft: KeptDraft) => [draft.text, ...(draft.others ?? []).map(({ text }) => text)];

describe("a draft on two devices", () => {
  const first = write(undefined, "desk", "Hello", 100);

  it("goes on where the other left off", () => {
    const second = write(first, "laptop", "Hello there", 200);
    expect(textsOf(mergeDrafts(first, second))).toEqual(["Hello there"]);
    expect(mergeDrafts(second, first)).toEqual(mergeDrafts(first, second));
  });

  it("keeps both texts where neither had seen the other's", () => {
    const here = write(first, "desk", "Hello, sorry", 200);
    const there = write(first, "laptop", "Hello, soon", 300);
    const both = mergeDrafts(here, there);
    expect(textsOf(both)).toEqual(["Hello, soon", "Hello, sorry"]);
    expect(textsOf(write(both, "desk", "Hello, sorry, soon", 400, true))).toEqual(["Hello, sorry, soon", "Hello, sorry"]);
    const chosen = write(both, "desk", "Hello, sorry", 400);
    for (const late of [here, there, both]) expect(textsOf(mergeDrafts(late, chosen))).toEqual(["Hello, sorry"]);
  });

  it("that was sent stays empty when the other tells late what it had, and shows what was written since", () => {
    const sent = write(first, "laptop", "", 300);
    expect(textsOf(mergeDrafts(sent, first))).toEqual([""]);
    expect(textsOf(mergeDrafts(sent, write(first, "desk", "Hello again", 200)))).toEqual(["", "Hello again"]);
  });

  it("counts what was written after it was seen as later, whatever the clocks say", () => {
    const ahead = write(undefined, "desk", "From tomorrow", 90_000_000);
    expect(textsOf(mergeDrafts(ahead, write(ahead, "laptop", "Today", 100)))).toEqual(["Today"]);
  });
});

/** Three devices write and hear of one another in any order. */
const steps = fc.array(
  fc.record({ who: fc.nat(2), from: fc.nat(2), writes: fc.boolean(), keeps: fc.boolean(), clock: fc.integer({ min: -50, max: 50 }) }),
  { maxLength: 25 },
);

describe("however devices write and hear", () => {
  it("all come to hold the same in the end, in whatever order they tell, and what nobody wrote over is there", () =>
    fc.assert(
      fc.property(steps, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (all, order) => {
        const here: (KeptDraft | undefined)[] = [undefined, undefined, undefined];
        const hear = (who: number, draft: KeptDraft | undefined) => {
          const so = here[who];
          if (draft) here[who] = so ? mergeDrafts(so, draft) : draft;
        };
        for (const [i, { who, from, writes, keeps, clock }] of all.entries()) {
          if (writes) here[who] = write(here[who], `d${who}`, `text ${i}`, 1_000 + i * 10 + clock, keeps);
          else hear(who, here[from]);
        }
        const there = here.flatMap((draft) => draft ?? []);
        if (there.length === 0) return;
        const merged = (ways: readonly KeptDraft[]) => ways.reduce(mergeDrafts);
        const inOrder = merged(there);
        const otherwise = merged(order.flatMap((who) => here[who] ?? []));
        expect(otherwise).toEqual(inOrder);
        expect(mergeDrafts(inOrder, inOrder)).toEqual(inOrder);
        // What stands on a device is there, or somebody had it before them and wrote on.
        for (const draft of there) {
          const others = there.filter((by) => by !== draft).flatMap((by) => [by, ...(by.others ?? [])]);
          const isSeen = others.some(({ seen }) => (seen[draft.device] ?? 0) >= draft.at);
          if (!isSeen) expect(textsOf(inOrder)).toContain(draft.text);
        }
      }),
      { numRuns: 400 },
    ));
});
