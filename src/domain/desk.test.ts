import { describe, expect, it } from "vitest";
import { MemoryDesk } from "../../tests/sync/memory-desk";
import type { PostSeen } from "./observations";
import type { Account } from "./rows";

const BRAND: Account = { id: "harbourbank", handle: "HarbourBank", userId: "900", addedAt: 0 };
const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const ask = (id: string, at: number, more: Partial<PostSeen> = {}): PostSeen => ({
  kind: "post_seen",
  source: "json",
  id,
  author: { userId: "7", handle: "ana", name: "Ana" },
  at,
  text: `@HarbourBank question ${id}`,
  mentions: ["HarbourBank"],
  ...more,
});
const answer = (id: string, to: string, at: number, more: Partial<PostSeen> = {}): PostSeen => ({
  kind: "post_seen",
  source: "json",
  id,
  author: { userId: "900", handle: "HarbourBank" },
  at,
  text: "@ana We are on it",
  mentions: ["ana"],
  inReplyTo: { postId: to, userId: "7", handle: "ana" },
  ...more,
});
const desk = () => new MemoryDesk([BRAND]);
const caseOf = (at: MemoryDesk) => at.rows.cases.get(at.rows.customers.get("x:7")?.caseId ?? "");

describe("a case", () => {
  it("is opened by a customer's message, pending once it is answered, and open again with the next", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    expect(caseOf(at)).toMatchObject({ id: "case:x_post:1", status: "new", waitingSince: NOW - HOUR, accountId: "harbourbank" });
    at.see([answer("2", "1", NOW)], NOW);
    expect(caseOf(at)).toMatchObject({ status: "pending", firstResponseAt: NOW, unanswered: [] });
    at.see([ask("3", NOW + HOUR)], NOW + HOUR);
    expect(caseOf(at)).toMatchObject({ id: "case:x_post:1", status: "open", waitingSince: NOW + HOUR });
  });

  it("solved is the same case for a week, and a new one after it", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    at.act({ type: "case.set_status", caseId: "case:x_post:1", status: "solved" }, NOW);
    at.see([ask("2", NOW + 6 * DAY)], NOW + 6 * DAY);
    expect(caseOf(at)).toMatchObject({ id: "case:x_post:1", status: "open", unanswered: [{ id: "x_post:2" }] });
    at.act({ type: "case.set_status", caseId: "case:x_post:1", status: "solved" }, NOW + 6 * DAY);
    at.see([ask("3", NOW + 14 * DAY)], NOW + 14 * DAY);
    expect(caseOf(at)).toMatchObject({ id: "case:x_post:3", status: "new" });
  });

  it("closed is final: the next message opens another, and no agent opens it again", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    at.act({ type: "case.set_status", caseId: "case:x_post:1", status: "closed" }, NOW);
    expect(at.act({ type: "case.set_status", caseId: "case:x_post:1", status: "open" }, NOW)).toEqual({ reason: "closed" });
    at.see([ask("2", NOW + 1)], NOW + 1);
    expect(caseOf(at)).toMatchObject({ id: "case:x_post:2" });
  });

  it("on hold stays on hold when an interim answer goes out, though nobody waits any more", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    at.act({ type: "case.set_status", caseId: "case:x_post:1", status: "on_hold" }, NOW);
    expect(caseOf(at)?.waitingSince).toBe(NOW - HOUR);
    at.see([answer("2", "1", NOW + 1)], NOW + 1);
    expect(caseOf(at)).toMatchObject({ status: "on_hold", unanswered: [] });
  });

  it("is not opened by what was over a week old when it was first seen", () => {
    const at = desk();
    at.see([ask("1", NOW - 8 * DAY)], NOW);
    expect(at.rows.cases.size).toBe(0);
    expect(at.rows.messages.get("x_post:1")).toMatchObject({ history: true });
  });

  it("waits no more for a message its author deleted, whose text is gone", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    at.see([{ kind: "deleted", source: "json", id: "x_post:1", reason: "deleted" }], NOW);
    expect(caseOf(at)?.waitingSince).toBeUndefined();
    expect(at.rows.messages.get("x_post:1")).toMatchObject({ text: "", deletedAt: NOW });
    at.see([ask("1", NOW - HOUR)], NOW + 1);
    expect(at.rows.messages.get("x_post:1")?.text).toBe("");
  });

  it("keeps the id agents know it by when an earlier message turns up, and is found by it", () => {
    const at = desk();
    at.see([ask("2", NOW - HOUR)], NOW);
    at.act({ type: "case.tag", caseId: "case:x_post:2", tag: "Cards" }, NOW);
    at.see([ask("1", NOW - 2 * HOUR)], NOW);
    expect(caseOf(at)).toMatchObject({ id: "case:x_post:2", waitingSince: NOW - 2 * HOUR, tags: ["Cards"] });
  });

  it("of which nobody had heard when it was renamed is still found by its old id", () => {
    const at = desk();
    at.see([ask("2", NOW - HOUR)], NOW);
    at.see([ask("1", NOW - 2 * HOUR)], NOW);
    expect(caseOf(at)?.id).toBe("case:x_post:1");
    expect(at.act({ type: "case.tag", caseId: "case:x_post:2", tag: "Cards" }, NOW)).toMatchObject([{ caseId: "case:x_post:1" }]);
  });

  it("comes after X's clock even where the agent's is behind", () => {
    const at = desk();
    at.see([ask("1", NOW)], NOW);
    expect(at.act({ type: "case.set_status", caseId: "case:x_post:1", status: "solved" }, NOW - HOUR)).toMatchObject([{ at: NOW }]);
  });
});

describe("a customer", () => {
  it("who changed their handle is one customer, and found by both", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    at.see([ask("2", NOW, { author: { userId: "7", handle: "ana_paz", name: "Ana Paz" } })], NOW + 1);
    expect([...at.rows.customers.keys()]).toEqual(["x:7"]);
    expect(at.rows.customers.get("x:7")).toMatchObject({ handle: "ana_paz", name: "Ana Paz", messageCount: 2, lastInboundAt: NOW });
    expect(at.rows.identities.get("x:@ana")?.customerId).toBe("x:7");
  });

  it("is described by JSON, whatever the page shows", () => {
    const at = desk();
    at.see([ask("1", NOW)], NOW);
    const profile = { kind: "profile_seen", handle: "ana" } as const;
    at.see([{ ...profile, source: "json", userId: "7", bio: "Potter", followers: 12 }], NOW + 1);
    at.see([{ ...profile, source: "dom", bio: "Pott…", location: "Leeds" }], NOW + 2);
    expect(at.rows.customers.get("x:7")).toMatchObject({ bio: "Potter", followers: 12, location: "Leeds", pageOnly: ["location"] });
  });

  it("owns the brand's continuation of its own reply, even where the reply is seen later", () => {
    const at = desk();
    const on = { postId: "2", userId: "900", handle: "HarbourBank" };
    at.see([answer("3", "2", NOW, { inReplyTo: on, text: "2/2 and thank you", mentions: [] })], NOW);
    expect(at.rows.messages.get("x_post:3")?.customerId).toBe("");
    at.see([answer("2", "1", NOW - 1)], NOW);
    expect(at.rows.messages.get("x_post:3")?.customerId).toBe("x:7");
    expect(at.rows.awaited.size).toBe(0);
  });
});

describe("tags", () => {
  it("are one tag however they are typed, and are counted", () => {
    const at = desk();
    at.see([ask("1", NOW)], NOW);
    at.act({ type: "customer.tag", customerId: "x:7", tag: "  #Big   Spender " }, NOW);
    expect(at.act({ type: "customer.tag", customerId: "x:7", tag: "big spender" }, NOW)).toMatchObject({ reason: "already" });
    at.act({ type: "case.tag", caseId: "case:x_post:1", tag: "BIG SPENDER" }, NOW);
    expect(at.rows.tags.get("big spender")).toMatchObject({ name: "Big Spender", count: 2 });
    at.act({ type: "customer.untag", customerId: "x:7", tag: "Big spender" }, NOW);
    expect(at.rows.tags.get("big spender")).toMatchObject({ count: 1 });
    expect(at.act({ type: "customer.tag", customerId: "x:7", tag: "a".repeat(61) }, NOW)).toMatchObject({ reason: "too_long" });
    expect(at.act({ type: "customer.tag", customerId: "x:7", tag: " # " }, NOW)).toMatchObject({ reason: "empty" });
  });
});

describe("private messages", () => {
  const dm = { kind: "dm_seen", source: "json", conversationId: "7-900", at: NOW, text: "Hello" } as const;
  it("answer what was asked in public: it is one customer and one case", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR), { ...dm, id: "51", senderId: "900", recipientId: "7" }], NOW);
    expect(caseOf(at)).toMatchObject({ status: "pending", unanswered: [] });
    expect(at.rows.conversations.get("x_dm:7-900")).toMatchObject({ customerId: "x:7", accountId: "harbourbank" });
  });

  it("of the agent's own are none of Perch's business", () => {
    const at = desk();
    const seen = at.see([{ ...dm, id: "52", conversationId: "3-7", senderId: "7", recipientId: "3" }], NOW);
    expect(seen).toMatchObject({ ignored: 1, changes: [] });
  });

  it("that are end-to-end encrypted leave no text unless the agent turned that on", () => {
    const secret = { ...dm, source: "dom", id: "a-b", own: false, encrypted: true } as const;
    const off = desk();
    off.see([secret], NOW);
    expect(off.rows.messages.size).toBe(0);
    expect(off.rows.conversations.get("x_dm:7-900")).toMatchObject({ customerId: "x:7", encrypted: true });
    const on = new MemoryDesk([BRAND], { keepXChat: true });
    on.see([secret], NOW);
    expect(on.rows.messages.get("x_dm:7-900:a-b")).toMatchObject({ text: "Hello", direction: "inbound" });
  });

  it("sent from this desk through XChat are seen to be sent, without their text", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    at.act({ type: "reply.insert", replyId: "private:x_dm:7-900", customerId: "x:7", text: "Hello" }, NOW);
    at.see([{ ...dm, source: "dom", id: "a-c", own: true, encrypted: true }], NOW);
    expect(at.rows.pendingReplies.size).toBe(0);
    expect(at.rows.messages.get("x_dm:7-900:a-c")).toMatchObject({ text: "", encrypted: true, agentId: "agent:here" });
    expect(caseOf(at)).toMatchObject({ status: "pending" });
  });
});

describe("a reply put into the composer", () => {
  const insert = {
    type: "reply.insert",
    replyId: "public:x_post:1",
    customerId: "x:7",
    text: "We are on it https://perch.example/help",
  } as const;
  it("is sent once the page shows it, whatever X did to its mentions and links", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    at.act(insert, NOW);
    at.see([answer("2", "1", NOW, { text: "@ana @bo  We are on it https://t.co/x" })], NOW);
    expect(at.rows.pendingReplies.size).toBe(0);
    expect([...at.events.values()].find(({ type }) => type === "message.answered")).toMatchObject({ agentId: "agent:here", waited: HOUR });
  });

  it("is still on its way when somebody else's answer goes out", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    at.act(insert, NOW);
    at.see([answer("2", "1", NOW, { text: "@ana Hello from a colleague" })], NOW);
    expect(at.rows.pendingReplies.size).toBe(1);
    expect(at.rows.messages.get("x_post:2")?.agentId).toBeUndefined();
  });

  it("that the agent rewrote in X is this one when X answers that it was created", () => {
    const at = desk();
    at.see([ask("1", NOW - HOUR)], NOW);
    at.act(insert, NOW);
    at.see([answer("2", "1", NOW, { text: "@ana Something else", created: true })], NOW);
    expect(at.rows.pendingReplies.size).toBe(0);
    expect(at.rows.messages.get("x_post:2")?.agentId).toBe("agent:here");
  });
});

describe("articles and settings", () => {
  const article = { title: " Cards ", body: "Text", tags: ["a", "A"], lang: "en" };
  it("change by command, and say why not", () => {
    const at = desk();
    expect(at.act({ type: "article.create", articleId: "1", article: { ...article, title: " " } }, NOW)).toEqual({
      reason: "empty",
      detail: "title",
    });
    at.act({ type: "article.create", articleId: "1", article }, NOW);
    expect(at.rows.articles.get("1")).toMatchObject({ title: "Cards", tags: ["a"], uses: 0 });
    at.act({ type: "suggestion.accept", articleId: "1", terms: ["card"] }, NOW);
    expect(at.rows.articles.get("1")).toMatchObject({ uses: 1 });
    at.act({ type: "article.archive", articleId: "1" }, NOW);
    expect(at.rows.articles.get("1")?.archivedAt).toBe(NOW);
    expect(at.act({ type: "article.archive", articleId: "1" }, NOW)).toMatchObject({ reason: "already" });
  });

  it("never change who the agent is", () => {
    const at = desk();
    expect(at.act({ type: "settings.set", setting: { id: "agent", agentId: "other" } }, NOW)).toEqual([]);
    at.act({ type: "settings.set", setting: { id: "agent", name: "Mo" } }, NOW);
    expect(at.rows.settings.get("agent")).toMatchObject({ name: "Mo", agentId: "" });
  });
});
