/** Settings: what is promised to whom, in the order in which it counts, and when one is warned. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import type { Settings } from "../../domain/rows";
import { writeMinutes } from "../../domain/sla/duration";
import { SLA_METRICS, type SlaPolicy } from "../../domain/sla/policy";
import { setting } from "../../store/queries";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";
import { OfManagers, useMayRun } from "../settings/of-managers";
import { t } from "../text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Section } from "../ui/page-body";
import { AlertsSwitch, WarningField } from "./alerts-form";
import { PolicyEditor } from "./policy-editor";
import "./sla.css";

const newPolicy = (): SlaPolicy => ({
  id: `policy:${crypto.randomUUID()}`,
  name: "",
  targets: { first_response: 60, next_response: 120 },
  inHours: true,
});

/** For which cases: "high or urgent, private, refund". */
function conditionsOf({ priorities = [], audience, tags = [], accountIds = [] }: SlaPolicy): string {
  const or = (words: string[]) => words.join(` ${t("sla.or")} `);
  const parts = [
    or(priorities.map((one) => t(`case.priority.${one}`))),
    audience ? t(`sla.audience.${audience}`) : "",
    or(tags),
    or(accountIds.map((id) => `@${id}`)),
  ];
  return parts.filter(Boolean).join(", ") || t("sla.all_cases");
}

/** What is promised: "First answer 1h, later answers 2h, in business hours". */
function targetsOf({ targets, inHours }: SlaPolicy): string {
  const promised = SLA_METRICS.flatMap((metric) => {
    const minutes = targets[metric];
    return minutes === undefined ? [] : [`${t(`sla.metric.${metric}`)} ${writeMinutes(minutes)}`];
  });
  return [...promised, t(inHours ? "sla.in_hours" : "sla.in_calendar")].join(" · ");
}

/** The ordered policies, and the warnings. */
export default function PoliciesSection() {
  const act = useAct();
  const link = usePageLink();
  const sla = useLiveQuery(() => setting("sla"));
  const mayRun = useMayRun();
  const [edited, setEdited] = useState<SlaPolicy>();
  if (!sla) return null;
  const { policies } = sla;
  const change = async (change: Partial<Omit<Settings["sla"], "id">>, done: string) => {
    const isDone = await act({ type: "settings.set", setting: { id: "sla", ...change } }, done);
    if (isDone) link.settingsChanged();
    return isDone;
  };
  const save = async (policy: SlaPolicy) => {
    const isKnown = policies.some(({ id }) => id === policy.id);
    const all = isKnown ? policies.map((one) => (one.id === policy.id ? policy : one)) : [...policies, policy];
    if (await change({ policies: all }, t("sla.saved", { name: policy.name }))) setEdited(undefined);
  };
  const move = (policy: SlaPolicy, by: 1 | -1) => {
    const from = policies.indexOf(policy);
    const all = policies.toSpliced(from, 1).toSpliced(from + by, 0, policy);
    void change({ policies: all }, t("sla.moved", { name: policy.name }));
  };
  const remove = ({ id, name }: SlaPolicy) =>
    void change({ policies: policies.filter((one) => one.id !== id) }, t("sla.removed", { name }));
  return (
    <Section
      title={t("sla.title")}
      description={t("sla.words")}
      actions={
        mayRun && (
          <Button size="s" icon="plus" onPress={() => setEdited(newPolicy())}>
            {t("sla.add")}
          </Button>
        )
      }
    >
      <OfManagers>
        <ol className="p-sla-list" aria-label={t("sla.policies")}>
          {policies.map((policy, index) => (
            <li key={policy.id}>
              <div className="p-sla-words">
                <span className="p-sla-name">
                  <bdi>{policy.name}</bdi>
                </span>
                <span className="p-soft">{conditionsOf(policy)}</span>
                <span className="p-soft">{targetsOf(policy)}</span>
              </div>
              <IconButton
                icon="chevron-up"
                label={t("sla.up", { name: policy.name })}
                isDisabled={index === 0}
                onPress={() => move(policy, -1)}
              />
              <IconButton
                icon="chevron-down"
                label={t("sla.down", { name: policy.name })}
                isDisabled={index === policies.length - 1}
                onPress={() => move(policy, 1)}
              />
              <IconButton icon="edit" label={t("sla.edit", { name: policy.name })} onPress={() => setEdited(policy)} />
              <IconButton icon="trash" label={t("sla.remove", { name: policy.name })} onPress={() => remove(policy)} />
            </li>
          ))}
        </ol>
        {policies.length === 0 && <p className="p-soft">{t("sla.none")}</p>}
        <WarningField warning={sla.warning} onWarning={(warning) => void change({ warning }, t("settings.saved"))} />
      </OfManagers>
      <AlertsSwitch />
      {edited && (
        <PolicyEditor key={edited.id} policy={edited} onSave={(policy) => void save(policy)} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  );
}
