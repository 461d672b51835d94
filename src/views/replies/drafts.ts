/** Replies being written, one for each thing they answer, so that looking at another customer loses none. `kept-drafts` keeps them. */
import { create } from "zustand";
import type { DraftVersion } from "../../domain/rows";

/** What is written, as `DraftVersion` says; all of a draft but when and where it was written. */
export type Draft = Omit<DraftVersion, "at" | "device" | "seen">;

/** A draft in this panel. */
export interface OpenDraft extends Draft {
  customerId: string;
  /** It stands as it was found: nobody has written to it here. */
  isFound?: true;
  /** What was written elsewhere at the same time. */
  others?: readonly DraftVersion[];
}

interface Drafts {
  byReply: Record<string, OpenDraft>;
  /** Whoever writes has seen only the text, unless `choosing` among it and what was written elsewhere. */
  write(replyId: string, customerId: string, draft: Draft, choosing?: boolean): void;
}

export const useDrafts = create<Drafts>((set) => ({
  byReply: {},
  write: (replyId, customerId, draft, choosing = false) =>
    set(({ byReply }) => {
      const others = choosing ? undefined : byReply[replyId]?.others;
      return { byReply: { ...byReply, [replyId]: { ...contentOf(draft), customerId, ...(others && { others }) } } };
    }),
}));

const NONE: Omit<OpenDraft, "customerId"> = { text: "" };

/** The draft of one reply, empty when nothing was written. */
export const useDraft = (replyId: string): Omit<OpenDraft, "customerId"> => useDrafts((drafts) => drafts.byReply[replyId] ?? NONE);

/** What is said of a draft, without what this panel knows of it. */
export const contentOf = ({ text, articleId, allowed, macroIds, isPrivateOnly, missing, thread }: Draft): Draft => ({
  text,
  ...(articleId !== undefined && { articleId }),
  ...(allowed !== undefined && { allowed }),
  ...(macroIds && { macroIds }),
  ...(isPrivateOnly && { isPrivateOnly }),
  ...(missing && { missing }),
  ...(thread && { thread }),
});
