/** Replies being written, one for each thing they answer, so that looking at another customer loses none. */
import { create } from "zustand";

export interface Draft {
  text: string;
  /** The article it came from. */
  articleId?: string;
  /** Variables of the article nothing was known for. */
  missing?: string[];
}

interface Drafts {
  byReply: Record<string, Draft>;
  write(replyId: string, draft: Draft): void;
}

export const useDrafts = create<Drafts>((set) => ({
  byReply: {},
  write: (replyId, draft) => set(({ byReply }) => ({ byReply: { ...byReply, [replyId]: draft } })),
}));

const NONE: Draft = { text: "" };

/** The draft of one reply, empty when nothing was written. */
export const useDraft = (replyId: string): Draft => useDrafts((drafts) => drafts.byReply[replyId] ?? NONE);
