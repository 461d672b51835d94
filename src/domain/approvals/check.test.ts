import { describe, expect, it } from "vitest";
import { DAY, teamDesk as desk, NOW, sent, TEXT } from "../../../tests/sync/team-desk";
import { isFulfilled } from "../fulfilled";
import type { DmSeen, PostSeen } from "../observations";

describe("a reply seen on the page", () => {
  it("is marked where nobody approved it, once, whoever sees it", () => {
    const { at, check } = desk([{}]);
    at.see([sent("2", "By hand", { created: true })], NOW + 2_000);
    expect(check("x_post:2")).toMatchObject([
      {
        id: "reply.check:x_post:2",
        type: "reply.unapproved",
        why: "none",
        by: "system",
        at: NOW + 1_000,
        agentId: "agent:here",
        caseId: "case:x_post:1",
      },
    ]);
    expect(check("x_post:2")).toEqual({ reason: "already" });
    expect(isFulfilled({ type: "reply.check", messageId: "x_post:2" })).toBe(true);
  });

  it("is marked where it was changed after it went in, or a picture was added", () => {
    const changed: [string, Partial<PostSeen>, string][] = [
      [`${TEXT} Promise!`, {}, "text"],
      [TEXT, { media: [{ kind: "photo" }] }, "media"],
    ];
    for (const [text, more, why] of changed) {
      const { at, submit, approve, insert, check } = desk([{}]);
      const id = submit("here");
      approve("mo", id);
      insert("here", TEXT, id);
      at.see([sent("2", text, { ...more, created: true })], NOW + 2_000);
      expect(check("x_post:2")).toMatchObject([{ type: "reply.unapproved", why }]);
    }
  });

  it("is covered where its author pasted what was approved, whether or not Perch had put it in", () => {
    const { at, submit, approve, check, row } = desk([{}]);
    const id = submit("here");
    approve("mo", id);
    at.see([sent("2", TEXT, { created: true })], NOW + 2_000);
    expect(check("x_post:2")).toMatchObject([{ type: "reply.covered", approvalId: id }]);
    expect(row(id)).toMatchObject({ status: "used", messageId: "x_post:2" });
  });

  it("sent twice is covered once", () => {
    const { at, submit, approve, check } = desk([{}]);
    const id = submit("here");
    approve("mo", id);
    at.see([sent("2", TEXT, { created: true }), sent("3", TEXT, { created: true })], NOW + 2_000);
    expect(check("x_post:2")).toMatchObject([{ type: "reply.covered" }]);
    expect(check("x_post:3")).toMatchObject([{ type: "reply.unapproved", why: "none" }]);
  });

  it("is not covered by what another had approved", () => {
    const { at, submit, approve, check } = desk([{}]);
    approve("mo", submit("tim"));
    at.see([sent("2", TEXT, { created: true })], NOW + 2_000);
    expect(check("x_post:2")).toMatchObject([{ type: "reply.unapproved", why: "none" }]);
  });

  it("whose sender nobody knows is held against policies for everybody alone", () => {
    const byRole = desk([{ roles: ["agent", "trainee"] }]);
    byRole.at.see([sent("2", "From a phone")], NOW + 2_000);
    expect(byRole.check("x_post:2")).toEqual({ reason: "already" });
    const forAll = desk([{}]);
    forAll.at.see([sent("2", "From a phone")], NOW + 2_000);
    expect(forAll.check("x_post:2")).toMatchObject([{ type: "reply.unapproved", why: "none" }]);
    expect(forAll.at.events.get("reply.check:x_post:2")).not.toHaveProperty("agentId");
  });

  it("is left alone where no policy asks, it is older than the policy or a week, gone, or the desk has no team", () => {
    const { at, check, does } = desk([{ since: NOW + 1_500 }]);
    at.see([sent("2", "Before", { created: true })], NOW + 2_000);
    expect(check("x_post:2")).toEqual({ reason: "already" });
    const all = desk([{}]);
    all.at.see([sent("3", "Long ago", { at: NOW - 8 * DAY }), sent("4", "Gone", { created: true })], NOW + 2_000);
    all.at.see([{ kind: "deleted", source: "json", id: "x_post:4", reason: "deleted" }], NOW + 3_000);
    expect([all.check("x_post:3"), all.check("x_post:4"), all.check("x_post:1"), all.check("x_post:404")]).toEqual(
      Array(4).fill({ reason: "not_found" }),
    );
    expect(does("alone", { type: "reply.check", messageId: "x_post:2" })).toEqual({ reason: "not_found" });
  });

  it("in private is known by what X answers to whoever sent it, even where it was changed before", () => {
    const { at, submit, approve, does, check } = desk([{}]);
    const dm: DmSeen = {
      kind: "dm_seen",
      source: "json",
      id: "50",
      conversationId: "7-900",
      senderId: "900",
      senderHandle: "TidemillGear",
      recipientId: "7",
      recipientHandle: "ana",
      at: NOW + 1_000,
      text: TEXT,
      created: true,
    };
    const replyId = "private:x_dm:7-900";
    const id = submit("here", TEXT, replyId);
    approve("mo", id);
    does("here", { type: "reply.insert", replyId, customerId: "x:7", text: TEXT, approvalId: id });
    at.see([dm, { ...dm, id: "51", text: "Something else" }], NOW + 2_000);
    expect(check("x_dm:50")).toMatchObject([{ type: "reply.covered", approvalId: id, replyId }]);
    expect(check("x_dm:51")).toMatchObject([{ type: "reply.unapproved", agentId: "agent:here", why: "none" }]);
  });
});
