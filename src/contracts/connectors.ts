/** What a panel and the companion say to each other about connectors. A token goes in and never comes out. */
import * as z from "zod";
import { CONNECTOR_KINDS, CONNECTOR_PACES, PULL_PROBLEMS } from "../domain/connectors/connector";
import { at, count, id } from "./bounds";

/** The most connectors of one workspace. */
export const CONNECTORS_MOST = 20;
/** The most articles of one kind that a report names. */
export const NAMED_MOST = 50;

const address = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text));

const settings = {
  kind: z.enum(CONNECTOR_KINDS),
  address,
  every: z.enum(CONNECTOR_PACES),
  lang: z.string().max(35),
  tags: z.array(z.string().trim().min(1).max(60)).max(20),
  arrive: z.enum(["published", "draft"]),
};

/** POST /api/connectors, and PUT /api/connectors/{id}. */
export const connectorDraft = z.object({
  ...settings,
  isPaused: z.boolean(),
  /** Absent: the one there is stays, as long as the host does. Empty: none any more. */
  token: z.string().trim().max(2_000).optional(),
});
export type ConnectorDraft = z.infer<typeof connectorDraft>;

/** POST /api/connectors/{id}/pull: now. `take`: ids of articles that are overwritten by what stands at the source. */
export const pullNow = z.object({ take: z.array(id).max(NAMED_MOST) });

/** How the last pull went. */
export const pullReport = z.object({
  at,
  /** Articles that came anew, changed, are as they were, vanished, and could not be read. */
  created: count,
  changed: count,
  unchanged: count,
  gone: count,
  unread: count,
  /** Changed both there and here: left as they are. */
  conflicts: count,
  /** Some of those. */
  named: z.array(z.object({ articleId: id, title: z.string().max(500) })).max(NAMED_MOST),
  problem: z.enum(PULL_PROBLEMS).optional(),
});
export type PullReport = z.infer<typeof pullReport>;

export const connector = z.object({
  ...settings,
  address: z.string().max(2_000),
  id,
  isPaused: z.boolean(),
  hasToken: z.boolean(),
  /** When it is pulled next; it may be later. */
  nextAt: at,
  /** Present while it is pulled, or about to be: how many pages and articles were read so far. */
  progress: z.object({ pages: count, articles: count }).optional(),
  last: pullReport.optional(),
});
export type Connector = z.infer<typeof connector>;
export const connectors = z.object({ connectors: z.array(connector) });

/** What a panel wants of connectors. */
export type ConnectorsAsk =
  | { want: "list" }
  | { want: "add"; draft: ConnectorDraft }
  | { want: "change"; id: string; draft: ConnectorDraft }
  | { want: "pull"; id: string; take: string[] }
  | { want: "remove"; id: string };

/** All connectors as they stand then, or why it was not done: `too_old` where the companion knows of none. */
export type ConnectorsAnswer =
  | { connectors: Connector[] }
  | { problem: "unreachable" | "signed_out" | "not_allowed" | "invalid" | "too_many" | "not_found" | "too_old" };
