/** Replies being written, one for each thing they answer, so that looking at another customer loses none. */
import { create } from "zustand";

export interface Draft {
  text: string;
  /** The article it came from. */
  articleId?: string;
  /** The article's own words: private-looking details in them are the brand's, and public. */
  allowed?: string;
  /** Variables of the article that were left out because nothing is known for them. */
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
