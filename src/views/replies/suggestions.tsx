/** The best answers for what the customer just wrote. */
import { useEffect, useState } from "react";
import type { Suggestion } from "../../domain/knowledge/suggester";
import type { Message } from "../../domain/rows";
import { useShortcuts } from "../panel/shortcuts";
import { useShown } from "../panel/shown";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import type { Answering } from "./answering";
import type { Draft } from "./drafts";
import { followKnowledge, useEngine } from "./knowledge";
import { offer } from "./offered";
import { SuggestionCard } from "./suggestion-card";
import type { Between } from "./variables";

const MOST = 3;
const KEYS = ["1", "2", "3"] as const;

export interface SuggestionsProps {
  answering: Answering;
  /** The customer's, oldest first. */
  messages: readonly Message[];
  between: Between;
  /** Ids of articles that rules have named for it. */
  named: readonly string[];
  onInsert: (draft: Draft) => void;
  onEdit: (draft: Draft) => void;
}

/** Moves focus by one among the suggestions, from wherever it is. */
function step(by: 1 | -1) {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-suggestion]:enabled")];
  const now = cards.indexOf(document.activeElement as HTMLElement);
  const next = now < 0 ? (by === 1 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, now + by));
  cards[next]?.focus();
}

/** Up to three suggestions; keys 1 to 3 insert, j and k or the arrows move between them. */
export function Suggestions({ answering, messages, between, named, onInsert, onEdit }: SuggestionsProps) {
  const { engine, version } = useEngine();
  const act = useAct();
  const go = useShown((shown) => shown.go);
  useEffect(() => followKnowledge(), []);
  const { message } = answering;
  const text = engine && message ? engine.soFar(messages, message) : "";
  const lang = message?.lang;
  const messageId = message?.id;
  const names = named.join("\n");
  const me = between.agent?.agentId;
  const [found, setFound] = useState<{ text: string; hits: Suggestion[] }>();
  // After the paint: who the customer is comes first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: version says that what the engine knows has changed
  useEffect(() => {
    if (!engine || me === undefined) return;
    let isOld = false;
    const soon = setTimeout(async () => {
      const hits = text ? await engine.suggest(text, { lang, limit: MOST, named: names.split("\n"), me, messageId }) : [];
      if (!isOld) setFound({ text, hits });
    });
    return () => {
      isOld = true;
      clearTimeout(soon);
    };
  }, [engine, version, text, lang, names, me, messageId]);
  const hits = found?.text === text ? found.hits : undefined;
  useEffect(
    () => offer(answering.replyId, hits?.flatMap(({ kind, article }) => (kind === "article" ? article.id : [])) ?? []),
    [answering.replyId, hits],
  );
  const use = async (hit: Suggestion | undefined, how: "insert" | "edit") => {
    if (!hit || hit.article.audience === "internal") return;
    const draft = await engine?.draftFor(hit, between);
    if (!draft) return;
    // A hole in the text is for a person to fill, and what was written to somebody else is for one to read.
    if (how === "edit" || draft.missing || hit.kind === "answer") onEdit(draft);
    else onInsert(draft);
  };
  const refuse = async ({ article }: Suggestion) => {
    if (!engine || !message) return;
    step(1);
    const about = { articleId: article.id, messageId: message.id, terms: engine.wordsOf(text) };
    await act({ type: "suggestion.refuse", ...about, isOn: true }, t("replies.refused"));
  };
  useShortcuts({
    ...Object.fromEntries(KEYS.map((key, index) => [key, hits?.[index] && (() => void use(hits[index], "insert"))])),
    j: () => step(1),
    k: () => step(-1),
  });
  if (!hits) return <div className="p-suggestions-soon" />;
  if (hits.length === 0) {
    return (
      <p className="p-replies-none p-soft">
        {t(message?.text ? "replies.none" : "replies.nothing")}{" "}
        {message?.text && (
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
          onInsert={() => void use(hit, "insert")}
          onEdit={() => void use(hit, "edit")}
          onRefuse={() => void refuse(hit)}
        />
      ))}
    </ol>
  );
}
