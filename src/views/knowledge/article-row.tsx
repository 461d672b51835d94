/** One article in the list. */
import { memo } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Article } from "../../domain/rows";
import { t } from "../text";
import { IconButton } from "../ui/icon-button";
import { number } from "../ui/number";
import { languageName, today } from "../ui/time";
import ArticleMark from "./article-mark";
import { isDue } from "./kinds";

export interface ArticleRowProps {
  article: Article;
  onOpen: (article: Article) => void;
  /** Archive it, or restore it. */
  onPut: (article: Article) => void;
}

/** The beginning of the body without Markdown's signs. */
const opening = (body: string) =>
  body
    .slice(0, 400)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, "")
    .replace(/[*`~]{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Title, opening words, tags, language and how often it was used; opens on press. */
export const ArticleRow = memo(function ArticleRow({ article, onOpen, onPut }: ArticleRowProps) {
  const isArchived = article.archivedAt !== undefined;
  const facts = [
    ...(isDue(article, today()) ? [t("knowledge.due", { day: article.reviewBy ?? "" })] : []),
    languageName(article.lang),
    ...article.tags,
    ...(article.uses ? [t("knowledge.used", { count: article.uses, n: number(article.uses) })] : []),
  ];
  return (
    <div className="p-article">
      <AriaButton className="p-article-open" onPress={() => onOpen(article)}>
        <span className="p-article-title" dir="auto">
          {article.title}
        </span>
        <span dir="auto">{opening(article.body)}</span>
        <span className="p-article-facts">
          <ArticleMark article={article} />
          {facts.join(" · ")}
        </span>
      </AriaButton>
      <IconButton
        icon={isArchived ? "undo" : "archive"}
        label={t(isArchived ? "knowledge.restore_named" : "knowledge.archive_named", { title: article.title })}
        onPress={() => onPut(article)}
      />
    </div>
  );
});
