import { describe, expect, it } from "vitest";
import type { Message } from "../rows";
import { isThreadOf, progressOf, restOf } from "./thread";

const parts = ["First things first. (1/3)", "Then the second. (2/3)", "And the last. (3/3)"];
const post = (id: string, inReplyTo: string, text: string, more: Partial<Message> = {}): Message => ({
  id: `x_post:${id}`,
  customerId: "x:7",
  conversationId: "x_post:1",
  channel: "x_post",
  audience: "public",
  direction: "outbound",
  at: 1,
  text,
  authorHandle: "TidemillGear",
  inReplyTo: `x_post:${inReplyTo}`,
  source: "json",
  ...more,
});
const progress = (...messages: Message[]) => progressOf({ parts }, "x_post:1", messages, "agent:ada");

describe("a thread under way", () => {
  it("has come as far as X has shown each post as an answer to the one before", () => {
    const [one, two] = [post("2", "1", `@mariposa_lee ${parts[0]}`), post("3", "2", parts[1] ?? "")];
    expect(progress()).toEqual({ posted: 0, last: "x_post:1" });
    expect(progress(one)).toEqual({ posted: 1, last: "x_post:2" });
    expect(progress(two, one)).toEqual({ posted: 2, last: "x_post:3" });
    expect(progress(one, two, post("4", "3", parts[2] ?? ""))).toEqual({ posted: 3, last: "x_post:4" });
  });

  it("is not furthered by what others answered, nor by a post that is gone", () => {
    expect(progress(post("2", "1", "Something else", { agentId: "agent:bo" }))).toMatchObject({ posted: 0 });
    expect(progress(post("2", "1", parts[0] ?? "", { deletedAt: 5 }))).toMatchObject({ posted: 0 });
    expect(progress(post("2", "9", parts[0] ?? ""))).toMatchObject({ posted: 0 });
  });

  it("is furthered by a post its agent changed in X's composer", () => {
    expect(progress(post("2", "1", "First things, changed.", { agentId: "agent:ada" }))).toMatchObject({ posted: 1 });
  });

  it("gives back what was not posted, without its numbers", () => {
    expect(restOf({ parts }, 1)).toBe("Then the second.\n\nAnd the last.");
    expect(isThreadOf("First things first. Then the second.\nAnd the last.", parts)).toBe(true);
    expect(isThreadOf("First things first. And the last.", parts)).toBe(false);
  });
});
