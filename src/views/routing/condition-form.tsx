/** One condition of a rule: what it is about, and what must be so. */
import type { Condition, Question } from "../../domain/routing/rule";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { IconButton } from "../ui/icon-button";
import { Select } from "../ui/select";
import { ConditionFields } from "./condition-fields";
import type { Choices } from "./use-choices";

export const KINDS = [
  "keywords",
  "phrase",
  "pattern",
  "language",
  "channel",
  "audience",
  "account",
  "followers",
  "verified",
  "vip",
  "customer_tag",
  "past_cases",
  "past_status",
  "mood",
  "waiting",
  "time",
  "hours",
] as const satisfies readonly Condition["on"][];

/** A condition of this kind with nothing said yet. */
export function blankCondition(on: Condition["on"], choices: Choices): Condition {
  const blanks: { [On in Condition["on"]]: Extract<Question, { on: On }> } = {
    keywords: { on: "keywords", words: [] },
    phrase: { on: "phrase", text: "" },
    pattern: { on: "pattern", pattern: "" },
    language: { on: "language", any: [] },
    channel: { on: "channel", any: ["x_post"] },
    audience: { on: "audience", is: "public" },
    account: { on: "account", any: [] },
    followers: { on: "followers", from: 10_000 },
    verified: { on: "verified" },
    vip: { on: "vip" },
    customer_tag: { on: "customer_tag", any: [] },
    past_cases: { on: "past_cases", from: 3 },
    past_status: { on: "past_status", any: ["solved"] },
    mood: { on: "mood", any: ["upset"] },
    waiting: { on: "waiting", from: 60 },
    time: { on: "time", days: [1, 2, 3, 4, 5], from: 540, to: 1_080, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    hours: { on: "hours", scheduleId: choices.schedules[0]?.id ?? "", is: "closed" },
  };
  return blanks[on];
}

export interface ConditionFormProps {
  condition: Condition;
  choices: Choices;
  /** What is wrong with it. */
  wrong?: string;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

export function ConditionForm({ condition, choices, wrong, onChange, onRemove }: ConditionFormProps) {
  return (
    <li className="p-rule-part">
      <div className="p-rule-part-head">
        <Select
          label={t("routing.condition")}
          hideLabel
          options={KINDS.map((id) => ({ id, label: t(`routing.if.${id}`) }))}
          value={condition.on}
          onChange={(on) => on !== condition.on && onChange(blankCondition(on, choices))}
        />
        <Checkbox
          label={t("routing.is_not")}
          isSelected={condition.not ?? false}
          onChange={(not) => {
            const { not: _, ...rest } = condition;
            onChange(not ? { ...rest, not } : rest);
          }}
        />
        <IconButton icon="trash" label={t("routing.remove_condition", { what: t(`routing.if.${condition.on}`) })} onPress={onRemove} />
      </div>
      <ConditionFields key={condition.on} condition={condition} choices={choices} onChange={onChange} />
      {wrong && (
        <p className="p-error" role="alert">
          {wrong}
        </p>
      )}
    </li>
  );
}
