import { describe, expect, it } from "vitest";
import { inbox, message } from "../fixtures/messages";
import { readDmAnswer } from "./answer";

describe("direct messages in X's JSON", () => {
  it("are read with who wrote to whom", () => {
    const links = { entities: { urls: [{ url: "https://t.co/Aaaaaaaaaa", expanded_url: "https://a.example/" }] } };
    expect(
      readDmAnswer({ inbox_initial_state: inbox([message("50", "1200", "900", "Torn &amp; wet https://t.co/Aaaaaaaaaa", links)]) }),
    ).toMatchObject({
      messages: [
        {
          kind: "dm_seen",
          source: "json",
          id: "50",
          conversationId: "900-1200",
          senderId: "1200",
          senderHandle: "ines_ola",
          recipientId: "900",
          recipientHandle: "NorthwindCare",
          at: 1763630000000,
          text: "Torn & wet https://a.example/",
        },
      ],
      conversations: [
        {
          conversationId: "900-1200",
          lastAt: 1763630000123,
          participants: [
            { userId: "1200", handle: "ines_ola", name: "Inés & Co" },
            { userId: "900", handle: "NorthwindCare" },
          ],
        },
      ],
      users: [{ userId: "900" }, { userId: "1200" }],
      unknown: [],
    });
  });

  it.each(["inbox_timeline", "conversation_timeline", "user_events", "user_inbox"])("stand in %s", (key) => {
    expect(readDmAnswer({ [key]: inbox([message("50", "1200", "900", "Hi")]) }).messages).toHaveLength(1);
  });

  it("just sent stand on top of the answer", () => {
    expect(readDmAnswer(inbox([message("50", "900", "1200", "On its way")])).messages).toMatchObject([
      { id: "50", senderHandle: "NorthwindCare" },
    ]);
  });

  it("may come as a conversation without entries", () => {
    expect(readDmAnswer({ conversation_timeline: inbox(undefined) })).toMatchObject({
      messages: [],
      conversations: [{ conversationId: "900-1200" }],
      unknown: [],
    });
  });

  it("carry pictures, cards and posts", () => {
    const attachment = {
      photo: { type: "photo", url: "https://t.co/Pppppppppp", media_url_https: "https://ton.twitter.com/1.jpg", ext_alt_text: null },
      card: { name: "summary", url: "https://t.co/c", binding_values: { title: { type: "STRING", string_value: "Returns" } } },
      tweet: {
        expanded_url: "https://twitter.com/bo_kite/status/4",
        status: {
          id_str: "4",
          full_text: "Best tea",
          created_at: "Fri Nov 20 09:14:05 +0000 2026",
          entities: {},
          user: { id_str: "77", screen_name: "bo_kite", name: "Bo" },
        },
      },
      hologram: { depth: 3 },
    };
    const read = readDmAnswer({ user_events: inbox([message("50", "1200", "900", "Look https://t.co/Pppppppppp", { attachment })]) });
    expect(read.messages[0]).toMatchObject({
      text: "Look",
      media: [
        { kind: "photo", url: "https://ton.twitter.com/1.jpg" },
        { kind: "card", url: "https://t.co/c", alt: "Returns" },
        { kind: "card", url: "https://twitter.com/bo_kite/status/4" },
      ],
    });
    expect(read.posts).toMatchObject([{ id: "4", text: "Best tea", author: { userId: "77", handle: "bo_kite" } }]);
    expect(read.unknown).toEqual([{ shape: "attachment:hologram", count: 1, sample: "depth" }]);
  });

  it("that were deleted are gone; what happens around messages is counted, the unknown reported", () => {
    const around = { id: "60", time: "1763630000123", conversation_id: "1200-900" };
    const read = readDmAnswer({
      user_events: inbox([
        message("50", "1200", "900", "Oops"),
        { message_delete: { ...around, messages: [{ message_id: "50", message_create_event_id: "50" }] } },
        { join_conversation: around },
        { participants_leave: around },
        { convo_metadata_update: around },
        { trust_conversation: around },
        { trust_conversation: around },
        { somersault: { ...around, words: "secret" } },
        { message: { ...around, message_data: { text: "no time, no id", id: "x" }, time: "soon", id: "x" } },
      ]),
    });
    expect(read).toMatchObject({ messages: [], deleted: ["50"] });
    expect(read.skipped).toEqual({ join_conversation: 1, participants_leave: 1, convo_metadata_update: 1, trust_conversation: 2 });
    expect(read.unknown).toEqual([
      { shape: "entry:somersault", count: 1, sample: "id time conversation_id words" },
      { shape: "entry:message_unreadable", count: 1, sample: "id time conversation_id message_data" },
    ]);
  });

  it("of a group keep the group's own id", () => {
    const group = {
      message: {
        id: "51",
        conversation_id: "1794228413076804019",
        message_data: { id: "51", time: "1763630000000", sender_id: "1200", text: "All" },
      },
    };
    expect(readDmAnswer({ user_events: inbox([group]) }).messages).toMatchObject([
      { conversationId: "1794228413076804019", senderHandle: "ines_ola" },
    ]);
  });
});
