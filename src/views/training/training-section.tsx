/** Settings → Training: one's own attempts at practice lessons; owners and managers see everybody's. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { type AgentProgress, type LessonProgress, progressOf } from "../../domain/training/progress";
import type { KeptAttempt } from "../../domain/training/rules";
import { agents, setting, teamState } from "../../store/queries";
import { attempts } from "../../store/queries/training";
import { t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Disclosure } from "../ui/disclosure";
import { number } from "../ui/number";
import { Section } from "../ui/page-body";
import { dateTime } from "../ui/time";
import { ScoreView } from "./score-view";
import "./training.css";

/** Oneself first, then the others by name; nobody else's where one does not manage. */
async function load() {
  const [kept, { agentId: me }, team, state] = await Promise.all([attempts(), setting("agent"), agents(), teamState()]);
  const manages = state.team?.role === "owner" || state.team?.role === "manager";
  const names = new Map(team.map(({ id, name }) => [id, name]));
  const named = progressOf(kept)
    .filter(({ agentId }) => agentId === me || manages)
    .map((one) => ({ ...one, isMe: one.agentId === me, name: names.get(one.agentId) ?? one.agentId }))
    .sort((a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name));
  return { named, manages };
}

export default function TrainingSection() {
  const [shown, setShown] = useState<KeptAttempt>();
  const found = useLiveQuery(load);
  return (
    <Section title={t("training.title")} description={t("training.words")}>
      {found?.manages && <p className="p-section-words">{t("training.team")}</p>}
      {found?.named.length === 0 && <p className="p-soft">{t("training.none")}</p>}
      {found?.named.map((one) => (
        <Person key={one.agentId} person={one} name={one.isMe ? t("training.me") : one.name} onShow={setShown} />
      ))}
      {shown && (
        <Dialog
          isOpen
          onClose={() => setShown(undefined)}
          title={`${t(`training.lesson.${shown.lessonId}`)}: ${t("training.score", { n: number(shown.total) })}`}
          size="wide"
        >
          <ScoreView attempt={shown} kept={shown.parts} />
        </Dialog>
      )}
    </Section>
  );
}

type OnShow = (attempt: KeptAttempt) => void;

function Person({ person, name, onShow }: { person: AgentProgress; name: string; onShow: OnShow }) {
  return (
    <section className="p-training-person" aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {person.lessons.map((lesson) => (
        <Lesson key={lesson.lessonId} lesson={lesson} onShow={onShow} />
      ))}
    </section>
  );
}

function Lesson({ lesson, onShow }: { lesson: LessonProgress; onShow: OnShow }) {
  const { lessonId, best, last, trend, attempts: all } = lesson;
  const title = t(`training.lesson.${lessonId}`);
  return (
    <Disclosure title={title} detail={t("training.best_last", { best: number(best), last: number(last) })}>
      <p className="p-soft">
        {t("training.attempts", { count: all.length, n: number(all.length) })}
        {trend && ` · ${t(`training.trend.${trend}`)}`}
      </p>
      <ul className="p-plain-list">
        {all.map((one) => (
          <li key={one.id} className="p-training-attempt">
            <span>{dateTime(one.startedAt)}</span>
            <strong>{t("training.score", { n: number(one.total) })}</strong>
            <Button
              size="s"
              aria-label={t("training.see_one", { lesson: title, when: dateTime(one.startedAt) })}
              onPress={() => onShow(one)}
            >
              {t("training.see")}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
