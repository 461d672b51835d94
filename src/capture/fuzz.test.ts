import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inbox, message } from "../x/fixtures/messages";
import { addEntries, cursor, entryOf, itemOf, moduleOf, oldUser, post, timelineOf, tombstone, user } from "../x/fixtures/posts";
import { OPERATIONS, readCaptured } from "./index";

const ines = user("1200", "ines_ola");
const valid = [
  timelineOf(
    addEntries(
      cursor("Top"),
      entryOf(
        "tweet-105",
        itemOf(
          post(
            "105",
            ines,
            "Torn &amp; wet",
            { quoted_status_id_str: "103" },
            { quoted_status_result: { result: post("103", oldUser("900", "NorthwindCare"), "By boat") } },
          ),
        ),
      ),
      moduleOf("conversationthread-107", [
        [
          "conversationthread-107-tweet-107",
          itemOf(post("107", ines, "RT", { retweeted_status_result: { result: post("108", ines, "Original") } })),
        ],
        ["conversationthread-107-tweet-109", itemOf(tombstone)],
      ]),
    ),
  ),
  {
    inbox_initial_state: inbox([
      message("150", "1200", "900", "Hello"),
      { message_delete: { conversation_id: "1200-900", messages: [{ message_id: "151" }] } },
    ]),
  },
  {
    data: {
      create_tweet: { tweet_results: { result: post("110", ines, "Sent", {}, { edit_control: { edit_tweet_ids: ["106", "110"] } }) } },
    },
  },
];

type Path = (string | number)[];
const pathsOf = (value: unknown, at: Path = []): Path[] =>
  typeof value === "object" && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, Array.isArray(value) ? Number(key) : key]))]
    : [at];

/** The same JSON with the value at a path replaced, or left out for undefined. */
function changed(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? changed(inner, rest, by) : inner));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === key ? changed(inner, rest, by) : inner]));
}

const idsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"(?:id|userId|postId|conversationId|quotedPostId|senderId|recipientId)":"([^"]*)"/g)].flatMap(
    ([, id = ""]) => id.match(/\d+/g) ?? [],
  );

describe("whatever the page sends", { timeout: 60_000 }, () => {
  it("reading never throws, and gives no id that is not in it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constantFrom<unknown>("", [], {}, 0, "-1", "1e5", "Tweet", "User")),
            fc.boolean(),
          ),
          { maxLength: 6 },
        ),
        fc.constantFrom(...OPERATIONS, "Unheard"),
        (answer, changes, op) => {
          let mutated: unknown = answer;
          for (const [pick, by] of changes) {
            const paths = pathsOf(mutated);
            mutated = changed(mutated, paths[pick % paths.length] ?? [], by);
          }
          const body = JSON.stringify(mutated) ?? "";
          const read = readCaptured({ op, path: "", body });
          for (const id of [...idsIn(read.observations), ...read.posts]) expect(body).toContain(id);
          for (const seen of read.observations) if ("at" in seen) expect(Number.isFinite(seen.at)).toBe(true);
        },
      ),
      { numRuns: 800 },
    );
  });

  it("reading any JSON at all never throws, and finds nothing in it", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.constantFrom(...OPERATIONS), (body, op) => {
        expect(readCaptured({ op, path: body, body }).observations).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("an answer cut anywhere is no answer", () => {
    const body = JSON.stringify(valid[0]);
    for (let end = 0; end < body.length; end += 7)
      expect(readCaptured({ op: "TweetDetail", path: "", body: body.slice(0, end) }).observations).toEqual([]);
  });
});
