import { describe, expect, it } from "vitest";
import { teamDesk as desk, NOW, REPLY, sent } from "../../../tests/sync/team-desk";

const TEXT = "We are sorry. It is on its way. You get it on Friday.";
const parts = ["We are sorry. (1/3)", "It is on its way. (2/3)", "You get it on Friday. (3/3)"];

function thread() {
  const made = desk();
  const id = made.submit("tim", TEXT);
  made.approve("mo", id);
  const insert = (at: number, replyId: string, cut = parts, who = "tim") =>
    made.does(who, {
      type: "reply.insert",
      replyId,
      customerId: "x:7",
      text: cut[at] ?? "",
      approvalId: id,
      part: { of: REPLY, parts: cut, at },
    });
  return { ...made, id, insert };
}

describe("an approved text that goes out as a thread", () => {
  it("covers each of its posts once, each seen as an answer to the one before", () => {
    const { at, id, insert, check, row } = thread();
    expect(insert(0, REPLY)).toMatchObject([{ type: "reply.inserted", approvalId: id }]);
    at.see([sent("2", parts[0] ?? "")], NOW + 2_000);
    expect(check("x_post:2")).toMatchObject([{ type: "reply.covered", approvalId: id, part: 0 }]);
    expect(insert(0, REPLY)).toMatchObject({ reason: "needs_approval" });
    expect(insert(1, "public:x_post:2")).toMatchObject([{ type: "reply.inserted" }]);
    at.see([sent("3", parts[1] ?? "", { inReplyTo: { postId: "2", userId: "900" } })], NOW + 3_000);
    expect(check("x_post:3")).toMatchObject([{ type: "reply.covered", part: 1 }]);
    expect(row(id)).toMatchObject({ status: "used", parts: [{ messageId: "x_post:2" }, { messageId: "x_post:3" }, {}] });
    expect(row(id).messageId).toBeUndefined();
    expect(insert(2, "public:x_post:3")).toMatchObject([{ type: "reply.inserted" }]);
    at.see([sent("4", parts[2] ?? "", { inReplyTo: { postId: "3", userId: "900" } })], NOW + 4_000);
    expect(check("x_post:4")).toMatchObject([{ type: "reply.covered", part: 2 }]);
    expect(row(id).messageId).toBe("x_post:4");
  });

  it("covers no other words, no other cut once one is out, nobody else, and not a post that was changed", () => {
    const { at, insert, check } = thread();
    expect(insert(0, REPLY, ["We are sorry. (1/2)", "You get it on Friday. (2/2)"])).toMatchObject({ reason: "needs_approval" });
    expect(insert(0, "public:x_post:9")).toMatchObject({ reason: "needs_approval" });
    expect(insert(0, REPLY)).toMatchObject([{ type: "reply.inserted" }]);
    at.see([sent("2", parts[0] ?? "")], NOW + 2_000);
    check("x_post:2");
    expect(insert(0, "public:x_post:2", ["We are sorry. It is on its way.", "You get it on Friday."])).toMatchObject({
      reason: "needs_approval",
    });
    insert(1, "public:x_post:2");
    at.see([sent("3", "It is lost. (2/3)", { created: true, inReplyTo: { postId: "2", userId: "900" } })], NOW + 3_000);
    expect(check("x_post:3")).toMatchObject([{ type: "reply.unapproved", why: "text" }]);
  });
});
