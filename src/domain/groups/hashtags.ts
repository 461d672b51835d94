/** Posts by their hashtags. Pure. */
import { quantile } from "../metrics/quantile";
import type { Mood } from "../mood/mood";

const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&])[#＃](?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{M}\p{N}_]+/gu;

/** The hashtags of a text, each once, in lower case with `#`. */
export const hashtagsOf = (text: string): string[] => [
  ...new Set((text.match(HASHTAG) ?? []).map((tag) => `#${tag.slice(1).toLowerCase()}`)),
];

/** A post with a hashtag, and what came of it. */
export interface Tagged {
  customerId: string;
  at: number;
  /** Whether it speaks to the brand and so wants an answer. */
  asks: boolean;
  /** When it was answered. */
  answeredAt?: number | undefined;
  followers?: number | undefined;
  mood: Mood;
}

export interface CampaignReport {
  posts: number;
  people: number;
  /** Followers of those who posted, together: at most so many can have seen it. */
  reached: number;
  /** Posts that sound so; the others are calm. */
  upset: number;
  happy: number;
  asked: number;
  answered: number;
  /** Milliseconds; undefined where nothing was answered. */
  median?: number;
}

/** What is to be told of the posts with one hashtag. */
export function campaignReport(posts: readonly Tagged[]): CampaignReport {
  const people = new Map(posts.map((post) => [post.customerId, post.followers ?? 0]));
  const asked = posts.filter(({ asks }) => asks);
  const waits = asked.flatMap(({ at, answeredAt }) => (answeredAt === undefined ? [] : answeredAt - at));
  const median = quantile(waits, 0.5);
  const sounding = (wanted: Mood) => posts.filter(({ mood }) => mood === wanted).length;
  return {
    posts: posts.length,
    people: people.size,
    reached: [...people.values()].reduce((sum, followers) => sum + followers, 0),
    upset: sounding("upset"),
    happy: sounding("happy"),
    asked: asked.length,
    answered: waits.length,
    ...(median !== undefined && { median }),
  };
}
