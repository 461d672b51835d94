import { describe, expect, it } from "vitest";
import { inbox, message } from "../x/fixtures/messages";
import { addEntries, entryOf, itemOf, post, timelineOf, user } from "../x/fixtures/posts";
import { listening, OPERATIONS, readCaptured } from "./index";
import { isWatched } from "./watched";

const ines = user("1200", "ines_ola");
const brand = user("900", "NorthwindCare");
const captured = (op: string, json: unknown, path = `/i/api/graphql/h/${op}`) => readCaptured({ op, path, body: JSON.stringify(json) });
const timeline = timelineOf(addEntries(entryOf("tweet-5", itemOf(post("5", ines, "Torn")))));

describe("what the page fetched", () => {
  it("gives people and posts for every operation that brings a timeline, also for one X adds", () => {
    for (const op of ["HomeTimeline", "TweetDetail", "SearchTimeline", "NotificationsTimeline", "UserRepliesTimeline", "SomeNewTimeline"]) {
      const read = captured(op, timeline);
      expect(read.observations.map((seen) => seen.kind)).toEqual(["profile_seen", "post_seen"]);
      expect(read).toMatchObject({ posts: ["5"], unknown: [], skipped: {} });
    }
  });

  it("proves that a reply went out, of the new post alone", () => {
    const quoting = post(
      "9",
      brand,
      "Sorry!",
      { quoted_status_id_str: "5" },
      { quoted_status_result: { result: post("5", ines, "Torn") } },
    );
    for (const [op, key] of [
      ["CreateTweet", "create_tweet"],
      ["CreateNoteTweet", "notetweet_create"],
    ] as const) {
      const posts = captured(op, { data: { [key]: { tweet_results: { result: quoting } } } }).observations.filter(
        (seen) => seen.kind === "post_seen",
      );
      expect(posts.map(({ id, created }) => [id, created])).toEqual([
        ["9", true],
        ["5", undefined],
      ]);
    }
    const limited = { __typename: "TweetWithVisibilityResults", tweet: { ...quoting, __typename: undefined } };
    expect(captured("CreateTweet", { data: { create_tweet: { tweet_results: { result: limited } } } }).observations).toContainEqual(
      expect.objectContaining({ id: "9", created: true }),
    );
  });

  it("does not take a refused reply for a sent one", () => {
    const refused = captured("CreateTweet", { errors: [{ message: "Status is a duplicate.", code: 187 }], data: { create_tweet: {} } });
    expect(refused).toEqual({ observations: [], unknown: [], posts: [], skipped: { errors: 1 } });
  });

  it("tells which post was deleted when the request told, and nothing when it did not", () => {
    const done = { data: { delete_tweet: { tweet_results: {} } } };
    const path = (variables: string) => `/i/api/graphql/h/DeleteTweet?variables=${encodeURIComponent(variables)}`;
    expect(captured("DeleteTweet", done, path('{"tweet_id":"5","dark_request":false}')).observations).toEqual([
      { kind: "deleted", source: "json", id: "x_post:5", reason: "deleted" },
    ]);
    expect(captured("DeleteTweet", done)).toMatchObject({ observations: [], skipped: { deletions_without_id: 1 } });
    for (const nonsense of ["{", "null", '{"tweet_id":5}', '{"tweet_id":"5; drop"}'])
      expect(captured("DeleteTweet", done, path(nonsense)).observations).toEqual([]);
    expect(captured("DeleteTweet", { errors: [{}], data: {} }, path('{"tweet_id":"5"}')).observations).toEqual([]);
  });

  it("tells tombstones and edits as posts that are gone", () => {
    const edited = post("7", ines, "Fixed", {}, { edit_control: { edit_tweet_ids: ["6", "7"] } });
    const read = captured(
      "TweetDetail",
      timelineOf(addEntries(entryOf("tweet-4", itemOf({ __typename: "TweetTombstone" })), entryOf("tweet-7", itemOf(edited)))),
    );
    expect(read.observations.filter((seen) => seen.kind === "deleted")).toEqual([
      { kind: "deleted", source: "json", id: "x_post:4", reason: "tombstone" },
      { kind: "deleted", source: "json", id: "x_post:6", reason: "edited" },
    ]);
  });

  it("tells who is signed in", () => {
    expect(captured("Viewer", { data: { viewer: { user_results: { result: brand } } } }).observations).toContainEqual({
      kind: "viewer_seen",
      source: "json",
      userId: "900",
      handle: "NorthwindCare",
      name: "NorthwindCare 🌊",
      avatarUrl: "https://pbs.twimg.com/profile_images/900/a_normal.jpg",
    });
    expect(captured("Viewer", { data: {} }).observations).toEqual([]);
  });

  it("gives private messages, their conversations and people", () => {
    const read = captured("dm/inbox_initial_state", { inbox_initial_state: inbox([message("50", "1200", "900", "Hello")]) });
    expect(read.observations.map((seen) => seen.kind)).toEqual(["profile_seen", "profile_seen", "conversation_seen", "dm_seen"]);
    const gone = { message_delete: { id: "60", conversation_id: "1200-900", messages: [{ message_id: "50" }] } };
    expect(captured("dm/user_updates", { user_events: inbox([gone]) }).observations).toContainEqual({
      kind: "deleted",
      source: "json",
      id: "x_dm:50",
      reason: "deleted",
    });
  });
});

describe("a hostile page", { timeout: 30_000 }, () => {
  const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

  it.each([
    ["", "body:not_json"],
    ["<html>", "body:not_json"],
    ["5", "body:no_object"],
    ["null", "body:no_object"],
    ['"words"', "body:no_object"],
    [nested(10_000, "[", "]"), "shape:too_deep"],
    [`${nested(10_000, '{"a":', "").slice(0, -1)}:1${"}".repeat(10_000)}`, "shape:too_deep"],
    [`[${"{},".repeat(120_000)}{}]`, "shape:too_large"],
  ])("is told apart (%#)", (body, shape) => {
    for (const op of ["TweetDetail", "CreateTweet", "DeleteTweet", "Viewer", "dm/user_updates", "nonsense", "__proto__"]) {
      const read = readCaptured({ op, path: "", body });
      expect(read.observations).toEqual([]);
      expect(read.unknown.map((one) => one.shape)).toContain(shape);
    }
  });

  it("sends too much, or no text at all", () => {
    expect(readCaptured({ op: "TweetDetail", path: "", body: " ".repeat(4_000_001) }).unknown[0]?.shape).toBe("body:too_large");
    expect(readCaptured({ op: "TweetDetail", path: "", body: {} as string }).unknown[0]?.shape).toBe("body:too_large");
    expect(readCaptured({ op: "TweetDetail", path: undefined as unknown as string, body: "{}" }).observations).toEqual([]);
  });

  it("can't reach a prototype", () => {
    const forged = JSON.stringify(post("5", ines, "Torn")).replace(
      "{",
      '{"__proto__":{"polluted":1,"legacy":{"full_text":"x"}},"constructor":{"prototype":{"polluted":1}},',
    );
    const read = readCaptured({
      op: "TweetDetail",
      path: "?variables={%22__proto__%22:{%22tweet_id%22:%225%22}}",
      body: `{"__proto__":{"polluted":1},"a":${forged}}`,
    });
    expect(read.posts).toEqual(["5"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    for (const seen of read.observations) expect(Object.getPrototypeOf(seen)).toBe(Object.prototype);
    expect(JSON.stringify(read.observations)).not.toContain("polluted");
    const deleted = readCaptured({
      op: "DeleteTweet",
      path: '?variables={"__proto__":{"tweet_id":"5"}}',
      body: '{"data":{"delete_tweet":{}}}',
    });
    expect(deleted.observations).toEqual([]);
    const inherited = readCaptured({
      op: "dm/user_updates",
      path: "",
      body: '{"user_events":{"entries":[{"__proto__":{"message_data":{}}},{"constructor":{}}],"conversations":{"__proto__":{"conversation_id":"1-2"}}}}',
    });
    expect(inherited.unknown.map((one) => one.shape)).toEqual(["entry:__proto___unreadable", "entry:constructor"]);
  });

  it("can't make a row larger than a row may be", () => {
    const long = "x".repeat(100_000);
    const read = captured(
      "TweetDetail",
      post("5", user("1200", "ines_ola", { profile_bio: { description: long }, core: { screen_name: "ines_ola", name: long } }), long),
    );
    for (const seen of read.observations) expect(JSON.stringify(seen).length).toBeLessThan(31_000);
  });

  it("can't fill Health with invented shapes", () => {
    const read = captured(
      "TweetDetail",
      Array.from({ length: 1_000 }, (_, index) => ({
        __typename: `Shape${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`,
      })),
    );
    expect(read.unknown).toHaveLength(51);
    expect(read.unknown.reduce((sum, one) => sum + one.count, 0)).toBe(1_000);
  });
});

describe("what is listened for", () => {
  it("is asked for by the page's script, and each operation by one file alone", () => {
    for (const op of OPERATIONS) {
      const path = op.startsWith("dm/")
        ? `/i/api/1.1/${op}${/inbox_timeline|conversation/.test(op) ? "/trusted" : ""}.json`
        : `/i/api/graphql/h/${op}`;
      expect(isWatched(path)).toBe(op);
    }
    expect(new Set(OPERATIONS).size).toBe(listening.flatMap((one) => one.operations).length);
  });
});
