import { describe, expect, it } from "vitest";
import { addEntries, cursor, entryOf, itemOf, moduleOf, oldUser, post, timelineOf, tombstone, user } from "../fixtures/posts";
import { readAnswer } from "./answer";

const ines = user("1200", "ines_ola");
const brand = oldUser("900", "NorthwindCare");
const one = (result: unknown) => readAnswer(timelineOf(addEntries(entryOf("tweet-5", itemOf(result)))));
const none = { reposts: 0, promoted: 0, empty: 0, unavailable: 0, references: 0, errors: 0 };

describe("a post in X's JSON", () => {
  it("is read with its author, what it answers, and its text as a person reads it", () => {
    const legacy = {
      conversation_id_str: "4",
      in_reply_to_status_id_str: "4",
      in_reply_to_user_id_str: "900",
      in_reply_to_screen_name: "NorthwindCare",
      entities: {
        urls: [{ url: "https://t.co/Aaaaaaaaaa", expanded_url: "https://northwind.example/a?b=1&c=2", display_url: "northwind.example" }],
        media: [{ url: "https://t.co/Mmmmmmmmmm", type: "photo" }],
        user_mentions: [{ screen_name: "NorthwindCare" }, { screen_name: "NorthwindCare" }, { screen_name: "not a handle" }],
      },
      extended_entities: {
        media: [
          {
            type: "photo",
            media_url_https: "https://pbs.twimg.com/media/1.jpg",
            ext_alt_text: "A torn parcel",
            url: "https://t.co/Mmmmmmmmmm",
          },
        ],
      },
    };
    const text = "@NorthwindCare 5 &lt; 6 &amp;amp; see https://t.co/Aaaaaaaaaa and https://t.co/Unknown000 https://t.co/Mmmmmmmmmm";
    expect(one(post("5", ines, text, legacy)).posts).toEqual([
      {
        kind: "post_seen",
        source: "json",
        id: "5",
        author: {
          userId: "1200",
          handle: "ines_ola",
          name: "ines_ola 🌊",
          avatarUrl: "https://pbs.twimg.com/profile_images/1200/a_normal.jpg",
        },
        at: Date.UTC(2026, 10, 20, 9, 14, 5),
        text: "@NorthwindCare 5 < 6 &amp; see https://northwind.example/a?b=1&c=2 and https://t.co/Unknown000",
        mentions: ["NorthwindCare"],
        conversationId: "4",
        inReplyTo: { postId: "4", userId: "900", handle: "NorthwindCare" },
        lang: "en",
        media: [{ kind: "photo", url: "https://pbs.twimg.com/media/1.jpg", alt: "A torn parcel" }],
      },
    ]);
  });

  it("that is long gives its long text, which X does not escape", () => {
    const note = {
      note_tweet: {
        note_tweet_results: {
          result: {
            text: "Long & <b> https://t.co/Aaaaaaaaaa",
            entity_set: {
              urls: [{ url: "https://t.co/Aaaaaaaaaa", expanded_url: "https://a.example/" }],
              user_mentions: [{ screen_name: "bo_kite" }],
            },
          },
        },
      },
    };
    expect(one(post("5", ines, "Long &amp; …", {}, note)).posts[0]).toMatchObject({
      text: "Long & <b> https://a.example/",
      mentions: ["bo_kite"],
    });
  });

  it("that only some may answer stands one level deeper", () => {
    const { __typename, ...bare } = post("5", ines, "Hello");
    const read = one({ __typename: "TweetWithVisibilityResults", tweet: bare, limitedActionResults: {} });
    expect(read.posts).toMatchObject([{ id: "5", text: "Hello" }]);
    expect(read.unknown).toEqual([]);
  });

  it("that quotes gives both posts, and leaves the link to the quoted one out of the text", () => {
    const quoted = post("3", brand, "By boat");
    const legacy = {
      quoted_status_id_str: "3",
      quoted_status_permalink: { url: "https://t.co/Qqqqqqqqqq", expanded: "https://twitter.com/NorthwindCare/status/3" },
    };
    const read = one(post("5", ines, "Really? https://t.co/Qqqqqqqqqq", legacy, { quoted_status_result: { result: quoted } }));
    expect(read.posts).toMatchObject([
      { id: "5", text: "Really?", quotedPostId: "3", quotedHandle: "NorthwindCare" },
      { id: "3", author: { handle: "NorthwindCare", name: "Rope & Sail" } },
    ]);
    const gone = one(post("5", ines, "Really?", legacy, { quoted_status_result: { result: tombstone } }));
    expect(gone).toMatchObject({ posts: [{ id: "5", quotedPostId: "3", quotedHandle: "NorthwindCare" }], tombstones: ["3"] });
  });

  it("that was reposted gives the original; the repost itself is counted, not kept", () => {
    const read = one(post("5", brand, "RT @ines_ola: By b…", { retweeted_status_result: { result: post("3", ines, "By boat") } }));
    expect(read).toMatchObject({ posts: [{ id: "3", text: "By boat" }], ids: ["5", "3"], skipped: { ...none, reposts: 1 } });
    expect(read.users.map((person) => person.handle)).toEqual(["NorthwindCare", "ines_ola"]);
  });

  it("that was edited replaces its earlier versions", () => {
    expect(one(post("7", ines, "Fixed", {}, { edit_control: { edit_tweet_ids: ["5", "6", "7"] } })).replaced).toEqual(["5", "6"]);
    expect(one(post("5", ines, "Typo", {}, { edit_control: { edit_control_initial: { edit_tweet_ids: ["5", "6"] } } })).replaced).toEqual(
      [],
    );
  });

  it("shows videos, polls and cards as what they are", () => {
    const media = [{ type: "video", media_url_https: "https://pbs.twimg.com/v.jpg" }, { type: "animated_gif" }, { type: "hologram" }];
    const choice = (key: string, value: string) => ({ key, value: { string_value: value, type: "STRING" } });
    const poll = {
      legacy: { name: "poll2choice_text_only", binding_values: [choice("choice1_label", "Yes"), choice("choice2_label", "No")] },
    };
    const card = {
      rest_id: "1",
      legacy: {
        name: "summary",
        url: "https://t.co/x",
        binding_values: [choice("title", "Returns"), choice("card_url", "https://t.co/Aaaaaaaaaa")],
      },
    };
    expect(one(post("5", ines, "?", { extended_entities: { media } }, { card: poll })).posts[0]?.media).toEqual([
      { kind: "video", url: "https://pbs.twimg.com/v.jpg" },
      { kind: "gif" },
      { kind: "poll", alt: "Yes / No" },
    ]);
    expect(one(post("5", ines, "?", {}, { card })).posts[0]?.media).toEqual([
      { kind: "card", url: "https://t.co/Aaaaaaaaaa", alt: "Returns" },
    ]);
  });

  it("has a language only where X found one", () => {
    const lang = (code: string) => one(post("5", ines, "?", { lang: code })).posts[0]?.lang;
    expect(["es", "in", "iw", "und", "qme", "zxx", 5].map((code) => lang(code as string))).toEqual([
      "es",
      "id",
      "he",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("whose author stands elsewhere in the answer is kept; without one it is reported", () => {
    const read = readAnswer([post("5", undefined, "Hello", { user_id_str: "1200" }), { user_results: { result: ines } }]);
    expect(read.posts).toMatchObject([{ id: "5", author: { userId: "1200", handle: "ines_ola" } }]);
    expect(readAnswer([post("5", undefined, "Hello")])).toMatchObject({
      posts: [],
      ids: ["5"],
      unknown: [{ shape: "post:without_author_or_time", count: 1 }],
    });
  });
});

describe("a timeline", () => {
  it("is read through every instruction, entry and module", () => {
    const read = readAnswer(
      timelineOf(
        { type: "TimelineClearCache" },
        { type: "TimelinePinEntry", entry: entryOf("tweet-1", itemOf(post("1", ines, "pinned"))) },
        addEntries(
          cursor("Top"),
          entryOf("tweet-2", itemOf(post("2", ines, "plain"))),
          moduleOf("conversationthread-3", [
            ["conversationthread-3-tweet-3", itemOf(post("3", brand, "in a thread"))],
            ["conversationthread-3-tweet-4", itemOf(tombstone)],
          ]),
          moduleOf("who-to-follow-1", [
            [
              "who-to-follow-1-user-77",
              { itemType: "TimelineUser", __typename: "TimelineUser", user_results: { result: user("77", "bo_kite") } },
            ],
          ]),
          entryOf("tweet-6", itemOf(undefined)),
          entryOf("tweet-8", { itemType: "TimelineTombstone", tombstoneInfo: { text: "Gone" } }),
          cursor("Bottom"),
        ),
        { type: "TimelineAddToModule", moduleItems: [{ entryId: "tweet-9", item: { itemContent: itemOf(post("9", ines, "added")) } }] },
        { type: "TimelineReplaceEntry", entry: cursor("Bottom") },
        { type: "TimelineTerminateTimeline", direction: "Top" },
      ),
    );
    expect(read.posts.map((seen) => seen.text)).toEqual(["pinned", "plain", "in a thread", "added"]);
    expect(read.users.map((person) => person.handle)).toEqual(["ines_ola", "NorthwindCare", "bo_kite"]);
    expect(read.tombstones).toEqual(["4", "8"]);
    expect(read.skipped).toEqual({ ...none, empty: 1 });
    expect(read.unknown).toEqual([]);
  });

  it("of notifications gives the posts and people they are about", () => {
    const template = {
      __typename: "TimelineNotificationAggregateUserActions",
      target_objects: [{ __typename: "TimelineNotificationTweetRef", tweet_results: { result: post("2", brand, "By boat") } }],
      from_users: [{ __typename: "TimelineNotificationUserRef", user_results: { result: ines } }],
    };
    const read = readAnswer({
      data: {
        viewer_v2: {
          user_results: {
            result: {
              __typename: "User",
              rest_id: "900",
              timeline: timelineOf(
                addEntries(entryOf("notification-1", { itemType: "TimelineNotification", __typename: "TimelineNotification", template })),
              ),
            },
          },
        },
      },
    });
    expect(read).toMatchObject({ posts: [{ id: "2" }], users: [{ handle: "NorthwindCare" }, { handle: "ines_ola" }], unknown: [] });
  });

  it("leaves advertisements out and counts them, unless the post also stands there by itself", () => {
    const ad = (id: string) =>
      entryOf(
        `promoted-tweet-${id}`,
        itemOf(post(id, user("55", "sail_cloth"), "Half price"), { promotedMetadata: { impressionId: "x" } }),
      );
    const read = readAnswer(
      timelineOf(addEntries(ad("20"), ad("21"), entryOf("tweet-21", itemOf(post("21", user("55", "sail_cloth"), "Half price"))))),
    );
    expect(read).toMatchObject({ posts: [{ id: "21" }], ids: ["20", "21"], skipped: { ...none, promoted: 1 } });
  });

  it("that is empty or an error with HTTP 200 gives nothing, and says so", () => {
    expect(readAnswer(timelineOf())).toEqual({ posts: [], users: [], tombstones: [], replaced: [], ids: [], skipped: none, unknown: [] });
    expect(readAnswer({ errors: [{ message: "Rate limit", code: 88 }], data: {} })).toMatchObject({
      posts: [],
      skipped: { ...none, errors: 1 },
      unknown: [],
    });
  });

  it("reports what it can't read by the names of shapes and keys, never by content", () => {
    const read = readAnswer([
      { __typename: "TimelineHologram", ada: "secret", "1234567890": 1, "ines@sea.example": 2 },
      { __typename: "TimelineHologram" },
      { __typename: "Tweet", rest_id: "5", body: "secret" },
      { __typename: "<b>secret</b>" },
      { type: "TimelineSomersault" },
    ]);
    expect(read.unknown).toEqual([
      { shape: "type:TimelineHologram", count: 2, sample: "… __typename ada" },
      { shape: "post:without_text", count: 1, sample: "__typename rest_id body" },
      { shape: "type:…", count: 1, sample: "__typename" },
      { shape: "type:TimelineSomersault", count: 1, sample: "type" },
    ]);
    expect(JSON.stringify(read)).not.toContain("secret");
  });
});
