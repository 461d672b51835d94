import { expect, it } from "vitest";
import { parse } from "yaml";
import { weigh } from "../../src/x/text";
import { filesIn, recorded } from "./shared";

interface Case {
  description: string;
  text: string;
  expected: { weightedLength: number; valid: boolean };
}

recorded("X's conformance suite for the length of a text", filesIn("", "twitter-text-validate.yml"), ([file]) => {
  const { tests } = parse(file?.text ?? "") as { tests: Record<string, Case[]> };
  const { WeightedTweetsWithDiscountedEmojiCounterTest: weighted = [], UnicodeDirectionalMarkerCounterTest: markers = [] } = tests;

  it("is there whole", () => expect([weighted.length, markers.length]).toEqual([22, 2]));

  it.each([...weighted, ...markers])("$description", ({ text, expected }) => {
    expect(weigh(text)).toEqual({ length: expected.weightedLength, remaining: 280 - expected.weightedLength, valid: expected.valid });
  });
});
