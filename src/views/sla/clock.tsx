/** When something is due, where people look at a case. */
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Case } from "../../domain/rows";
import { clocksOf, dueOf, type Sla, type Urgency, urgencyOf } from "../../domain/sla/clock";
import { t } from "../text";
import { Dialog } from "../ui/dialog";
import { Icon } from "../ui/icon";
import { dateTime, duration } from "../ui/time";
import { useNow } from "../ui/use-now";
import { CasePromises } from "./case-promises";
import "./clock.css";
import { useSla } from "./use-sla";

interface Face {
  urgency: Urgency | "paused";
  words: string;
  /** Every promise that is not kept yet. */
  title: string;
}

/** What a case is to have done first, and by when; undefined where nothing is promised. */
function faceOf(row: Case, sla: Sla, now: number): Face | undefined {
  const due = dueOf(row, sla);
  const open = clocksOf(row, sla, now).filter(({ state }) => state !== "fulfilled");
  if (!due && !open.some(({ state }) => state === "paused")) return;
  const lines = open.map(({ metric, dueAt, left = 0 }) => {
    const name = t(`sla.metric.${metric}`);
    return dueAt === undefined ? t("sla.clock.left", { metric: name, time: duration(left) }) : `${name}: ${dateTime(dueAt)}`;
  });
  const title = lines.join("\n");
  if (!due) return { urgency: "paused", words: t("sla.clock.paused"), title };
  const urgency = urgencyOf(due, sla, now);
  return { urgency, words: t(`sla.clock.${urgency}`, { time: duration(Math.abs(due.dueAt - now)) }), title };
}

function ClockFace({ urgency, words, title }: Face) {
  return (
    <span className={`p-clock p-clock-${urgency}`} title={title}>
      <Icon name={urgency === "breached" || urgency === "soon" ? "alert" : "clock"} />
      {words}
    </span>
  );
}

/** The clock of a case in a list. */
export function CaseClock({ row, now }: { row: Case; now: number }) {
  const sla = useSla();
  const face = sla && faceOf(row, sla, now);
  return face ? <ClockFace {...face} /> : null;
}

/** The clock of the case in front of the person; it moves by itself, and a press tells how it came to stand so. */
export default function LiveClock({ row }: { row: Case }) {
  const now = useNow();
  const sla = useSla();
  const [isOpen, setOpen] = useState(false);
  const face = sla && faceOf(row, sla, now);
  if (!face) return null;
  return (
    <>
      <AriaButton className="p-clock-button" onPress={() => setOpen(true)}>
        <ClockFace {...face} />
      </AriaButton>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t("sla.title")}>
        <CasePromises row={row} sla={sla} now={now} />
      </Dialog>
    </>
  );
}
