/** The best answers for what the customer just wrote. */
import { useEffect, useMemo } from "react";
import type { Hit } from "../../domain/knowledge/rank";
import type { Article } from "../../domain/rows";
import { useShortcuts } from "../panel/shortcuts";
import { useShown } from "../panel/shown";
import { t } from "../text";
import { Button } from "../ui/button";
import type { Answering } from "./answering";
import type { Draft } from "./drafts";
import { followKnowledge, useEngine } from "./knowledge";
import { SuggestionCard } from "./suggestion-card";

const MOST = 3;
const KEYS = ["1", "2", "3"] as const;

export interface SuggestionsProps {
  answering: Answering;
  variables: Record<string, string>;
  onInsert: (draft: Draft) => void;
  onEdit: (draft: Draft) => void;
}

/** Moves focus by one among the suggestions, from wherever it is. */
function step(by: 1 | -1) {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-suggestion]")];
  const now = cards.indexOf(document.activeElement as HTMLElement);
  const next = now < 0 ? (by === 1 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, now + by));
  cards[next]?.focus();
}

/** Up to three suggestions; keys 1 to 3 insert, j and k or the arrows move between them. */
export function Suggestions({ answering, variables, onInsert, onEdit }: SuggestionsProps) {
  const { engine, version } = useEngine();
  const go = useShown((shown) => shown.go);
  useEffect(() => followKnowledge(), []);
  const { message } = answering;
  const text = message?.text ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: version says that what the engine knows has changed
  const hits = useMemo<Hit[] | undefined>(
    () => (text ? engine?.suggest(text, message?.lang, MOST) : []),
    [engine, version, text, message?.lang],
  );
  const draftOf = (article: Article): Draft => {
    const filled = engine?.textOf(article, variables) ?? { text: "", missing: [] };
    return { text: filled.text, articleId: article.id, ...(filled.missing.length > 0 && { missing: filled.missing }) };
  };
  const use = (hit: Hit | undefined) => {
    if (!hit) return;
    const draft = draftOf(hit.article);
    // A hole in the text is for a person to fill.
    if (draft.missing) onEdit(draft);
    else onInsert(draft);
  };
  useShortcuts({
    ...Object.fromEntries(KEYS.map((key, index) => [key, hits?.[index] && (() => use(hits[index]))])),
    j: () => step(1),
    k: () => step(-1),
  });
  if (!hits) return null;
  if (hits.length === 0) {
    return (
      <p className="p-replies-none p-soft">
        {t(text ? "replies.none" : "replies.nothing")}{" "}
        {text && (
          <Button size="s" variant="quiet" onPress={() => go("knowledge")}>
            {t("replies.write_article")}
          </Button>
        )}
      </p>
    );
  }
  return (
    <ol
      className="p-suggestions"
      aria-label={t("replies.suggestions")}
      onKeyDown={(event) => {
        if (event.key === "ArrowDown") step(1);
        else if (event.key === "ArrowUp") step(-1);
        else return;
        event.preventDefault();
      }}
    >
      {hits.map((hit, index) => (
        <SuggestionCard
          key={hit.article.id}
          hit={hit}
          passage={engine?.passageOf(hit, variables) ?? hit.passage}
          shortcut={KEYS[index] ?? ""}
          onInsert={() => use(hit)}
          onEdit={() => onEdit(draftOf(hit.article))}
        />
      ))}
    </ol>
  );
}
