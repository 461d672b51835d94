/** One schedule: its name, the clock it goes by, its week and its holidays. */
import { useState } from "react";
import type { Holiday, OpenSpan, Schedule } from "../../domain/sla/schedule";
import { hoursOfDay, parseHours, writeHours } from "../../domain/sla/week";
import { t } from "../text";
import { Button } from "../ui/button";
import { FormDialog } from "../ui/form-dialog";
import { TextField } from "../ui/text-field";
import { ZoneCombo } from "../ui/zone-combo";
import { HolidaysEditor } from "./holidays-editor";
import { dayName, weekdays } from "./hours-words";

interface ScheduleEditorProps {
  schedule: Schedule;
  onSave: (schedule: Schedule) => void;
  onClose: () => void;
}

const WORKDAYS = [1, 2, 3, 4, 5];

/** The dialog. Nothing changes until it is saved. */
export function ScheduleEditor({ schedule, onSave, onClose }: ScheduleEditorProps) {
  const [name, setName] = useState(schedule.name);
  const [timeZone, setTimeZone] = useState(schedule.timeZone);
  const [typed, setTyped] = useState(() => Array.from({ length: 7 }, (_, day) => writeHours(hoursOfDay(schedule.week, day))));
  const [holidays, setHolidays] = useState<readonly Holiday[]>(schedule.holidays);
  const read = typed.map(parseHours);
  const isReady = name.trim() !== "" && read.every((hours) => hours !== undefined);
  const type = (days: readonly number[], text: string) => setTyped(typed.map((before, day) => (days.includes(day) ? text : before)));
  const save = () => {
    const week = read.flatMap((hours, day): OpenSpan[] => (hours ?? []).map((span) => ({ day, ...span })));
    onSave({ ...schedule, name: name.trim(), timeZone, week, holidays: [...holidays] });
  };
  return (
    <FormDialog onClose={onClose} size="wide" title={t("hours.editor")} isReady={isReady} onDo={save}>
      <TextField label={t("hours.name")} value={name} onChange={setName} maxLength={100} autoFocus />
      <ZoneCombo label={t("hours.zone")} value={timeZone} onChange={setTimeZone} />
      <fieldset className="p-sla-week">
        <legend className="p-label">{t("hours.week")}</legend>
        <p className="p-soft">{t("hours.week_words")}</p>
        {weekdays().map((day) => (
          <div className="p-sla-day" key={day}>
            <span aria-hidden="true">{dayName(day)}</span>
            <TextField
              label={dayName(day)}
              hideLabel
              dir="ltr"
              placeholder={t("hours.closed")}
              value={typed[day] ?? ""}
              onChange={(text) => type([day], text)}
              onBlur={() => {
                const hours = read[day];
                if (hours) type([day], writeHours(hours));
              }}
              isInvalid={read[day] === undefined}
              errorMessage={t("hours.bad_hours")}
            />
          </div>
        ))}
        <div>
          <Button size="s" variant="quiet" icon="copy" isDisabled={!read[1]} onPress={() => type(WORKDAYS, typed[1] ?? "")}>
            {t("hours.all_workdays", { day: dayName(1) })}
          </Button>
        </div>
      </fieldset>
      <HolidaysEditor holidays={holidays} onChange={setHolidays} />
    </FormDialog>
  );
}
