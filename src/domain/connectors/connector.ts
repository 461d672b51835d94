/** A connector: a help centre or feed on the web from which the companion brings articles, again and again. Pure. */

export const CONNECTOR_KINDS = ["zendesk", "intercom", "feed", "sitemap"] as const;
export type ConnectorKind = (typeof CONNECTOR_KINDS)[number];

/** How often it is asked. */
export const CONNECTOR_PACES = ["hourly", "daily", "weekly"] as const;
export type ConnectorPace = (typeof CONNECTOR_PACES)[number];

const HOUR = 3_600_000;
const EVERY: Record<ConnectorPace, number> = { hourly: HOUR, daily: 24 * HOUR, weekly: 7 * 24 * HOUR };
/** Milliseconds until what has failed is tried again: the first time, then twice as long each time. */
const FIRST_RETRY = 5 * 60_000;
/** However long a source asks to be left alone, it is asked again after a day. */
const LONGEST_WAIT = 24 * HOUR;

/** What is set of it. */
export interface ConnectorSettings {
  kind: ConnectorKind;
  /** http or https. */
  address: string;
  every: ConnectorPace;
  /** BCP 47: of articles that name no language. */
  lang: string;
  /** Given to each article beside its own. */
  tags: string[];
  /** As what an article comes in. */
  arrive: "published" | "draft";
}

/** Why a pull did not come to its end; the panel says it in words that say what to do. */
export const PULL_PROBLEMS = [
  /** No web address, or one with a name and password in it. */
  "address",
  /** An address of the companion's own network, which its operator has not allowed. */
  "private",
  "not_found",
  /** It asks for a token, or refuses the one it was given. */
  "sign_in",
  /** Too often: it says when to come again. */
  "busy",
  /** An error of its own, 500 and above. */
  "failing",
  "unreachable",
  "slow",
  /** One answer is larger than any help centre's. */
  "too_large",
  /** More pages or articles than one connector brings. */
  "too_many",
  /** Not in the format of its kind. */
  "unreadable",
  /** It held articles before, and now none at all. */
  "empty",
  /** It leads to another host, where the token must not go, or round in circles. */
  "elsewhere",
  /** The token was encrypted with another key than the companion has now. */
  "token",
  /** The companion's own fault. */
  "internal",
] as const;
export type PullProblem = (typeof PULL_PROBLEMS)[number];

/** When to pull again: `failures` in a row so far, and how long the source has asked to be left alone. All in milliseconds. */
export function nextPull(now: number, every: ConnectorPace, failures: number, wait = 0): number {
  if (failures === 0) return now + EVERY[every];
  const retry = FIRST_RETRY * 2 ** Math.min(failures - 1, 20);
  return now + Math.min(Math.max(Math.min(retry, EVERY[every]), wait), LONGEST_WAIT);
}

/** As whom it writes. */
export const connectorAuthor = (id: string): string => `connector:${id}`;
export const isConnector = (agentId: string): boolean => agentId.startsWith("connector:");
