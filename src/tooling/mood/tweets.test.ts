import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judge } from "./judge";
import { namesIn } from "./names";
import { readTweets } from "./tweets";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "perch-mood-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (csv: string) => {
  const file = join(folder, "tweets.csv");
  writeFileSync(file, csv);
  return readTweets(file);
};

describe("a file of labelled tweets", () => {
  it("is read whatever its header, with what exporters wrote out undone, and rows without a label left out", () => {
    expect(
      read('tweet,how,other\n"It\\u2019s late, &amp; cold",Negative,1\nHello,NEUTRAL,2\nGreat!, positive ,3\nWho knows,maybe,4\n'),
    ).toEqual({
      tweets: [
        ["It’s late, & cold", "upset"],
        ["Hello", "calm"],
        ["Great!", "happy"],
      ],
      left: 1,
    });
    expect(read("Hello,neutral\n")).toEqual({ tweets: [["Hello", "calm"]], left: 0 });
  });

  it("without a label says so", () => {
    expect(() => read("text,label\nHello,fine\n")).toThrow("negative, neutral, positive");
  });
});

it("names are what stands with a capital inside sentences, and what is only a tag; words for groups of people are left out with them", () => {
  const names = namesIn([
    "my friend Brightwell is late",
    "so Brightwell said again",
    "I love it when I win",
    "#tidemillweek is on",
    "it was late",
  ]);
  expect([...names]).toEqual(expect.arrayContaining(["brightwell", "tidemillweek", "women"]));
  for (const word of ["late", "i", "friend", "again"]) expect(names.has(word)).toBe(false);
});

it("accuracy and F1 are those of the texts", () => {
  const texts: Parameters<typeof judge>[0] = [
    ["a", "upset"],
    ["b", "upset"],
    ["c", "calm"],
    ["d", "happy"],
  ];
  const { accuracy, f1, macro } = judge(texts, (text) => (text === "d" ? "happy" : "upset"));
  expect(accuracy).toBe(0.75);
  expect(f1).toEqual({ upset: 0.8, calm: 0, happy: 1 });
  expect(macro).toBeCloseTo(0.6);
});
