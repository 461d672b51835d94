/** A case's promises: how each stands, and what became of them, moment by moment. */
import { useLiveQuery } from "dexie-react-hooks";
import type { Case } from "../../domain/rows";
import { clocksOf, pledgeOf, type Sla } from "../../domain/sla/clock";
import { metricEventsOf } from "../../store/queries/sla";
import { t } from "../text";
import { dateTime, duration } from "../ui/time";

interface CasePromisesProps {
  row: Case;
  sla: Sla;
  now: number;
}

/** The policy it stands under, its clocks, and their history, the newest last. */
export function CasePromises({ row, sla, now }: CasePromisesProps) {
  const told = useLiveQuery(() => metricEventsOf(row, Date.now()), [row]);
  return (
    <div className="p-stack">
      <p>{t("sla.case.policy", { name: pledgeOf(row, sla)?.policy.name ?? "" })}</p>
      <ul className="p-clock-list">
        {clocksOf(row, sla, now).map(({ metric, state, dueAt, left, endedAt, breachedAt }) => (
          <li key={metric}>
            <strong>{t(`sla.metric.${metric}`)}</strong>{" "}
            <span className={breachedAt === undefined ? "" : "p-clock-breached"}>
              {t(`sla.case.${state === "fulfilled" && breachedAt !== undefined ? "late" : state}`, {
                at: dateTime(endedAt ?? dueAt ?? now),
                time: duration(left ?? 0),
              })}
            </span>
          </li>
        ))}
      </ul>
      <ol className="p-clock-list" aria-label={t("sla.case.history")}>
        {told?.map(({ type, metric, at }) => (
          <li key={`${type} ${metric} ${at}`}>
            <span className="p-soft">{dateTime(at)}</span> {t(`sla.metric.${metric}`)}: {t(`sla.event.${type}`)}
          </li>
        ))}
      </ol>
    </div>
  );
}
