/** A reply that others must approve: asked for beside the reply box, decided in the list, sent exactly so. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../commands/observe";
import type { DeskEvent } from "../../domain/events";
import type { Role } from "../../domain/roles";
import type { Approval, Settings } from "../../domain/rows";
import { db } from "../../store/db";
import { putPairing } from "../../store/pairing";
import { setting } from "../../store/queries";
import { MINUTE, newDesk, onX, openPanel, post, profile } from "../fixtures/desk";

const now = Date.now();
const asked = post("103", now - 25 * MINUTE, "@NorthwindCare how long does a refund take?");
const mentioned = onX({ kind: "post", postId: "103" });
const REPLY = "public:x_post:103";
const box = () => screen.findByRole("textbox", { name: "Public reply to @mariposa_lee" });

/** This desk's agent is one of a team, as this; Olive owns it, and Tim learns. */
async function inTeam(role: Role, settings: Partial<Settings["approvals"]> = {}): Promise<string> {
  const { agentId } = await setting("agent");
  await db.agents.bulkPut([
    { id: agentId, name: "Dana", role },
    { id: "agent:olive", name: "Olive", role: "owner" },
    { id: "agent:tim", name: "Tim", role: "trainee" },
  ]);
  await db.settings.put({ id: "approvals", policies: [], managersReview: true, reviewers: [], ...settings });
  await putPairing({ url: "https://desk.example", token: "t", workspaceId: "w", workspace: "Northwind", agentId, name: "Dana", role });
  return agentId;
}

const submitted = (more: Partial<Approval> = {}): Approval => ({
  id: "approval:1",
  customerId: "x:11",
  replyId: REPLY,
  audience: "public",
  text: "It takes five days.",
  at: now - MINUTE,
  agentId: "agent:tim",
  because: [{ by: "role", name: "trainee", approvals: 1 }],
  needed: 1,
  approvedBy: [],
  status: "waiting",
  ...more,
});
const rows = () => db.approvals.toArray();

beforeEach(() => newDesk([profile, asked]));

describe("who must ask first", () => {
  it("submits instead of inserting, sees it wait, and withdraws it to change it", async () => {
    await inTeam("trainee");
    const { page, user } = openPanel(mentioned);
    await user.type(await box(), "It takes five days.");
    await screen.findByText(/Somebody else approves this before it goes into X: written by a trainee/);
    await user.click(await screen.findByRole("button", { name: /Submit for approval/ }));
    await screen.findByText("Waits for approval: 0 of 1");
    expect(page.inserted).toEqual([]);
    expect(await rows()).toMatchObject([{ status: "waiting", text: "It takes five days.", replyId: REPLY }]);
    expect(((await box()) as HTMLTextAreaElement).value).toBe("");
    await user.click(screen.getByRole("button", { name: "Withdraw" }));
    await waitFor(async () => expect(((await box()) as HTMLTextAreaElement).value).toBe("It takes five days."));
    expect(await rows()).toMatchObject([{ status: "withdrawn" }]);
  });

  it("submits in the first moment after pairing, before anybody of the team is known here", async () => {
    const agentId = await inTeam("trainee");
    await db.agents.clear();
    const { page, user } = openPanel(mentioned);
    await user.type(await box(), "It takes five days.{Control>}{Enter}{/Control}");
    await waitFor(async () => expect(await rows()).toMatchObject([{ status: "waiting", agentId }]));
    expect(page.inserted).toEqual([]);
  });

  it("submits although the view has not heard of the role yet", async () => {
    const { agentId } = await setting("agent");
    const { page, user } = openPanel(mentioned);
    await user.type(await box(), "It takes five days.");
    // Not by Dexie, so that no view is told.
    db.backendDB().transaction("agents", "readwrite").objectStore("agents").put({ id: agentId, name: "Dana", role: "trainee" });
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(async () => expect(await rows()).toMatchObject([{ status: "waiting", text: "It takes five days." }]));
    expect(page.inserted).toEqual([]);
  });

  it("submits a suggestion by its key as well, and never a second beside it", async () => {
    await inTeam("trainee");
    const { page, user } = openPanel(mentioned);
    await screen.findByRole("button", { name: /^Insert How long a refund takes/ });
    await user.keyboard("1");
    await screen.findByText("Waits for approval: 0 of 1");
    await user.keyboard("1");
    await screen.findByText(/One of yours for this is with the reviewers already/);
    expect(page.inserted).toEqual([]);
    expect(await rows()).toHaveLength(1);
  });

  it("puts in exactly what was approved, and sees what a reviewer changed", async () => {
    const agentId = await inTeam("trainee");
    const edits = [{ agentId: "agent:olive", at: now, text: "It takes five days.", approvedBy: [] }];
    const text = "It takes five working days.";
    await db.approvals.put(
      submitted({ agentId, text, edits, status: "approved", approvedBy: ["agent:olive"], decidedBy: "agent:olive", decidedAt: now }),
    );
    const { page, user } = openPanel(mentioned);
    await screen.findByText("Changed and approved by Olive: this text goes into X");
    expect(document.querySelector("ins")?.textContent).toContain("working");
    await user.click(screen.getByRole("button", { name: "Insert into X" }));
    await waitFor(() => expect(page.inserted).toMatchObject([{ text }]));
    await waitFor(async () => expect(await rows()).toMatchObject([{ status: "used" }]));
    expect(await db.pendingReplies.toArray()).toMatchObject([{ text }]);
  });

  it("reads why it was sent back, and goes on from there", async () => {
    const agentId = await inTeam("trainee");
    await db.approvals.put(submitted({ agentId, status: "rejected", reason: "Say sorry first.", decidedBy: "agent:olive" }));
    const { user } = openPanel(mentioned);
    await screen.findByText("Olive sent it back");
    expect(screen.getByText("Say sorry first.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Write it anew" }));
    await waitFor(async () => expect(((await box()) as HTMLTextAreaElement).value).toBe("It takes five days."));
  });

  it("is also an agent whom a policy names, as soon as it holds for what they write; others answer as ever", async () => {
    await inTeam("agent", { policies: [{ id: "p", name: "Long answers", since: 0, approvals: 2, postsOver: 1 }] });
    const { page, user } = openPanel(mentioned);
    const area = await box();
    await user.click(area);
    await user.paste("Short.");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    await user.click(area);
    await user.paste("Long. ".repeat(60));
    await screen.findByText(/2 others approve this before it goes into X: Long answers \(2 approvals\)/);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText("Waits for approval: 0 of 2");
    expect(page.inserted).toHaveLength(1);
  });

  it("who moves to a private message takes the text along to submit, not into X", async () => {
    await inTeam("trainee");
    const { page, user } = openPanel(mentioned);
    await user.type(await box(), "Write to ana@example.com{Control>}{Enter}{/Control}");
    await screen.findByText("Stopped: this reply is public");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(page.opened).toHaveLength(1));
    expect(page.opened[0]).not.toContain("example.com");
  });
});

describe("who reviews", () => {
  it("takes a slip back", async () => {
    await inTeam("owner");
    await db.approvals.put(submitted());
    const { user } = openPanel({ kind: "elsewhere" });
    await user.click(await screen.findByRole("button", { name: "1 reply to review" }));
    await user.click(await screen.findByRole("button", { name: /^Approve/ }));
    const done = await screen.findByRole("alertdialog", { name: "Approved" });
    await user.click(within(done).getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await db.approvals.get("approval:1")).toMatchObject({ status: "waiting", approvedBy: [] }));
  });

  it("is told which checks the author passed over", async () => {
    await inTeam("manager");
    await db.approvals.put(submitted({ over: ["near", "pace_day"] }));
    const { user } = openPanel({ kind: "elsewhere" });
    await user.click(await screen.findByRole("button", { name: "1 reply to review" }));
    await screen.findByText("Submitted all the same: Near-identical replies · X’s daily caps");
  });

  it("is told how many wait, and approves, edits and sends back by keyboard alone", async () => {
    await inTeam("manager");
    const others = ["approval:2", "approval:3"].map((id, i) =>
      submitted({ id, replyId: `public:x_post:${i}`, at: now + i, text: `Text ${i}` }),
    );
    await db.approvals.bulkPut([submitted(), ...others]);
    const { user } = openPanel({ kind: "elsewhere" });
    await screen.findByRole("button", { name: "3 replies to review" });
    expect(await screen.findByTitle("A reply waits for approval")).toBeTruthy();
    await user.keyboard("v");
    const [first] = await screen.findAllByRole("article", { name: "Tim to Mariposa Lee" });
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(within(first as HTMLElement).getByText("It takes five days.")).toBeTruthy();
    expect(within(first as HTMLElement).getByText(/how long does a refund take/)).toBeTruthy();
    expect(within(first as HTMLElement).getByText("Public reply")).toBeTruthy();
    await user.keyboard("a");
    await waitFor(async () => expect(await db.approvals.get("approval:1")).toMatchObject({ status: "approved" }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Text 0"));
    await user.keyboard("e");
    await user.keyboard(" more{Control>}{Enter}{/Control}");
    await waitFor(async () => expect(await db.approvals.get("approval:2")).toMatchObject({ status: "approved", text: "Text 0 more" }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Text 1"));
    await user.keyboard("x");
    await user.keyboard("Say sorry first.{Control>}{Enter}{/Control}");
    await waitFor(async () =>
      expect(await db.approvals.get("approval:3")).toMatchObject({ status: "rejected", reason: "Say sorry first." }),
    );
    await screen.findByText("Nothing to review");
    expect(screen.queryByRole("button", { name: /to review$/ })).toBeNull();
  });

  it("is nobody where Settings do not name them, and never of their own", async () => {
    const agentId = await inTeam("agent");
    await db.approvals.put(submitted());
    openPanel({ kind: "elsewhere" });
    await screen.findByText("1 customer is waiting");
    await waitFor(() => expect(document.querySelector(".p-sync")).toBeTruthy());
    expect(screen.queryByRole("button", { name: /to review$/ })).toBeNull();
    await db.settings.put({ id: "approvals", policies: [], managersReview: true, reviewers: [agentId] });
    await screen.findByRole("button", { name: "1 reply to review" });
    await db.approvals.put(submitted({ agentId }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /to review$/ })).toBeNull());
  });
});

describe("a reply nobody approved", () => {
  it("is marked on the message and in the case's history, with who and why", async () => {
    await inTeam("manager");
    await observe([post("104", now - MINUTE, "@mariposa_lee By hand", { by: "brand", inReplyTo: { postId: "103", userId: "11" } })]);
    const about = { customerId: "x:11", replyId: REPLY, messageId: "x_post:104", agentId: "agent:tim" };
    const fact: DeskEvent = { id: "fact", at: now - MINUTE, by: "system", type: "reply.unapproved", because: [], why: "text", ...about };
    await db.events.put(fact);
    openPanel(mentioned);
    await screen.findByText("Sent without approval");
    await screen.findByText("Sent without approval by Tim: another text was approved");
  });
});
