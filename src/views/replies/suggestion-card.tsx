/** One suggested reply: its title, the passage, and why it was found. */

import { Button as AriaButton } from "react-aria-components/Button";
import type { Hit } from "../../domain/knowledge/rank";
import { t } from "../text";
import { IconButton } from "../ui/icon-button";
import { number } from "../ui/number";

export interface SuggestionCardProps {
  hit: Hit;
  /** A rule has named it. */
  isNamed: boolean;
  /** The passage with its variables filled. */
  passage: string;
  /** The key that inserts it: 1, 2 or 3. */
  shortcut: string;
  onInsert: () => void;
  onEdit: () => void;
}

const SHOWN = 5;

/** Why: the customer's words by where they stand in the article, and how often it was chosen. */
export function reasons(hit: Hit): string[] {
  const places = new Map<string, string[]>();
  for (const { term, from } of hit.terms.slice(0, SHOWN)) places.set(from, [...(places.get(from) ?? []), term]);
  const found = [...places].map(([from, terms]) =>
    t(`replies.why.${from as Hit["terms"][number]["from"]}`, { terms: [...new Set(terms)].join(", ") }),
  );
  return hit.uses > 0 ? [...found, t("replies.why.used", { count: hit.uses, shown: number(hit.uses) })] : found;
}

/** A card: pressing it (or its key) inserts; the pencil puts it into the reply box first. */
export function SuggestionCard({ hit, isNamed, passage, shortcut, onInsert, onEdit }: SuggestionCardProps) {
  return (
    <li className="p-suggestion">
      <AriaButton
        className="p-suggestion-main"
        onPress={onInsert}
        onKeyDown={(event) => (event.key === "e" ? onEdit() : event.continuePropagation())}
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
          {[...(isNamed ? [t("replies.why.rule")] : []), ...reasons(hit)].join(" · ")}
        </span>
      </AriaButton>
      <IconButton icon="edit" size="s" label={t("replies.edit", { title: hit.article.title })} shortcut="e" onPress={onEdit} />
    </li>
  );
}
