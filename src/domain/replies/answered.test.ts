import { describe, expect, it } from "vitest";
import type { Message } from "../rows";
import { answeredBefore, JUST } from "./answered";

const NOW = Date.UTC(2026, 10, 22, 9);
const message = (id: string, more: Partial<Message>): Message => ({
  id,
  customerId: "x:7",
  conversationId: "x_post:1",
  channel: "x_post",
  audience: "public",
  direction: "inbound",
  at: NOW - 60_000,
  text: "words",
  authorHandle: "jane",
  source: "json",
  ...more,
});
const question = message("x_post:1", {});
const answer = message("x_post:2", { direction: "outbound", inReplyTo: "x_post:1", at: NOW - 30_000, agentId: "agent:ada" });
const found = (one: Message, asked = question) => answeredBefore([asked, one], asked, "agent:me", NOW)?.id;

describe("what somebody else has just answered", () => {
  it("is an answer to this very post that is not one's own", () => {
    expect(found(answer)).toBe("x_post:2");
    expect(found({ ...answer, agentId: "agent:me" })).toBeUndefined();
    expect(found({ ...answer, inReplyTo: "x_post:9" })).toBeUndefined();
    expect(found({ ...answer, direction: "inbound" })).toBeUndefined();
    expect(found({ ...answer, deletedAt: NOW })).toBeUndefined();
  });

  it("or into the same private conversation, and was sent only now", () => {
    const asked = message("x_dm:1", { audience: "private", channel: "x_dm", conversationId: "x_dm:7-900" });
    const said = message("x_dm:2", { ...asked, id: "x_dm:2", direction: "outbound", at: NOW - 1_000 });
    expect(found(said, asked)).toBe("x_dm:2");
    expect(found({ ...said, conversationId: "x_dm:8-900" }, asked)).toBeUndefined();
    expect(found({ ...answer, at: question.at - 1 })).toBeUndefined();
    expect(answeredBefore([question, answer], question, "agent:me", NOW + JUST)).toBeUndefined();
  });
});
