/** When something is due, where people look at a case. */
import type { Case } from "../../domain/rows";
import { clocksOf, dueOf, urgencyOf } from "../../domain/sla/clock";
import { t } from "../text";
import { Icon } from "../ui/icon";
import { dateTime, duration } from "../ui/time";
import { useNow } from "../ui/use-now";
import "./clock.css";
import { useSla } from "./use-sla";

/** What a case is to have done first, and by when; nothing where nothing is promised. Every promise is in its tooltip. */
export function CaseClock({ row, now }: { row: Case; now: number }) {
  const sla = useSla();
  if (!sla) return null;
  const all = clocksOf(row, sla, now).filter(({ state }) => state !== "fulfilled");
  const due = dueOf(row, sla);
  const isPaused = !due && all.some(({ state }) => state === "paused");
  if (!due && !isPaused) return null;
  const urgency = due ? urgencyOf(due, sla, now) : "paused";
  const title = all
    .map(({ metric, dueAt, left }) =>
      dueAt === undefined
        ? t("sla.clock.left", { metric: t(`sla.metric.${metric}`), time: duration(left ?? 0) })
        : t("sla.clock.at", { metric: t(`sla.metric.${metric}`), at: dateTime(dueAt) }),
    )
    .join("\n");
  return (
    <span className={`p-clock p-clock-${urgency}`} title={title}>
      <Icon name={urgency === "breached" || urgency === "soon" ? "alert" : "clock"} />
      {due
        ? t(`sla.clock.${urgency as "due" | "soon" | "breached"}`, { time: duration(Math.abs(due.dueAt - now)) })
        : t("sla.clock.paused")}
    </span>
  );
}

/** The clock of the case in front of the person; it moves by itself. */
export default function LiveClock({ row }: { row: Case }) {
  return <CaseClock row={row} now={useNow()} />;
}
