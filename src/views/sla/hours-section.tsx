/** Settings: when somebody is there, and what to tell customers of it. */
import { useState } from "react";
import { isOpen, nextOpening } from "../../domain/sla/hours";
import type { Schedule } from "../../domain/sla/schedule";
import { OfManagers, useMayRun } from "../settings/of-managers";
import { t } from "../text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Section } from "../ui/page-body";
import { useNow } from "../ui/use-now";
import { HoursTexts } from "./hours-texts";
import { momentText, weekText } from "./hours-words";
import { PublishedHours } from "./published-hours";
import { ScheduleEditor } from "./schedule-editor";
import "./sla.css";
import { useHours } from "./use-hours";

const WORKING_WEEK = [1, 2, 3, 4, 5].map((day) => ({ day, from: 9 * 60, to: 17 * 60 }));

const newSchedule = (): Schedule => ({
  id: `schedule:${crypto.randomUUID()}`,
  name: "",
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  week: WORKING_WEEK,
  holidays: [],
});

/** Whether somebody is there now, and else when. */
function stateText(schedule: Schedule, now: number): string {
  if (isOpen(schedule, now)) return t("hours.open_now");
  const opening = nextOpening(schedule, now);
  return opening === undefined ? t("hours.never_opens") : t("hours.opens", { at: momentText(opening, schedule.timeZone) });
}

/** Schedules, the text for the bio, and the note out of hours. */
export default function HoursSection() {
  const { hours, standard, change } = useHours();
  const now = useNow();
  const mayRun = useMayRun();
  const [edited, setEdited] = useState<Schedule>();
  if (!hours) return null;
  const { schedules } = hours;
  const save = async (schedule: Schedule) => {
    const isKnown = schedules.some(({ id }) => id === schedule.id);
    const all = isKnown ? schedules.map((one) => (one.id === schedule.id ? schedule : one)) : [...schedules, schedule];
    if (await change({ schedules: all }, t("hours.saved", { name: schedule.name }))) setEdited(undefined);
  };
  const remove = ({ id, name }: Schedule) =>
    void change({ schedules: schedules.filter((one) => one.id !== id) }, t("hours.removed", { name }));
  return (
    <Section
      title={t("hours.title")}
      description={t("hours.words")}
      actions={
        mayRun && (
          <Button size="s" icon="plus" onPress={() => setEdited(newSchedule())}>
            {t("hours.add")}
          </Button>
        )
      }
    >
      <OfManagers>
        <ul className="p-sla-list" aria-label={t("hours.schedules")}>
          {schedules.map((schedule) => (
            <li key={schedule.id}>
              <div className="p-sla-words">
                <span className="p-sla-name">
                  <bdi>{schedule.name}</bdi>
                  {schedule === standard && schedules.length > 1 && <span className="p-sla-badge">{t("hours.standard")}</span>}
                </span>
                <span className="p-soft">{weekText(schedule)}</span>
                <span className="p-soft">{stateText(schedule, now)}</span>
              </div>
              {schedule !== standard && (
                <IconButton
                  icon="check"
                  label={t("hours.make_standard", { name: schedule.name })}
                  onPress={() => void change({ defaultId: schedule.id }, t("hours.saved", { name: schedule.name }))}
                />
              )}
              <IconButton icon="edit" label={t("hours.edit", { name: schedule.name })} onPress={() => setEdited(schedule)} />
              <IconButton icon="trash" label={t("hours.remove", { name: schedule.name })} onPress={() => remove(schedule)} />
            </li>
          ))}
        </ul>
        {schedules.length === 0 && <p className="p-soft">{t("hours.none")}</p>}
        {standard && <PublishedHours schedule={standard} hours={hours} onChange={change} />}
        <HoursTexts key={[hours.note, hours.diversion, hours.diversionLink].join("\n")} hours={hours} onChange={change} />
      </OfManagers>
      {edited && <ScheduleEditor key={edited.id} schedule={edited} onSave={save} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}
