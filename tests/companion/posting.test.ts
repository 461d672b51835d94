import { describe, expect, it } from "vitest";
import { postId, userId } from "../../src/practice";
import { unseal } from "../../src/practice/sealed";
import { type Body, contentsOf, entriesOf, postsOf, practiceSite } from "./site";

const BRAND = userId("TidemillGear");

describe("posting on the practice site", () => {
  const site = practiceSite();
  const answersTo = async (id: string) => {
    const { data } = await site.ask("TweetDetail", { focalTweetId: id });
    return postsOf(contentsOf(entriesOf(data.threaded_conversation_with_injections_v2.instructions))).slice(1);
  };
  const reply = (text: string, to: string) =>
    site.act("CreateTweet", { tweet_text: text, reply: { in_reply_to_tweet_id: to, exclude_reply_user_ids: [] } });

  it("answers as X does, and the reply stands in the thread", async () => {
    const { result } = (await reply("Sorry, Maren. It is on its way & should be there #soon", postId(1))).data.create_tweet.tweet_results;
    expect(result).toMatchObject({
      rest_id: expect.stringMatching(/^\d{19}$/),
      core: { user_results: { result: { rest_id: BRAND } } },
      legacy: {
        full_text: "@maren_brews Sorry, Maren. It is on its way &amp; should be there #soon",
        in_reply_to_status_id_str: postId(1),
        conversation_id_str: postId(1),
        entities: { hashtags: [{ text: "soon" }] },
      },
    });
    expect((await answersTo(postId(1))).map((post) => post.rest_id)).toEqual([result.rest_id]);
  });

  it("can be undone: a deleted post is in no thread and no timeline", async () => {
    const { rest_id } = (await reply("Wrong window, sorry", postId(5))).data.create_tweet.tweet_results.result;
    expect(await site.act("DeleteTweet", { tweet_id: rest_id })).toEqual({ data: { delete_tweet: { tweet_results: {} } } });
    expect(await answersTo(postId(5))).toEqual([]);
    expect(await site.ask("TweetDetail", { focalTweetId: rest_id })).toHaveProperty("errors");
  });

  it("refuses what X refuses, with an error in the body", async () => {
    expect(await site.act("CreateTweet", { tweet_text: "   " })).toHaveProperty("errors");
    expect(await reply("Hello?", "1")).toHaveProperty("errors");
    expect(await site.act("DeleteTweet", { tweet_id: postId(1) })).toHaveProperty("errors");
  });

  it("takes no write by GET", async () => {
    expect((await fetch(site.url("/i/api/graphql/AAAAAAAAAAAAAAAAAAAA/CreateTweet"))).status).toBe(405);
  });

  it("counts a like, and forgets it again", async () => {
    const likes = async () => {
      const { data } = await site.ask("TweetDetail", { focalTweetId: postId(12) });
      return postsOf(contentsOf(entriesOf(data.threaded_conversation_with_injections_v2.instructions)))[0].legacy;
    };
    const before = await likes();
    await site.act("FavoriteTweet", { tweet_id: postId(12) });
    expect(await likes()).toMatchObject({ favorited: true, favorite_count: before.favorite_count + 1 });
    await site.act("UnfavoriteTweet", { tweet_id: postId(12) });
    expect(await likes()).toMatchObject({ favorited: false, favorite_count: before.favorite_count });
  });
});

describe("old private messages", () => {
  const site = practiceSite();
  const noor = `${BRAND}-${userId("noor_writes")}`;

  it("come as an inbox with users and conversations", async () => {
    const { inbox_initial_state: inbox } = await site.json("/i/api/1.1/dm/inbox_initial_state.json");
    expect(inbox.conversations[noor]).toMatchObject({
      conversation_id: noor,
      type: "ONE_TO_ONE",
      status: "AT_END",
      participants: [{ user_id: BRAND }, { user_id: userId("noor_writes") }],
    });
    expect(inbox.users[userId("noor_writes")]).toMatchObject({ screen_name: "noor_writes", name: "Noor", id_str: userId("noor_writes") });
    expect(inbox.entries).toHaveLength(Object.keys(inbox.conversations).length);
  });

  it("come as one conversation, newest first, with links as t.co", async () => {
    const { conversation_timeline: one } = await site.json(`/i/api/1.1/dm/conversation/${noor}.json`);
    expect(one.entries).toHaveLength(3);
    expect(one.entries[0].message).toMatchObject({
      conversation_id: noor,
      message_data: { sender_id: userId("noor_writes"), recipient_id: BRAND, text: expect.stringContaining("croissants") },
    });
    const kat = await site.json(`/i/api/1.1/dm/conversation/${BRAND}-${userId("kettle_kat")}.json`);
    expect(kat.conversation_timeline.entries[0].message.message_data.entities.urls[0].expanded_url).toBe(
      "https://tidemill.example.com/track/88121",
    );
  });

  it("may have no entries at all", async () => {
    const { conversation_timeline: empty } = await site.json(`/i/api/1.1/dm/conversation/${BRAND}-${userId("jonas_k_88")}.json`);
    expect(empty).not.toHaveProperty("entries");
  });

  it("are sent, and come as news to who asks for news", async () => {
    const { cursor } = (await site.json("/i/api/1.1/dm/inbox_initial_state.json")).inbox_initial_state;
    const body = JSON.stringify({ conversation_id: noor, text: "We found it: it is at number 41." });
    const sent = await site.json("/i/api/1.1/dm/new2.json", { method: "POST", headers: { "content-type": "application/json" }, body });
    expect(sent.entries[0].message.message_data).toMatchObject({ sender_id: BRAND, text: "We found it: it is at number 41." });
    const { user_events: news } = await site.json(`/i/api/1.1/dm/user_updates.json?cursor=${cursor}`);
    expect(news.entries.map((entry: Body) => entry.message.id)).toEqual([sent.entries[0].message.id]);
    expect((await site.json(`/i/api/1.1/dm/user_updates.json?cursor=${news.cursor}`)).user_events).not.toHaveProperty("entries");
  });
});

describe("XChat", () => {
  const site = practiceSite();

  it("puts nothing on the wire that could be read", async () => {
    for (const path of ["/i/api/xchat/inbox", `/i/api/xchat/${BRAND}-${userId("priyagrinds")}`]) {
      const answer = await fetch(site.url(path));
      expect(answer.headers.get("content-type")).toBe("application/octet-stream");
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(new TextDecoder().decode(bytes)).not.toMatch(/paperweight|priyagrinds|message/);
      expect(JSON.stringify(unseal(bytes))).toContain("paperweight");
    }
  });
});
