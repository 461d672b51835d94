/** What can be said of each kind of condition. */
import type { Condition } from "../../domain/routing/rule";
import { t } from "../text";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { TextField } from "../ui/text-field";
import { weekdays } from "./days";
import { CountField, ListField, ManyField } from "./fields";
import { clockOf } from "./rule-words";
import type { Choices } from "./use-choices";

const CHANNELS = ["x_post", "x_dm", "email", "phone", "chat"] as const;
const STATUSES = ["new", "open", "pending", "on_hold", "solved", "closed"] as const;
const MOODS = ["upset", "calm", "happy"] as const;

interface FieldsProps {
  condition: Condition;
  choices: Choices;
  onChange: (condition: Condition) => void;
}

export function ConditionFields({ condition, choices, onChange }: FieldsProps) {
  const put = (part: object) => onChange({ ...condition, ...part } as Condition);
  const label = t(`routing.if.${condition.on}`);
  switch (condition.on) {
    case "keywords":
      return (
        <ListField
          label={t("routing.words")}
          description={t("routing.words_words")}
          value={condition.words}
          onChange={(words) => put({ words })}
        />
      );
    case "phrase":
      return <TextField label={t("routing.phrase")} value={condition.text} onChange={(text) => put({ text })} maxLength={500} />;
    case "pattern":
      return (
        <TextField
          label={t("routing.pattern")}
          description={t("routing.pattern_words")}
          dir="ltr"
          spellCheck="false"
          value={condition.pattern}
          onChange={(pattern) => put({ pattern })}
          maxLength={500}
        />
      );
    case "language":
      return (
        <ListField
          label={t("routing.languages")}
          description={t("routing.languages_words")}
          value={condition.any}
          onChange={(any) => put({ any })}
        />
      );
    case "customer_tag":
      return <ListField label={t("routing.tags")} value={condition.any} onChange={(any) => put({ any })} />;
    case "channel":
      return many(
        label,
        CHANNELS,
        (id) => t(`routing.channel.${id}`),
        condition.any,
        (any) => put({ any }),
      );
    case "past_status":
      return many(
        label,
        STATUSES,
        (id) => t(`case.status.${id}`),
        condition.any,
        (any) => put({ any }),
      );
    case "mood":
      return many(
        label,
        MOODS,
        (id) => t(`routing.mood.${id}`),
        condition.any,
        (any) => put({ any }),
      );
    case "account":
      return <ManyField label={label} options={choices.accounts} value={condition.any} onChange={(any) => put({ any })} />;
    case "audience":
      return (
        <Segmented
          label={label}
          options={[
            { id: "public", label: t("routing.audience.public") },
            { id: "private", label: t("routing.audience.private") },
          ]}
          value={condition.is}
          onChange={(is) => put({ is })}
        />
      );
    case "followers":
    case "past_cases":
      return <Range condition={condition} onChange={onChange} />;
    case "waiting":
      return <CountField label={t("routing.waiting_from")} value={condition.from} onChange={(from = 0) => put({ from })} />;
    case "time":
      return <Time condition={condition} onChange={onChange} />;
    case "hours":
      return choices.schedules.length === 0 ? (
        <p className="p-soft">{t("routing.no_schedules")}</p>
      ) : (
        <div className="p-rule-two">
          <Select
            label={t("routing.schedule")}
            options={choices.schedules}
            value={condition.scheduleId}
            onChange={(scheduleId) => put({ scheduleId })}
          />
          <Segmented
            label={label}
            options={[
              { id: "open", label: t("routing.hours.open") },
              { id: "closed", label: t("routing.hours.closed") },
            ]}
            value={condition.is}
            onChange={(is) => put({ is })}
          />
        </div>
      );
    case "verified":
      return null;
    case "vip":
      return <p className="p-soft">{t("routing.vip_words")}</p>;
  }
}

const many = <Id extends string>(
  label: string,
  ids: readonly Id[],
  words: (id: Id) => string,
  value: readonly Id[],
  onChange: (any: Id[]) => void,
) => <ManyField label={label} options={ids.map((id) => ({ id, label: words(id) }))} value={value} onChange={onChange} />;

type Ranged = Extract<Condition, { on: "followers" | "past_cases" }>;

function Range({ condition, onChange }: { condition: Ranged; onChange: (condition: Condition) => void }) {
  const put = (end: "from" | "to") => (value: number | undefined) => {
    const { [end]: _, ...rest } = condition;
    onChange(value === undefined ? rest : { ...rest, [end]: value });
  };
  return (
    <div className="p-rule-two">
      <CountField label={t("routing.at_least")} value={condition.from} onChange={put("from")} />
      <CountField label={t("routing.at_most")} value={condition.to} onChange={put("to")} />
    </div>
  );
}

type Timed = Extract<Condition, { on: "time" }>;

function Time({ condition, onChange }: { condition: Timed; onChange: (condition: Condition) => void }) {
  const options = weekdays().map((label, day) => ({ id: String(day), label }));
  const minutes = (typed: string) => {
    const [hour = 0, minute = 0] = typed.split(":").map(Number);
    return hour * 60 + minute;
  };
  return (
    <>
      <ManyField
        label={t("routing.days")}
        options={options}
        value={condition.days.map(String)}
        onChange={(days) => onChange({ ...condition, days: days.map(Number) })}
      />
      <div className="p-rule-two">
        {(["from", "to"] as const).map((end) => (
          <TextField
            key={end}
            label={t(`routing.time.${end}`)}
            type="time"
            dir="ltr"
            value={clockOf(condition[end])}
            onChange={(typed) => typed && onChange({ ...condition, [end]: minutes(typed) })}
          />
        ))}
      </div>
      <TextField
        label={t("routing.time_zone")}
        dir="ltr"
        value={condition.timeZone}
        onChange={(timeZone) => onChange({ ...condition, timeZone })}
      />
    </>
  );
}
