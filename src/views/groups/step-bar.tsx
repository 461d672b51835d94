/** Where one stands in answering a group: whose turn it is, and what to do beside answering them. */
import { nearlySame } from "../../domain/groups/alike";
import { t } from "../text";
import { Button } from "../ui/button";
import { number } from "../ui/number";
import { Progress } from "../ui/progress";
import { Segmented } from "../ui/segmented";
import "./step-bar.css";
import { type Steps, useSteps } from "./steps";
import { useStep } from "./use-step";

/** Stands above the list as long as a group is being answered. */
export function StepBar() {
  const { steps } = useSteps();
  if (!steps) return null;
  return (
    <section className="p-steps" aria-label={t("groups.steps.label")}>
      {steps.at < steps.people.length ? <Turn steps={steps} /> : <Over steps={steps} />}
    </section>
  );
}

function Turn({ steps }: { steps: Steps }) {
  const { skip, pause, end } = useSteps();
  const step = useStep(steps);
  const of = { n: number(steps.at + 1), count: number(steps.people.length) };
  const name = step ? step.customer.name || `@${step.customer.handle}` : "…";
  const alike = step ? nearlySame(step.filled, steps.sent, [step.customer.name, step.customer.handle]) : 0;
  return (
    <>
      <p className="p-steps-who" role="status">
        <strong>{t("groups.steps.turn", of)}</strong> <bdi>{name}</bdi>
      </p>
      <Progress label={t("groups.steps.turn", of)} value={steps.at / steps.people.length} />
      {step && steps.texts.length > 1 && (
        <Segmented
          label={t("groups.steps.variant")}
          options={steps.texts.map((_, i) => ({ id: String(i), label: t("groups.text", { n: number(i + 1) }) }))}
          value={String(step.variant)}
          onChange={(id) => step.choose(Number(id))}
        />
      )}
      <p className="p-soft">{t(steps.isPaused ? "groups.steps.paused" : "groups.steps.how")}</p>
      {alike > 0 && !steps.isPaused && (
        <p className="p-steps-alike" role="alert">
          {t("groups.steps.alike", { count: alike, n: number(alike) })}
        </p>
      )}
      <div className="p-steps-actions">
        {steps.isPaused ? (
          <Button size="s" variant="primary" onPress={() => pause(false)}>
            {t("groups.steps.resume")}
          </Button>
        ) : (
          <>
            <Button size="s" onPress={skip}>
              {t("groups.steps.skip")}
            </Button>
            <Button size="s" onPress={() => pause(true)}>
              {t("groups.steps.pause")}
            </Button>
          </>
        )}
        <Button size="s" variant="quiet" onPress={end}>
          {t("groups.steps.end")}
        </Button>
      </div>
    </>
  );
}

function Over({ steps }: { steps: Steps }) {
  const { end } = useSteps();
  return (
    <>
      <p role="status">{t("groups.steps.over", { answered: number(steps.answered.length), skipped: number(steps.skipped.length) })}</p>
      <Button size="s" variant="primary" onPress={end}>
        {t("groups.steps.done")}
      </Button>
    </>
  );
}
