/** The best answers for what the customer just wrote. */
import { useEffect, useState } from "react";
import type { Hit } from "../../domain/knowledge/rank";
import { useShortcuts } from "../panel/shortcuts";
import { useShown } from "../panel/shown";
import { t } from "../text";
import { Button } from "../ui/button";
import type { Answering } from "./answering";
import type { Draft } from "./drafts";
import { followKnowledge, useEngine } from "./knowledge";
import { SuggestionCard } from "./suggestion-card";
import type { Between } from "./variables";

const MOST = 3;
const KEYS = ["1", "2", "3"] as const;

export interface SuggestionsProps {
  answering: Answering;
  between: Between;
  /** Ids of articles that rules have named for it. */
  named: readonly string[];
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
export function Suggestions({ answering, between, named, onInsert, onEdit }: SuggestionsProps) {
  const { engine, version } = useEngine();
  const go = useShown((shown) => shown.go);
  useEffect(() => followKnowledge(), []);
  const { message } = answering;
  const text = message?.text ?? "";
  const lang = message?.lang;
  const names = named.join("\n");
  const [found, setFound] = useState<{ text: string; hits: Hit[] }>();
  // After the paint: who the customer is comes first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: version says that what the engine knows has changed
  useEffect(() => {
    if (!engine) return;
    const soon = setTimeout(() => setFound({ text, hits: text ? engine.suggest(text, lang, MOST, names.split("\n")) : [] }));
    return () => clearTimeout(soon);
  }, [engine, version, text, lang, names]);
  const hits = found?.text === text ? found.hits : undefined;
  const use = (hit: Hit | undefined, how: "insert" | "edit") => {
    if (!hit || !engine) return;
    const draft = engine.draftOf(hit.article, between);
    // A hole in the text is for a person to fill.
    if (how === "edit" || draft.missing) onEdit(draft);
    else onInsert(draft);
  };
  useShortcuts({
    ...Object.fromEntries(KEYS.map((key, index) => [key, hits?.[index] && (() => use(hits[index], "insert"))])),
    j: () => step(1),
    k: () => step(-1),
  });
  if (!hits) return <div className="p-suggestions-soon" />;
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
          isNamed={named.includes(hit.article.id)}
          passage={engine?.passageOf(hit, between) ?? hit.passage}
          shortcut={KEYS[index] ?? ""}
          onInsert={() => use(hit, "insert")}
          onEdit={() => use(hit, "edit")}
        />
      ))}
    </ol>
  );
}
