/** What customers ask that no article answers, and the way from there to a new one. */
import { useEffect, useMemo, useState } from "react";
import type { ArticleDraft } from "../../domain/commands";
import { bodyOf, type Gap, gapsOf, saidIn, unanswered } from "../../domain/knowledge/gaps";
import { firstName } from "../../domain/replies/first-name";
import { namesOf } from "../../store/queries/served";
import { useDesk } from "../panel/use-desk";
import { followKnowledge, useEngine } from "../replies/knowledge";
import { currentLanguage, t } from "../text";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { EmptyState } from "../ui/empty-state";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { PageBody } from "../ui/page-body";
import { Spinner } from "../ui/spinner";
import { shortDate } from "../ui/time";
import { KnowledgeNav, type KnowledgePart } from "./knowledge-nav";
import { useServed } from "./use-served";

interface GapsViewProps {
  onGo: (part: KnowledgePart) => void;
  /** Begins an article; `name` tells its draft from others. */
  onWrite: (start: ArticleDraft, name: string) => void;
}

const DAYS = 28;
/** Newer messages are looked at first. */
const MOST = 2_000;
const SHOWN = 50;
const TITLE_MOST = 120;

/** A gap, and what would be suggested for its newest message now. */
type Known = Gap & { suggested?: string };

/** The page, for the last four weeks. */
export function GapsView({ onGo, onWrite }: GapsViewProps) {
  const { loaded, error } = useServed(DAYS);
  const { who } = useDesk();
  const { engine, version } = useEngine();
  useEffect(() => followKnowledge(), []);
  const found = useMemo(() => {
    if (!loaded) return undefined;
    const open = unanswered(loaded.events, loaded.messages, loaded.acceptances).slice(0, MOST);
    return gapsOf(open, loaded.messages).slice(0, SHOWN);
  }, [loaded]);
  const [gaps, setGaps] = useState<Known[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: version says that what the engine knows has changed
  useEffect(() => {
    if (!engine || !found) return;
    let isOld = false;
    const suggested = async ({ messages: [newest] }: Gap) => {
      const wanted = { lang: newest?.lang, limit: 1, named: [], me: who.me ?? "", isWrittenOnly: true };
      const [hit] = newest ? await engine.suggest(newest.text, wanted) : [];
      return hit && { suggested: hit.article.title };
    };
    void Promise.all(found.map(async (gap): Promise<Known> => ({ ...gap, ...(await suggested(gap)) }))).then((known) => {
      if (!isOld) setGaps(known.sort((a, b) => Number(a.suggested !== undefined) - Number(b.suggested !== undefined)));
    });
    return () => {
      isOld = true;
    };
  }, [engine, version, found, who.me]);
  const writeOf = async ({ messages, terms, answer }: Gap) => {
    const [newest] = messages;
    if (!newest) return;
    const name = answer && (await namesOf([answer.customerId])).get(answer.customerId);
    const body = answer ? bodyOf(answer, name === undefined ? undefined : firstName(name)) : "";
    const title = saidIn(newest).replace(/\s+/g, " ").slice(0, TITLE_MOST);
    const lang = newest.lang?.split("-")[0] || currentLanguage();
    const owner = who.me ? { ownerId: who.me } : {};
    onWrite({ title, body, tags: terms, lang, status: "draft", ...owner }, `gap ${newest.id}`);
  };
  return (
    <PageBody title={t("knowledge.title")}>
      <div className="p-stack">
        <KnowledgeNav part="gaps" onGo={onGo} />
        <p className="p-soft">{t("knowledge.gaps_words", { days: number(DAYS) })}</p>
        {error && <ErrorNotice title={t("knowledge.report_failed")}>{error}</ErrorNotice>}
        {!gaps && !error && <Spinner />}
        {gaps?.length === 0 && <EmptyState title={t("knowledge.gaps_none")}>{t("knowledge.gaps_none_words")}</EmptyState>}
        <ul className="p-gaps" aria-label={t("knowledge.gaps")}>
          {gaps?.map((gap) => (
            <li key={gap.messages[0]?.id} className="p-gap">
              <GapWords gap={gap} />
              <Button size="s" icon="plus" onPress={() => void writeOf(gap)}>
                {t("knowledge.gap_write")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </PageBody>
  );
}

function GapWords({ gap: { messages, terms, answer, suggested } }: { gap: Known }) {
  return (
    <div className="p-gap-words">
      <h2 className="p-gap-title" dir="auto">
        {terms.join(" · ") || (messages[0] && saidIn(messages[0]))}
      </h2>
      <p className="p-soft">
        {[
          t("knowledge.gap_messages", { count: messages.length, n: number(messages.length) }),
          suggested === undefined ? t("knowledge.gap_nothing") : t("knowledge.gap_suggested", { title: suggested }),
        ].join(" · ")}
      </p>
      <Disclosure title={t("knowledge.gap_examples")}>
        <ul className="p-import-list">
          {messages.slice(0, 5).map((message) => (
            <li key={message.id}>
              <span dir="auto">{message.text}</span>
              <span className="p-soft">{shortDate(message.at)}</span>
            </li>
          ))}
        </ul>
        {answer && (
          <p className="p-soft" dir="auto">
            {t("knowledge.gap_answer", { answer: answer.text })}
          </p>
        )}
      </Disclosure>
    </div>
  );
}
