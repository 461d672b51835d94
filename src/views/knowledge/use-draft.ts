/** An article being written, kept in this browser until it is saved or thrown away. */
import { articleFields } from "../../contracts/articles";
import { cleanArticle } from "../../domain/articles/clean";
import type { ArticleDraft } from "../../domain/commands";
import { canonical } from "../../domain/fingerprint";
import { type KeptForm, useKeptForm } from "../ui/use-kept-form";

const ARTICLE = {
  read: (kept: unknown): ArticleDraft | undefined => articleFields.safeParse(kept).data,
  isSame: (one: ArticleDraft, other: ArticleDraft) => canonical(cleanArticle(one)) === canonical(cleanArticle(other)),
};

/** The draft of an article (`name` is its id, or "new" and what tells new ones apart), beginning from `saved` or from what was kept. */
export const useDraft = (name: string, saved: ArticleDraft): KeptForm<ArticleDraft> =>
  useKeptForm(`perch:article-draft:${name}`, saved, ARTICLE);
