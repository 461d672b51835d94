import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTwcs } from "../../src/practice";
import { threadOf } from "../../src/practice/shapes/thread";
import { createWorld } from "../../src/practice/world";

const now = Date.UTC(2026, 10, 21, 12);
const HEAD = ",tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id";
const ROWS = `${HEAD}
0,3,boxhelp,False,Tue Oct 31 22:10:47 +0000 2017,@500 We are sorry. Please send us a message. /K,"4,5",2.0
1,2.0,500,True,Tue Oct 31 22:08:27 +0000 2017,@boxhelp my box is empty,3,
2,4,500,True,Tue Oct 31 22:11:45 +0000 2017,"@boxhelp done.
Second line, with ""quotes""",,3.0
3,5,501,True,Tue Oct 31 22:12:00 +0000 2017,@boxhelp same here,,
4,x,501,True,Tue Oct 31 22:12:00 +0000 2017,no id,,
5,6,501,Maybe,Tue Oct 31 22:12:00 +0000 2017,no direction,,
6,7,501,True,some day,no date,,
7,8,501,True
8,2,502,True,Tue Oct 31 22:12:00 +0000 2017,an id that came before,,
9,9,otherhelp,False,Tue Oct 31 20:00:00 +0000 2017,Hello from another brand,,
10,10,503,True,Tue Oct 31 21:00:00 +0000 2017,@otherhelp أهلا,9,
`;

describe("a file in the Customer Support on Twitter format", () => {
  const played = readTwcs(ROWS, { now });
  const post = (start: string) => played.posts.find((one) => one.text.includes(start));

  it("plays as posts that answer each other, whichever end says so", () => {
    expect(played.posts).toHaveLength(6);
    expect(post("We are sorry")?.replyTo).toBe(post("my box is empty")?.id);
    expect(post("done.")?.replyTo).toBe(post("We are sorry")?.id);
    expect(post("same here")?.replyTo).toBe(post("We are sorry")?.id);
    expect(post("another brand")?.replyTo).toBe(post("أهلا")?.id);
    expect(createWorld(played).answers(post("We are sorry")?.id ?? "")).toHaveLength(2);
  });

  it("makes handles of numbers, in texts too", () => {
    expect(played.users.map((user) => user.handle)).toContain("customer_500");
    expect(post("We are sorry")?.text).toBe("@customer_500 We are sorry. Please send us a message. /K");
    expect(post("done.")?.text).toBe('@boxhelp done.\nSecond line, with "quotes"');
    for (const one of [...played.users, ...played.posts]) expect(one.id).toMatch(/^\d{17,19}$/);
  });

  it("happens now: the newest post is four minutes old, the rest keeps its distance", () => {
    expect(Math.max(...played.posts.map((one) => one.at))).toBe(now - 240_000);
    expect((post("same here")?.at ?? 0) - (post("my box")?.at ?? 0)).toBe(213_000);
  });

  it("signs in the brand with most posts, or the one asked for", () => {
    const handle = (data: typeof played) => data.users.find((user) => user.id === data.brandId)?.handle;
    expect(handle(played)).toBe("boxhelp");
    expect(handle(readTwcs(ROWS, { brand: "@OtherHelp" }))).toBe("otherhelp");
    expect(() => readTwcs(ROWS, { brand: "nobody" })).toThrow("no brand nobody");
  });

  it("says which lines it could not read, and plays the rest", () => {
    expect(played.problems).toEqual([
      { line: 7, problem: "tweet_id is no number" },
      { line: 8, problem: "inbound is neither True nor False" },
      { line: 9, problem: "created_at is no date" },
      { line: 10, problem: "created_at is no date" },
      { line: 11, problem: "tweet_id 2 came before" },
    ]);
  });

  it("reads the same without the index column, with a mark of byte order and with Windows line ends", () => {
    const bare = ROWS.split("\n")
      .map((line) => line.replace(/^\d*,/, ""))
      .join("\r\n");
    expect(readTwcs(`\uFEFF${bare}`, { now }).posts.map((one) => one.id)).toEqual(played.posts.map((one) => one.id));
  });

  it("says what is missing in a file that is something else", () => {
    expect(() => readTwcs("a,b\n1,2\n")).toThrow("columns missing: tweet_id, author_id, inbound, created_at, text");
    expect(() => readTwcs("")).toThrow("the file is empty");
    expect(() => readTwcs(`${HEAD}\n`)).toThrow("no post of a brand in the file");
  });
});

describe("a file whose posts answer each other in a ring", () => {
  it("plays all the same", () => {
    const ring = readTwcs(
      `${HEAD}\n0,1,help,False,Tue Oct 31 22:10:47 +0000 2017,one,,2\n1,2,7,True,Tue Oct 31 22:11:47 +0000 2017,two,,1\n`,
    );
    const world = createWorld(ring);
    for (const post of world.posts.values()) expect(JSON.stringify(threadOf(world, post))).toContain("conversationthread");
  });
});

const FILE = "../shared/support/twcs.csv";
const present = existsSync(FILE);
if (!present) console.warn(`${FILE} is not here: its 5,000 tweets are not played.`);

describe.skipIf(!present)("the 5,000 tweets of the recorded file", () => {
  it("play, every one, and most of them belong to a conversation", () => {
    const played = readTwcs(readFileSync(FILE, "utf8"), { now });
    expect(played.posts).toHaveLength(5_000);
    expect(played.problems).toEqual([]);
    expect(played.brands[0]).toEqual({ handle: "ChipotleTweets", posts: 210 });
    expect(played.posts.filter((post) => post.replyTo).length).toBeGreaterThan(3_000);
    const world = createWorld(played);
    expect(world.timeline()).toHaveLength(5_000);
    expect(world.brand.handle).toBe("ChipotleTweets");
  });
});
