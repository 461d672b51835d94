/** Hashtags of the last weeks: who posted, who still waits, and what it came to. */
import { type CampaignReport, campaignReport, hashtagsOf, type Tagged } from "../../domain/groups/hashtags";
import type { Message } from "../../domain/rows";
import { customersOf, messagesSince, saidGroups, taggedSince, waitingCases } from "../../store/queries/groups";
import { loadMoods } from "../mood/use-moods";
import type { Person } from "./steps";

const SPAN = 30 * 24 * 3_600_000;

export interface Campaign {
  /** The hashtag in lower case, with `#`. */
  id: string;
  report: CampaignReport;
  /** Those who wait, who waits longest first. */
  waiting: Person[];
  replies: string[];
}

/** Those with most posts first. */
export async function campaigns(now: number): Promise<Campaign[]> {
  const posts = await taggedSince(now - SPAN);
  const ids = [...new Set(posts.map(({ customerId }) => customerId))];
  const [customers, all, cases, said] = await Promise.all([customersOf(ids), messagesSince(ids, now - SPAN), waitingCases(), saidGroups()]);
  const moods = await loadMoods();
  const answers = new Map<string, number[]>();
  for (const { customerId, direction, at } of all) {
    if (direction === "outbound") answers.set(customerId, [...(answers.get(customerId) ?? []), at]);
  }
  const taggedOf = (post: Message): Tagged => {
    const { customerId, at, accountId } = post;
    const after = (answers.get(customerId) ?? []).filter((answer) => answer >= at);
    const followers = customers.get(customerId)?.followers;
    const answeredAt = after.length > 0 ? Math.min(...after) : undefined;
    return { customerId, at, asks: accountId !== undefined, followers, answeredAt, mood: moods(post).mood };
  };
  const byTag = new Map<string, Message[]>();
  for (const post of posts) for (const tag of hashtagsOf(post.text)) byTag.set(tag, [...(byTag.get(tag) ?? []), post]);
  const found = [...byTag].map(([id, tagged]): Campaign => {
    const postIds = new Set(tagged.map((post) => post.id));
    const waiting = cases
      .filter(({ unanswered }) => unanswered.some((message) => postIds.has(message.id)))
      .map((row) => ({ caseId: row.id, customerId: row.customerId }));
    return { id, report: campaignReport(tagged.map(taggedOf)), waiting, replies: said.find((group) => group.id === id)?.replies ?? [] };
  });
  return found.sort((a, b) => b.report.posts - a.report.posts || (a.id < b.id ? -1 : 1));
}
