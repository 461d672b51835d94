/** Influence and priority as formulas, with what they come to for customers one knows. */

import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { type FormulaError, parseFormula } from "../../domain/routing/formula";
import { NO_ROUTING, type Routing, type Scoring } from "../../domain/routing/rule";
import { CUSTOMER_NAMES, MESSAGE_NAMES, readyScoring, scoreOf } from "../../domain/routing/score";
import type { Subject } from "../../domain/routing/subject";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { number } from "../ui/number";
import { Switch } from "../ui/switch";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { thisSecond } from "../ui/this-second";
import { samples } from "./samples";

const BOUNDS = ["normal", "high", "urgent"] as const;

const errorWords = ({ reason, at, word = "" }: FormulaError) => t(`routing.formula.${reason}`, { at: number(at + 1), word });
const errorIn = (source: string, names: readonly string[]) => {
  const formula = parseFormula(source, names);
  return "error" in formula ? formula.error : undefined;
};

interface Draft {
  influence: string;
  priority: string;
  bounds: Record<(typeof BOUNDS)[number], string>;
  vipTag: string;
}

const draftOf = ({ scoring, vipTag }: Routing): Draft => ({
  influence: scoring.influence,
  priority: scoring.priority,
  bounds: { normal: String(scoring.normal), high: String(scoring.high), urgent: String(scoring.urgent) },
  vipTag,
});

export function ScoringForm({ routing }: { routing: Routing }) {
  const act = useAct();
  const link = usePageLink();
  /** What was typed and is not saved yet. */
  const [typed, setTyped] = useState<Draft>();
  const kept = draftOf(routing);
  const draft = typed ?? kept;
  const put = (part: Partial<Draft>) => setTyped((now) => ({ ...(now ?? kept), ...part }));
  const wrong = { influence: errorIn(draft.influence, CUSTOMER_NAMES), priority: errorIn(draft.priority, MESSAGE_NAMES) };
  const points = BOUNDS.map((name) => Number(draft.bounds[name].trim().replace(",", ".") || Number.NaN));
  const [normal = 0, high = 0, urgent = 0] = points;
  const areBounds = points.every(Number.isFinite) && normal <= high && high <= urgent;
  const isRight = !wrong.influence && !wrong.priority && areBounds;
  const { isOn, since } = routing.scoring;
  const scoring: Scoring = {
    isOn,
    ...(since !== undefined && { since }),
    influence: draft.influence,
    priority: draft.priority,
    normal,
    high,
    urgent,
  };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept);
  const save = async (now: Scoring, done: string) => {
    const set = await act({ type: "settings.set", setting: { id: "routing", scoring: now, vipTag: draft.vipTag.trim() } }, done);
    if (!set) return;
    setTyped(undefined);
    link.settingsChanged();
  };
  return (
    <form
      className="p-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) void save(scoring, t("routing.formulas_saved"));
      }}
    >
      <Switch
        label={t("routing.scoring")}
        description={t("routing.scoring_words")}
        isSelected={isOn}
        isDisabled={!isRight}
        onChange={(now) =>
          void save({ ...scoring, isOn: now, ...(now && { since: thisSecond() }) }, t(now ? "routing.scoring_on" : "routing.scoring_off"))
        }
      />
      {(["influence", "priority"] as const).map((name) => (
        <TextArea
          key={name}
          label={t(`routing.formula_of.${name}`)}
          description={t("routing.names", { names: (name === "influence" ? CUSTOMER_NAMES : MESSAGE_NAMES).join(", ") })}
          dir="ltr"
          rows={2}
          spellCheck="false"
          value={draft[name]}
          onChange={(text) => put({ [name]: text })}
          isInvalid={wrong[name] !== undefined}
          errorMessage={wrong[name] ? errorWords(wrong[name]) : ""}
        />
      ))}
      <p className="p-soft">{t("routing.functions")}</p>
      <div className="p-rule-three">
        {BOUNDS.map((name) => (
          <TextField
            key={name}
            label={t("routing.from_points", { priority: t(`case.priority.${name}`) })}
            dir="ltr"
            inputMode="decimal"
            value={draft.bounds[name]}
            onChange={(text) => put({ bounds: { ...draft.bounds, [name]: text } })}
            isInvalid={!areBounds}
          />
        ))}
      </div>
      {!areBounds && (
        <p className="p-error" role="alert">
          {t("routing.bad_bounds")}
        </p>
      )}
      <TextField
        label={t("routing.vip_tag")}
        description={t("routing.vip_tag_words")}
        value={draft.vipTag}
        onChange={(vipTag) => put({ vipTag })}
        maxLength={60}
      />
      <div className="p-row">
        <Button type="submit" variant="primary" isDisabled={!isChanged || !isRight}>
          {t("ui.save")}
        </Button>
        <Button onPress={() => setTyped(draftOf({ ...NO_ROUTING, vipTag: draft.vipTag }))}>{t("routing.as_it_came")}</Button>
      </div>
      {isRight && <Samples scoring={scoring} vipTag={draft.vipTag} />}
    </form>
  );
}

function Samples({ scoring, vipTag }: { scoring: Scoring; vipTag: string }) {
  const subjects = useLiveQuery(() => samples(vipTag), [vipTag]);
  const { influence, priority, normal, high, urgent } = scoring;
  const ready = useMemo(() => readyScoring({ influence, priority } as Scoring), [influence, priority]);
  if (!subjects || subjects.length === 0) return null;
  return (
    <table className="p-rule-samples">
      <caption>{t("routing.samples")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("routing.sample.who")}</th>
          <th scope="col">{t("routing.formula_of.influence")}</th>
          <th scope="col">{t("routing.sample.points")}</th>
        </tr>
      </thead>
      <tbody>
        {subjects.map((subject) => (
          <Sample key={subject.message.id} subject={subject} score={scoreOf({ ...scoring, normal, high, urgent }, ready, subject)} />
        ))}
      </tbody>
    </table>
  );
}

function Sample({ subject, score }: { subject: Subject; score: ReturnType<typeof scoreOf> }) {
  const { customer, message } = subject;
  return (
    <tr>
      <th scope="row">
        <bdi>{customer?.name || `@${message.authorHandle}`}</bdi>
        <span className="p-rule-match-text" dir="auto">
          {message.text}
        </span>
      </th>
      {"points" in score ? (
        <>
          <td>{number(score.influence)}</td>
          <td>
            {number(score.points)} · {t(`case.priority.${score.priority}`)}
            <span className="p-soft p-rule-inputs" dir="ltr">
              {Object.entries(score.from)
                .map(([name, value]) => `${name} ${number(value)}`)
                .join(", ")}
            </span>
          </td>
        </>
      ) : (
        <td colSpan={2}>{errorWords(score.error)}</td>
      )}
    </tr>
  );
}
