/**
 * Every message between the page's content script, the worker and the panel; its direction is in its name.
 * Each is validated by whoever receives it. Content scripts import the types alone.
 */
import * as z from "zod";
import type { ComposerState, InsertTarget } from "../domain/composer";
import type { Focus } from "../domain/focus";

const handle = z.string().regex(/^\w{1,20}$/);
const id = z.string().regex(/^\d{1,25}$/);
const conversationId = z.string().regex(/^[\w:-]{1,80}$/);

export const focus: z.ZodType<Focus> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("profile"), handle }),
  z.object({ kind: z.literal("post"), postId: id, handle: handle.optional() }),
  z.object({ kind: z.literal("dm"), conversationId, encrypted: z.boolean() }),
  z.object({ kind: z.literal("list"), list: z.enum(["home", "mentions", "notifications", "search", "messages", "other"]) }),
]);

/** What a content script shows beside a handle. `dueAt`: when what was promised is due (ms since 1970 UTC). */
export const mark = z.object({ tags: z.array(z.string()), waitingSince: z.number().optional(), dueAt: z.number().optional() });
export type Mark = z.infer<typeof mark>;

/** A post as read from the page, where its JSON was not seen. */
export const domPost = z.object({
  id,
  handle,
  name: z.string().max(200).optional(),
  avatarUrl: z.string().max(500).optional(),
  at: z.number(),
  text: z.string().max(30_000),
  lang: z.string().max(20).optional(),
  replyingTo: z.array(handle).max(60).optional(),
  mentions: z.array(handle).max(60),
  /** Who wrote the post quoted in it, where the page shows one. */
  quotedHandle: handle.optional(),
});
export type DomPost = z.infer<typeof domPost>;

/** A private message as read from the page (XChat has no readable JSON). */
export const domDm = z.object({
  id: z.string().max(80),
  conversationId,
  own: z.boolean(),
  at: z.number().optional(),
  text: z.string().max(30_000),
});
export type DomDm = z.infer<typeof domDm>;

/** The private conversation on the page, with who it is with where the page tells. */
export const domConversation = z.object({
  conversationId,
  encrypted: z.boolean(),
  handle: handle.optional(),
  name: z.string().max(200).optional(),
});
export type DomConversation = z.infer<typeof domConversation>;

/** A profile's header as read from the page. */
export const domProfile = z.object({
  handle,
  name: z.string().max(200).optional(),
  bio: z.string().max(2_000).optional(),
  location: z.string().max(200).optional(),
  avatarUrl: z.string().max(500).optional(),
});
export type DomProfile = z.infer<typeof domProfile>;

export const fromPage = z.discriminatedUnion("type", [
  /** A page was opened: answered with `MarkLabels`. */
  z.object({ type: z.literal("page-worker:hello") }),
  /** Answered with `CapturedAnswer`. */
  z.object({ type: z.literal("page-worker:captured"), op: z.string().max(80), path: z.string().max(2_000), body: z.string() }),
  /** Posts now on the page. Answered with marks, labels and the ids whose text the worker still wants. */
  z.object({
    type: z.literal("page-worker:seen"),
    posts: z.array(z.object({ id, handle })).max(200),
    selectors: z.record(z.string().max(60), z.number()).optional(),
  }),
  z.object({
    type: z.literal("page-worker:dom"),
    posts: z.array(domPost).max(200),
    dms: z.array(domDm).max(500),
    profile: domProfile.optional(),
    conversation: domConversation.optional(),
    viewer: handle.optional(),
  }),
  z.object({
    type: z.literal("page-worker:refused"),
    reason: z.enum(["too_large", "too_many", "not_text", "malformed"]),
    count: z.number(),
    bytes: z.number(),
  }),
  /** Something was opened or clicked. The panel beside the tab hears this and the next one too. */
  z.object({ type: z.literal("page-worker:focus"), focus }),
  /** The Suggest button of a composer was pressed: open the panel. */
  z.object({ type: z.literal("page-worker:suggest"), focus }),
  /** A tag was switched in a mark by a real click or key of the person; `anyway` where they were asked before. Answered with `TagAnswer`. */
  z.object({
    type: z.literal("page-worker:tag"),
    handle,
    tag: z.string().min(1).max(60),
    on: z.boolean(),
    anyway: z.literal(true).optional(),
  }),
]);
export type FromPage = z.infer<typeof fromPage>;

/** The worker's answer to `page-worker:seen`. */
export interface SeenAnswer {
  /** By lower-case handle. Handles that are no known customers are absent. */
  marks: Record<string, Mark>;
  /** Ids of posts whose text the worker has not seen in JSON. */
  want: string[];
}

/** The worker's answer to `page-worker:captured`, once what it held is written. */
export interface CapturedAnswer {
  /** The marks of the posts' authors, as in `SeenAnswer`: the page has them before it shows the posts. */
  marks: Record<string, Mark>;
  /** Ids of the posts that were read; none of them need be told as seen. */
  posts: string[];
}

/** The worker's answer to `page-worker:suggest`: whether the panel is open now. */
export interface SuggestAnswer {
  opened: boolean;
}

/** The worker's answer to `page-worker:tag`: the customer's mark as it is now, or null for no known customer. */
export interface TagAnswer {
  mark: Mark | null;
  /** The tag was not given: it would say of the person what X forbids to keep. What is asked first, and the words of both answers. */
  ask?: { words: string; anyway: string; cancel: string };
}

/** Words for the marks, in the agent's language, sent once a page. */
export interface MarkLabels {
  /** BCP 47 of the labels, for relative times. */
  locale: string;
  waiting: string;
  due: string;
  overdue: string;
  addTag: string;
  removeTag: string;
  suggest: string;
  /** Shown at the Suggest button where the browser would not open the panel for it. */
  openByHand: string;
  tagsOf: string;
  recentTags: string[];
}

export type ToPage =
  | { type: "worker-page:marks"; marks: Record<string, Mark | null> }
  | { type: "worker-page:labels"; labels: MarkLabels }
  /** Accounts or what is kept have changed: tell what is on the page once more. */
  | { type: "worker-page:again" }
  | { type: "panel-page:state" }
  | { type: "panel-page:insert"; target: InsertTarget; text: string; replace?: boolean };

export type { ComposerState, InsertAnswer, InsertTarget } from "../domain/composer";

/** What the page shows now, for the panel: the answer to `panel-page:state`. */
export interface PageState {
  focus: Focus;
  theme: "light" | "dim" | "dark";
  dir: "ltr" | "rtl";
  /** Handle of the signed-in person, if the page shows it. */
  viewer?: string;
  composer: ComposerState;
}

/** Panel to worker: rows of these customers changed, marks on X tabs must follow. */
export const fromPanel = z.discriminatedUnion("type", [
  z.object({ type: z.literal("panel-worker:changed"), customerIds: z.array(z.string()).max(1_000) }),
  z.object({ type: z.literal("panel-worker:settings-changed") }),
]);
export type FromPanel = z.infer<typeof fromPanel>;
