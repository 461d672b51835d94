import { describe, expect, it } from "vitest";
import { postId, userId } from "../../src/practice";
import { type Body, contentsOf, entriesOf, postsOf, practiceSite } from "./site";

const site = practiceSite();
const thread = async (no: number, line = 0) =>
  (await site.ask("TweetDetail", { focalTweetId: postId(no, line) })).data.threaded_conversation_with_injections_v2.instructions;
const focal = async (no: number, line = 0): Promise<Body> =>
  postsOf(contentsOf(entriesOf(await thread(no, line)))).find((post) => post.rest_id === postId(no, line));

describe("a user in X's shape", () => {
  it("has no legacy, and everything in parts of its own", async () => {
    const { result } = (await site.ask("UserByScreenName", { screen_name: "DR_Lindqvist" })).data.user;
    expect(result).toMatchObject({
      __typename: "User",
      rest_id: userId("dr_lindqvist"),
      core: {
        name: "Dr Eva Lindqvist",
        screen_name: "dr_lindqvist",
        created_at: expect.stringMatching(/^\w{3} \w{3} \d\d \d\d:\d\d:\d\d \+0000 20\d\d$/),
      },
      relationship_counts: { followers: 9_834, following: expect.any(Number) },
      profile_bio: { description: "Soil chemist. Coffee is soil chemistry." },
      avatar: { image_url: expect.stringMatching(/^http.+\/practice-avatar\/dr_lindqvist\.svg$/) },
      location: { location: "Uppsala" },
      tweet_counts: { tweets: 1 },
      privacy: { protected: false },
      is_blue_verified: true,
      verification: { verified: false },
    });
    expect(result).not.toHaveProperty("legacy");
  });

  it("is protected, or a business, where it is", async () => {
    const of = async (screen_name: string) => (await site.ask("UserByScreenName", { screen_name })).data.user.result;
    expect(await of("quietcups")).toMatchObject({ privacy: { protected: true } });
    expect(await of("TidemillGear")).toMatchObject({ verification: { verified_type: "Business" } });
  });

  it("is nobody for a handle nobody has", async () => {
    expect(await site.ask("UserByScreenName", { screen_name: "nobody_at_all" })).toEqual({ data: {} });
  });

  it("is the brand where the page asks who is signed in", async () => {
    const { viewer } = (await site.ask("Viewer", {})).data;
    expect(viewer.user_results.result.core.screen_name).toBe("TidemillGear");
  });
});

describe("a post in X's shape", () => {
  it("keeps legacy, with positions in code points that fit its text", async () => {
    const post = await focal(6);
    expect(post.legacy).toMatchObject({
      id_str: postId(6),
      lang: "es",
      conversation_id_str: postId(6),
      user_id_str: userId("diegofiltro"),
    });
    const [mention] = post.legacy.entities.user_mentions;
    expect([...post.legacy.full_text].slice(...mention.indices).join("")).toBe("@TidemillGear");
    expect(post.core.user_results.result.core.screen_name).toBe("diegofiltro");
  });

  it("begins with the handle it answers, which the page hides", async () => {
    const { legacy } = await focal(10, 1);
    expect(legacy.full_text).toMatch(/^@thebeancounter Sorry about that/);
    expect(legacy.display_text_range[0]).toBe("@thebeancounter ".length);
    expect(legacy).toMatchObject({
      in_reply_to_screen_name: "thebeancounter",
      in_reply_to_status_id_str: postId(10, 0),
      in_reply_to_user_id_str: userId("thebeancounter"),
    });
    expect((await focal(2, 1)).legacy.full_text).toMatch(/^The return label/);
  });

  it("has links as t.co with what they stand for, and text escaped", async () => {
    const { legacy } = await focal(24, 1);
    const [link] = legacy.entities.urls;
    expect(link).toMatchObject({
      expanded_url: "https://tidemill.example.com/help/portafilter",
      url: expect.stringMatching(/^https:\/\/t\.co\/\w+$/),
    });
    expect([...legacy.full_text].slice(...link.indices).join("")).toBe(link.url);
    expect((await focal(20)).legacy.full_text).toContain("out &amp; don't");
  });

  it("is long: cut in legacy, whole in note_tweet", async () => {
    const post = await focal(7);
    const note = post.note_tweet.note_tweet_results.result;
    expect([...post.legacy.full_text].length).toBeLessThanOrEqual(280);
    expect(note.text).toContain("I would like to know whether the burrs");
    expect(note.entity_set.urls[0].expanded_url).toBe("https://lindqvist.example.com/burrs");
  });

  it("holds the post it quotes", async () => {
    const post = await focal(9);
    expect(post.legacy).toMatchObject({ is_quote_status: true, quoted_status_id_str: postId(30) });
    expect(post.quoted_status_result.result.rest_id).toBe(postId(30));
  });

  it("holds the post it reposts", async () => {
    const [, , entries] = await thread(34);
    expect(entries).toBeDefined();
    const { legacy } = await focal(34);
    expect(legacy.full_text).toMatch(/^RT @morningpress: Can't say enough/);
    expect(legacy.retweeted_status_result.result.rest_id).toBe(postId(23));
  });

  it("stands one level deeper where replies are limited", async () => {
    const [content] = contentsOf(entriesOf(await thread(18)));
    expect(content.tweet_results.result).toMatchObject({ __typename: "TweetWithVisibilityResults", tweet: { rest_id: postId(18) } });
  });

  it("is a tombstone where its author deleted it", async () => {
    const [content] = contentsOf(entriesOf(await thread(32, 1)));
    expect(content.tweet_results.result).toMatchObject({
      __typename: "TweetTombstone",
      tombstone: { text: { text: expect.stringContaining("deleted") } },
    });
  });

  it("has photos with their addresses and alternative texts", async () => {
    expect((await focal(8)).legacy.extended_entities.media[0]).toMatchObject({
      type: "photo",
      ext_alt_text: expect.stringContaining("tamper"),
      media_url_https: expect.stringMatching(/^http/),
    });
  });
});

describe("a timeline in X's shape", () => {
  const home = async (variables = {}) => (await site.ask("HomeTimeline", variables)).data.home.home_timeline_urt.instructions;

  it("has items newest first, an advertisement, and cursors at both ends", async () => {
    const entries = entriesOf(await home({ count: 40 }));
    expect(
      entries.filter((entry) => entry.content.entryType === "TimelineTimelineCursor").map((entry) => entry.content.cursorType),
    ).toEqual(["Top", "Bottom"]);
    const ad = entries.find((entry) => entry.entryId === `promoted-tweet-${postId(33)}`);
    expect(ad.content.itemContent.promotedMetadata).toBeDefined();
    const order = entries.map((entry) => BigInt(entry.sortIndex));
    expect(order).toEqual([...order].sort((a, b) => (a < b ? 1 : -1)));
  });

  it("goes on from its cursor until there is no more, each post once", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const entries = entriesOf(await home({ count: 25, cursor }));
      seen.push(...postsOf(contentsOf(entries)).map((post) => post.rest_id));
      cursor = entries.find((entry) => entry.content.cursorType === "Bottom")?.content.value;
    } while (cursor);
    expect(seen.length).toBeGreaterThan(100);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("is a thread: before, the post, and answers in modules", async () => {
    const instructions = await thread(10, 1);
    expect(instructions.map((one: Body) => one.type)).toEqual(["TimelineClearCache", "TimelineAddEntries", "TimelineTerminateTimeline"]);
    expect(entriesOf(instructions).map((entry) => entry.entryId)).toEqual([
      `tweet-${postId(10, 0)}`,
      `tweet-${postId(10, 1)}`,
      `conversationthread-${postId(10, 2)}`,
    ]);
    expect(entriesOf(instructions)[2].content).toMatchObject({ entryType: "TimelineTimelineModule", displayType: "VerticalConversation" });
  });

  it("is a profile: the pinned post, posts, and replies within their conversations", async () => {
    const of = async (operation: string) =>
      (await site.ask(operation, { userId: userId("TidemillGear"), count: 100 })).data.user.result.timeline.timeline.instructions;
    const posts = await of("UserTweets");
    expect(posts.find((one: Body) => one.type === "TimelinePinEntry").entry.content.itemContent).toMatchObject({
      socialContext: { text: "Pinned" },
    });
    expect(postsOf(contentsOf(entriesOf(posts))).every((post) => !post.legacy.in_reply_to_status_id_str)).toBe(true);
    const modules = entriesOf(await of("UserTweetsAndReplies")).filter((entry) => entry.content.entryType === "TimelineTimelineModule");
    expect(modules.length).toBeGreaterThan(20);
    expect(modules[0].content.items).toHaveLength(2);
    expect(await of("UserRepliesTimeline")).toHaveLength((await of("UserTweetsAndReplies")).length);
  });

  it("is what was searched for", async () => {
    const of = async (rawQuery: string) => {
      const { data } = await site.ask("SearchTimeline", { rawQuery, count: 100 });
      return postsOf(contentsOf(entriesOf(data.search_by_raw_query.search_timeline.timeline.instructions)));
    };
    expect((await of("warranty")).length).toBeGreaterThan(1);
    expect((await of("from:longtimecarl")).length).toBe(23);
    expect(await of("no such words anywhere")).toEqual([]);
  });

  it("is notifications: mentions as posts, the rest as notices; mentions alone on their own page", async () => {
    const of = async (timeline_type: string) => {
      const { data } = await site.ask("NotificationsTimeline", { timeline_type, count: 100 });
      return contentsOf(entriesOf(data.viewer_v2.user_results.result.notification_timeline.timeline.instructions));
    };
    const all = await of("All");
    expect(all.filter((one) => one.itemType === "TimelineNotification")).toHaveLength(3);
    const mentions = await of("Mentions");
    expect(mentions.every((one) => one.itemType === "TimelineTweet")).toBe(true);
    const handles = postsOf(mentions).map((post) => post.core.user_results.result.core.screen_name);
    expect(handles).toContain("maren_brews");
    expect(handles).not.toContain("TidemillGear");
  });
});

describe("an error in X's shape", () => {
  it("comes with HTTP 200", async () => {
    expect(await site.ask("TweetDetail", { focalTweetId: "1" })).toMatchObject({ errors: [{ code: 144 }] });
  });
});
