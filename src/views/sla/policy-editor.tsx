/** One policy: for which cases, what is promised, and in which time. */
import { useState } from "react";
import type { Audience, Priority } from "../../domain/rows";
import { parseMinutes, writeMinutes } from "../../domain/sla/duration";
import { SLA_METRICS, type SlaMetric, type SlaPolicy } from "../../domain/sla/policy";
import { useDesk } from "../panel/use-desk";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { FormDialog } from "../ui/form-dialog";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { Switch } from "../ui/switch";
import { TagInput } from "../ui/tag-input";
import { TextField } from "../ui/text-field";
import { useHours } from "./use-hours";

const PRIORITIES: readonly Priority[] = ["low", "normal", "high", "urgent"];
const STANDARD = "standard";

interface PolicyEditorProps {
  policy: SlaPolicy;
  onSave: (policy: SlaPolicy) => void;
  onClose: () => void;
}

/** `list` with `value` in it, or without. */
const withValue = <T,>(list: readonly T[], value: T, isIn: boolean): T[] => (isIn ? [...list, value] : list.filter((one) => one !== value));

/** The dialog. Nothing changes until it is saved. */
export function PolicyEditor({ policy, onSave, onClose }: PolicyEditorProps) {
  const { brands, known } = useDesk();
  const { hours, standard } = useHours();
  const [name, setName] = useState(policy.name);
  const [priorities, setPriorities] = useState(policy.priorities ?? []);
  const [audience, setAudience] = useState<Audience | "any">(policy.audience ?? "any");
  const [tags, setTags] = useState(policy.tags ?? []);
  const [accountIds, setAccounts] = useState(policy.accountIds ?? []);
  const [inHours, setInHours] = useState(policy.inHours);
  const [scheduleId, setSchedule] = useState(policy.scheduleId ?? STANDARD);
  const [typed, setTyped] = useState<Record<SlaMetric, string>>(() => {
    const text = (metric: SlaMetric) => writeMinutes(policy.targets[metric] ?? 0);
    return { first_response: text("first_response"), next_response: text("next_response"), resolution: text("resolution") };
  });
  const isWrong = (metric: SlaMetric) => typed[metric].trim() !== "" && parseMinutes(typed[metric]) === undefined;
  const targets = Object.fromEntries(
    SLA_METRICS.flatMap((metric) => {
      const minutes = parseMinutes(typed[metric]);
      return minutes === undefined ? [] : [[metric, minutes]];
    }),
  );
  const isReady = name.trim() !== "" && !SLA_METRICS.some(isWrong) && Object.keys(targets).length > 0;
  const save = () =>
    onSave({
      id: policy.id,
      name: name.trim(),
      ...(priorities.length > 0 && { priorities }),
      ...(audience !== "any" && { audience }),
      ...(tags.length > 0 && { tags }),
      ...(accountIds.length > 0 && { accountIds }),
      targets,
      inHours,
      ...(inHours && scheduleId !== STANDARD && { scheduleId }),
    });
  return (
    <FormDialog onClose={onClose} size="wide" title={t("sla.editor")} isReady={isReady} onDo={save}>
      <TextField label={t("sla.name")} value={name} onChange={setName} maxLength={100} autoFocus />
      <fieldset className="p-sla-week">
        <legend className="p-label">{t("sla.for")}</legend>
        <p className="p-soft">{t("sla.for_words")}</p>
        <div className="p-row">
          {PRIORITIES.map((one) => (
            <Checkbox
              key={one}
              label={t(`case.priority.${one}`)}
              isSelected={priorities.includes(one)}
              onChange={(isIn) => setPriorities(withValue(priorities, one, isIn))}
            />
          ))}
        </div>
        <Segmented
          label={t("sla.channel")}
          options={(["any", "public", "private"] as const).map((id) => ({ id, label: t(`sla.audience.${id}`) }))}
          value={audience}
          onChange={setAudience}
        />
        <TagInput
          label={t("sla.tags")}
          tags={tags}
          known={known.map((tag) => tag.name)}
          onAdd={(tag) => setTags(withValue(tags, tag, true))}
          onRemove={(tag) => setTags(withValue(tags, tag, false))}
        />
        {brands.length > 1 && (
          <div className="p-row">
            {brands.map(({ id, handle }) => (
              <Checkbox
                key={id}
                label={`@${handle}`}
                isSelected={accountIds.includes(id)}
                onChange={(isIn) => setAccounts(withValue(accountIds, id, isIn))}
              />
            ))}
          </div>
        )}
      </fieldset>
      <fieldset className="p-sla-week">
        <legend className="p-label">{t("sla.targets")}</legend>
        <p className="p-soft">{t("sla.targets_words")}</p>
        <div className="p-sla-targets">
          {SLA_METRICS.map((metric) => (
            <TextField
              key={metric}
              label={t(`sla.metric.${metric}`)}
              dir="ltr"
              placeholder={t("sla.not_promised")}
              value={typed[metric]}
              onChange={(text) => setTyped({ ...typed, [metric]: text })}
              isInvalid={isWrong(metric)}
              errorMessage={t("sla.bad_length")}
            />
          ))}
        </div>
      </fieldset>
      <Switch label={t("sla.count_hours")} description={t("sla.count_hours_words")} isSelected={inHours} onChange={setInHours} />
      {inHours && (hours?.schedules.length ?? 0) > 1 && (
        <Select
          label={t("sla.schedule")}
          options={[
            { id: STANDARD, label: t("sla.schedule_standard", { name: standard?.name ?? "" }) },
            ...(hours?.schedules ?? []).map((one) => ({ id: one.id, label: one.name })),
          ]}
          value={scheduleId}
          onChange={setSchedule}
        />
      )}
      {inHours && hours?.schedules.length === 0 && <p className="p-soft">{t("sla.no_schedule")}</p>}
    </FormDialog>
  );
}
