/** One suggested reply: its title, the passage, and why it was found. */

import { Button as AriaButton } from "react-aria-components/Button";
import type { Suggestion } from "../../domain/knowledge/suggester";
import { t } from "../text";
import { part } from "../text/load";
import { IconButton } from "../ui/icon-button";
import { number } from "../ui/number";

/** Most articles have none. */
const ArticleMark = part(() => import("../knowledge/article-mark"));

export interface SuggestionCardProps {
  hit: Suggestion;
  /** A rule has named it. */
  isNamed: boolean;
  /** The passage with its variables filled. */
  passage: string;
  /** The key that inserts it: 1, 2 or 3. */
  shortcut: string;
  onInsert: () => void;
  onEdit: () => void;
  /** It is not what this message needs. */
  onRefuse: () => void;
}

const SHOWN = 5;

/** Why: the customer's words by where they stand in the article, and how often it was chosen. */
export function reasons(hit: Suggestion): string[] {
  const places = new Map<string, string[]>();
  for (const { term, from } of hit.terms.slice(0, SHOWN)) places.set(from, [...(places.get(from) ?? []), term]);
  const found = [...places].map(([from, terms]) =>
    // Of an answer given before, the title is what was asked.
    t(`replies.why.${hit.kind === "answer" ? "asked" : (from as Suggestion["terms"][number]["from"])}`, {
      terms: [...new Set(terms)].join(", "),
    }),
  );
  return hit.uses > 0 ? [...found, t("replies.why.used", { count: hit.uses, shown: number(hit.uses) })] : found;
}

/** A card: pressing it (or its key) inserts; the pencil puts it into the reply box first. What is internal is only read. */
export function SuggestionCard({ hit, isNamed, passage, shortcut, onInsert, onEdit, onRefuse }: SuggestionCardProps) {
  const { status, audience } = hit.article;
  const isInternal = audience === "internal";
  const isMarked = status !== undefined || audience !== undefined;
  return (
    <li className="p-suggestion">
      <AriaButton
        className="p-suggestion-main"
        isDisabled={isInternal}
        onPress={onInsert}
        onKeyDown={(event) => {
          if (event.key === "e") onEdit();
          else if (event.key === "x" || event.key === "Delete") onRefuse();
          else event.continuePropagation();
        }}
        data-suggestion={shortcut}
      >
        <span className="p-suggestion-title">
          <span className="p-label-hidden">{t("replies.insert")}</span>
          <span className="p-key" aria-hidden="true">
            {shortcut}
          </span>
          <span className="p-suggestion-words" dir="auto">
            {hit.article.title}
          </span>
        </span>
        <span className="p-suggestion-passage" dir="auto" lang={hit.article.lang}>
          {passage}
        </span>
        <span className="p-suggestion-why" dir="auto">
          {isMarked && <ArticleMark article={hit.article} />}
          {hit.kind !== "article" && <span className="p-suggestion-kind">{t(`replies.kind.${hit.kind}`)}</span>}
          {[...(isNamed ? [t("replies.why.rule")] : []), ...reasons(hit)].join(" · ")}
        </span>
      </AriaButton>
      <span className="p-suggestion-tools">
        {!isInternal && (
          <IconButton icon="edit" size="s" label={t("replies.edit", { title: hit.article.title })} shortcut="e" onPress={onEdit} />
        )}
        <IconButton icon="close" size="s" label={t("replies.refuse", { title: hit.article.title })} shortcut="x" onPress={onRefuse} />
      </span>
    </li>
  );
}
