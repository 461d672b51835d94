/** At the desk of a practice customer: that it is practice, and when the lesson is over, its score and the way to keep it. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { type Attempt, isOver, type LessonId, lessonOfNo } from "../../domain/training/lesson";
import type { LessonPart } from "../../domain/training/part";
import { attemptId } from "../../domain/training/rules";
import { score } from "../../domain/training/score";
import { agents, setting } from "../../store/queries";
import { attempts, lessonLines } from "../../store/queries/training";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { ScoreView } from "./score-view";

/** What the desk knows of the attempt this customer plays in; `isOthers`: a colleague has answered in it. */
async function load(lessonId: LessonId, startedAt: number) {
  const [{ lines, agentIds }, kept, { agentId }, team] = await Promise.all([
    lessonLines(lessonId, startedAt),
    attempts(),
    setting("agent"),
    agents(),
  ]);
  const others = new Set(team.filter(({ id }) => id !== agentId).map(({ id }) => id));
  const attempt: Attempt = { lessonId, startedAt, lines };
  const isKept = kept.some(({ id }) => id === attemptId(agentId, startedAt));
  return { attempt, isKept, isOthers: agentIds.some((id) => others.has(id)) };
}

export default function LessonNotice({ part }: { part: LessonPart }) {
  const { no, startedAt } = part;
  const lessonId = lessonOfNo(no);
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const found = useLiveQuery(async () => lessonId && (await load(lessonId, startedAt)), [lessonId, startedAt]);
  if (!lessonId || !found) return null;
  const { attempt, isKept, isOthers } = found;
  const lesson = t(`training.lesson.${lessonId}`);
  if (!isOver(attempt))
    return (
      <ErrorNotice tone="info" title={t("training.practice", { lesson })} live={false}>
        {t("training.practice_words")}
      </ErrorNotice>
    );
  const n = number(score(attempt).total);
  const keep = async () => {
    if (await act({ type: "training.finish", attempt }, t("training.kept"))) setOpen(false);
  };
  const keepButton = !isKept && !isOthers && (
    <Button variant="primary" size="s" onPress={() => void keep()}>
      {t("training.keep")}
    </Button>
  );
  return (
    <>
      <ErrorNotice
        tone="good"
        title={t("training.over", { n })}
        live={false}
        actions={
          <>
            <Button size="s" onPress={() => setOpen(true)}>
              {t("training.see")}
            </Button>
            {keepButton}
          </>
        }
      >
        {isKept ? t("training.kept_before") : isOthers ? t("training.of_colleague") : lesson}
      </ErrorNotice>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={`${lesson}: ${t("training.score", { n })}`}
        size="wide"
        actions={keepButton}
      >
        <ScoreView attempt={attempt} />
      </Dialog>
    </>
  );
}
