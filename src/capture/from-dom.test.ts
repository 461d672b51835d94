import { describe, expect, it } from "vitest";
import { fromPage } from "../contracts/messages";
import { type DomMessage, domToObservations } from "./from-dom";

const now = Date.UTC(2026, 10, 20, 10);
const message = (parts: Partial<DomMessage>) => fromPage.parse({ type: "page-worker:dom", posts: [], dms: [], ...parts }) as DomMessage;

describe("what was read from the page", () => {
  it("gives posts, with those they answer among the mentioned", () => {
    const post = {
      id: "5",
      handle: "ines_ola",
      at: 1,
      text: "Torn",
      lang: "qme",
      replyingTo: ["NorthwindCare", "bo_kite"],
      mentions: ["bo_kite"],
      quotedHandle: "harbour_tea",
    };
    expect(domToObservations(message({ posts: [post] }), { now })).toEqual([
      {
        kind: "post_seen",
        source: "dom",
        id: "5",
        author: { handle: "ines_ola" },
        at: 1,
        text: "Torn",
        inReplyTo: { handle: "NorthwindCare" },
        mentions: ["NorthwindCare", "bo_kite"],
        quotedHandle: "harbour_tea",
      },
    ]);
  });

  it("keeps pictures that are addresses of the web, and no others", () => {
    const seen = (avatarUrl: string) => domToObservations(message({ profile: { handle: "ines_ola", avatarUrl } }), { now })[0];
    expect(seen("https://pbs.twimg.com/a.jpg")).toHaveProperty("avatarUrl", "https://pbs.twimg.com/a.jpg");
    expect(seen("javascript:alert(1)")).not.toHaveProperty("avatarUrl");
  });

  it("gives the profile and who is signed in", () => {
    expect(domToObservations(message({ profile: { handle: "ines_ola", bio: "Sailor" }, viewer: "NorthwindCare" }), { now })).toEqual([
      { kind: "viewer_seen", source: "dom", handle: "NorthwindCare" },
      { kind: "profile_seen", source: "dom", handle: "ines_ola", bio: "Sailor" },
    ]);
  });

  const dms = [
    { id: "a-1", conversationId: "1200:900", own: false, text: "Is this private?", at: 7 },
    { id: "a-2", conversationId: "1200:900", own: true, text: "Yes" },
  ];
  const conversation = { conversationId: "1200-900", encrypted: true, handle: "ines_ola", name: "Inés" };

  it("gives XChat's messages with who wrote to whom, as far as the page and the desk know", () => {
    const [seen, first, second] = domToObservations(message({ dms, conversation, viewer: "NorthwindCare" }), {
      now,
      viewerId: "900",
    }).slice(1);
    expect(seen).toEqual({
      kind: "conversation_seen",
      source: "dom",
      conversationId: "900-1200",
      participants: [
        { userId: "900", handle: "NorthwindCare" },
        { userId: "1200", handle: "ines_ola", name: "Inés" },
      ],
      encrypted: true,
    });
    expect(first).toEqual({
      kind: "dm_seen",
      source: "dom",
      id: "a-1",
      conversationId: "900-1200",
      senderId: "1200",
      senderHandle: "ines_ola",
      recipientId: "900",
      recipientHandle: "NorthwindCare",
      at: 7,
      text: "Is this private?",
      encrypted: true,
      own: false,
    });
    expect(second).toMatchObject({ id: "a-2", senderId: "900", recipientHandle: "ines_ola", at: now, own: true });
  });

  it("tells the time by the page, else by an id that holds it, else by when it was read", () => {
    const at = (id: string, more = {}) =>
      domToObservations(message({ dms: [{ id, conversationId: "1200:900", own: true, text: "Yes", ...more }] }), { now })[0];
    const timed = "019a9f8a-7c00-7abc-8def-0123456789ab";
    expect(at(timed, { at: 7 })).toMatchObject({ at: 7 });
    expect(at(timed)).toMatchObject({ at: 0x019a9f8a7c00 });
    expect(at("7d0c1f0e-5b1a-4c57-9f2e-000000000002")).toMatchObject({ at: now });
  });

  it("invents nobody where neither tells", () => {
    expect(domToObservations(message({ dms: dms.slice(1) }), { now })).toEqual([
      { kind: "dm_seen", source: "dom", id: "a-2", conversationId: "900-1200", at: now, text: "Yes", encrypted: true, own: true },
    ]);
    const elsewhere = { ...conversation, conversationId: "7-8" };
    expect(domToObservations(message({ dms: dms.slice(1), conversation: elsewhere }), { now, viewerId: "55" })[1]).not.toHaveProperty(
      "recipientHandle",
    );
  });
});
