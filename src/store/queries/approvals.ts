/** Approvals: what a reply needs and has, and what waits for a reviewer. */
import { mayReview, type Need } from "../../domain/approvals/policy";
import { covers, needOf, type Written } from "../../domain/approvals/reply";
import { overRows } from "../../domain/load";
import type { Agent, Approval, Customer, Message } from "../../domain/rows";
import { db } from "../db";
import { pairing } from "../pairing";
import { createRows } from "../writing/rows";
import { customer } from "./customer";
import { history } from "./history";
import { agents, setting } from "./settings";

export interface ReplyApproval {
  need: Need;
  /** The last this agent has asked for this reply. */
  mine?: Approval;
  /** The id of the one that lets exactly this text go out. */
  covered?: string;
}

/** What the rules say of a reply as it is written now: the same that the command will be held against. */
export async function replyApproval(reply: Written & { agentId: string }): Promise<ReplyApproval> {
  const role = (await pairing())?.role;
  return db.transaction("r", READ, async () => {
    const rows = createRows();
    const need = await overRows(rows, () => needOf(rows.get, { ...reply, ...(role && { role }) }));
    const asked = await db.approvals.where("replyId").equals(reply.replyId).sortBy("at");
    const mine = asked.filter(({ agentId }) => agentId === reply.agentId);
    const cover = await overRows(rows, () => mine.find((row) => covers(rows.get, row, reply, need.approvals)));
    const last = mine.at(-1);
    return { need, ...(last && { mine: last }), ...(cover && { covered: cover.id }) };
  });
}
const READ = ["approvals", "agents", "settings", "customers", "identities", "cases", "messages", "pendingReplies"];

/** A reply that waits for a reviewer. */
export interface Review {
  approval: Approval;
  customer?: Customer;
  author?: Agent;
  /** What it answers, where it is here. */
  message?: Message;
}

/** What this agent may decide now, the oldest first: never their own, and nothing they have approved. */
export async function reviewsFor(agentId: string): Promise<Approval[]> {
  const [settings, me, waiting] = await Promise.all([
    setting("approvals"),
    db.agents.get(agentId),
    db.approvals.where("status").equals("waiting").sortBy("at"),
  ]);
  if (!me || !mayReview(settings, me)) return [];
  return waiting.filter((row) => row.agentId !== agentId && !row.approvedBy.includes(agentId));
}

/** `reviewsFor`, with all a reviewer reads. */
export async function reviews(agentId: string): Promise<Review[]> {
  const [waiting, team] = await Promise.all([reviewsFor(agentId), agents()]);
  return Promise.all(
    waiting.map(async (approval) => {
      const [who, message] = await Promise.all([customer(approval.customerId), answered(approval)]);
      const author = team.find(({ id }) => id === approval.agentId);
      return { approval, ...(who && { customer: who }), ...(author && { author }), ...(message && { message }) };
    }),
  );
}

/** A public reply names the post it answers; of a private conversation it is what the customer wrote last. */
async function answered({ replyId, customerId }: Approval): Promise<Message | undefined> {
  const place = replyId.slice(replyId.indexOf(":") + 1);
  const message = await db.messages.get(place);
  if (message) return message;
  const all = await history(customerId, { limit: 50 });
  return all.find((one) => one.direction === "inbound" && one.conversationId === place);
}
