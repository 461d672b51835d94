import { describe, expect, it } from "vitest";
import { type ApprovalPolicy, type ApprovalSettings, mayReview, neededFor, type ReplyFacts } from "./policy";

const REPLY: ReplyFacts = {
  text: "On its way.",
  audience: "public",
  tags: ["Refund"],
  followers: 12_000,
  accountId: "tidemillgear",
  role: "agent",
};
const policy = (more: Partial<ApprovalPolicy>): ApprovalPolicy => ({ id: "p", name: "A rule", since: 0, approvals: 1, ...more });
const needs = (more: Partial<ApprovalPolicy>, reply: Partial<ReplyFacts> = {}) =>
  neededFor({ ...REPLY, ...reply }, [policy(more)]).approvals;

describe("a reply needs approval", () => {
  it("by role, audience, tag, followers, length and account, where all a policy names holds", () => {
    expect(needs({})).toBe(1);
    expect([needs({ roles: ["trainee", "agent"] }), needs({ roles: ["trainee"] })]).toEqual([1, 0]);
    expect([needs({ audience: "public" }), needs({ audience: "private" })]).toEqual([1, 0]);
    expect([needs({ tags: ["refund"] }), needs({ tags: ["parcel"] })]).toEqual([1, 0]);
    expect([needs({ followersOver: 10_000 }), needs({ followersOver: 12_000 })]).toEqual([1, 0]);
    expect([needs({ accountId: "tidemillgear" }), needs({ accountId: "other" })]).toEqual([1, 0]);
    expect(needs({ postsOver: 2 }, { text: "a".repeat(560) })).toBe(0);
    expect(needs({ postsOver: 2 }, { text: "a".repeat(561) })).toBe(1);
    expect(needs({ audience: "public", tags: ["parcel"] })).toBe(0);
  });

  it("never by what nobody knows: followers not seen, who wrote it", () => {
    expect(needs({ followersOver: 1 }, { followers: undefined })).toBe(0);
    expect(needs({ roles: ["agent"] }, { role: undefined })).toBe(0);
  });

  it("not by a policy that is switched off", () => expect(needs({ isOff: true })).toBe(0));

  it("of as many as the strictest policy asks, and says which do", () => {
    const need = neededFor(REPLY, [
      policy({ name: "All" }),
      policy({ name: "Refunds", tags: ["refund"], approvals: 2 }),
      policy({ name: "Off", isOff: true }),
    ]);
    expect(need).toEqual({
      approvals: 2,
      because: [
        { by: "policy", name: "All", approvals: 1 },
        { by: "policy", name: "Refunds", approvals: 2 },
      ],
    });
  });

  it("in any case where a trainee writes it", () => {
    expect(neededFor({ ...REPLY, role: "trainee" }, [])).toEqual({
      approvals: 1,
      because: [{ by: "role", name: "trainee", approvals: 1 }],
    });
    expect(neededFor(REPLY, [])).toEqual({ approvals: 0, because: [] });
  });
});

describe("replies are reviewed", () => {
  const settings = (more: Partial<ApprovalSettings> = {}): ApprovalSettings => ({
    id: "approvals",
    policies: [],
    managersReview: true,
    reviewers: ["agent:ada", "agent:tim"],
    ...more,
  });

  it("by owners, by managers where that is so, and by agents who are named; never by trainees or who has left", () => {
    const may = (id: string, role: Parameters<typeof mayReview>[1]["role"], more = {}) => mayReview(settings(more), { id, role });
    expect([may("agent:o", "owner"), may("agent:o", "owner", { managersReview: false })]).toEqual([true, true]);
    expect([may("agent:m", "manager"), may("agent:m", "manager", { managersReview: false })]).toEqual([true, false]);
    expect([may("agent:ada", "agent"), may("agent:bo", "agent")]).toEqual([true, false]);
    expect([may("agent:tim", "trainee"), may("agent:tim", "viewer")]).toEqual([false, false]);
    expect(mayReview(settings(), { id: "agent:ada", role: "agent", leftAt: 1 })).toBe(false);
  });
});
