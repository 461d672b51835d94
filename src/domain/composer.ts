/** X's composers as Perch sees them, and where a reply belongs. */

/** Where a reply belongs. */
export type InsertTarget = { kind: "post"; postId: string } | { kind: "dm"; conversationId: string };

/** The composer a reply would go into. */
export interface ComposerState {
  open: "none" | "reply" | "post" | "dm" | "xchat";
  /** What the open composer answers, where the page tells: a post id, or a conversation id with user ids joined by "-". */
  replyTo?: string;
  text: string;
  /** Post or Send can be pressed. */
  enabled: boolean;
}

/** The answer to an insertion: `ok` only when the text stands in the composer AND Post or Send is enabled. */
export type InsertAnswer =
  | { ok: true; into: ComposerState["open"] }
  | { ok: false; reason: "no_composer" | "wrong_composer" | "not_empty" | "not_verified" };
