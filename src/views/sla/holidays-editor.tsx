/** The dates on which nobody is there: one by one, or out of a calendar file. */
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { IcsHolidays } from "../../domain/sla/ics";
import { dayOfDate, type Holiday } from "../../domain/sla/schedule";
import { t } from "../text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { ErrorNotice } from "../ui/error-notice";
import { IconButton } from "../ui/icon-button";
import { number } from "../ui/number";
import { TextField } from "../ui/text-field";
import { dateText } from "./hours-words";

interface HolidaysEditorProps {
  holidays: readonly Holiday[];
  onChange: (holidays: readonly Holiday[]) => void;
}

/** Larger files are no calendars of holidays; in bytes. */
const LARGEST = 5_000_000;

const byDate = (a: Holiday, b: Holiday) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** A calendar file that was chosen: what it would bring, or why nothing. */
type Read = { name: string; outcome: IcsHolidays | { error: "too_large" } };

async function readCalendar(file: File): Promise<Read> {
  if (file.size > LARGEST) return { name: file.name, outcome: { error: "too_large" } };
  try {
    const [{ holidaysOfIcs }, text] = await Promise.all([import("../../domain/sla/ics"), file.text()]);
    return { name: file.name, outcome: holidaysOfIcs(text, new Date().getFullYear()) };
  } catch (error) {
    return { name: file.name, outcome: { error: "unreadable", detail: error instanceof Error ? error.message : String(error) } };
  }
}

/** The list with ways to add and take out; nothing is kept until the schedule is saved. */
export function HolidaysEditor({ holidays, onChange }: HolidaysEditorProps) {
  const [date, setDate] = useState("");
  const [name, setName] = useState("");
  const [isYearly, setYearly] = useState(false);
  const [read, setRead] = useState<Read>();
  const isReady = dayOfDate(date) !== undefined && name.trim() !== "";
  const addAll = (more: readonly Holiday[]) => onChange([...holidays, ...more].sort(byDate));
  const add = () => {
    addAll([{ date, name: name.trim(), ...(isYearly && { isYearly }) }]);
    setDate("");
    setName("");
  };
  return (
    <fieldset className="p-sla-week">
      <legend className="p-label">{t("hours.holidays")}</legend>
      <ul className="p-sla-holidays" aria-label={t("hours.holidays")}>
        {holidays.map((holiday) => (
          <li key={`${holiday.date} ${holiday.name}`}>
            <span className="p-sla-words">
              <bdi>{holiday.name}</bdi>
              <span className="p-soft">
                {dateText(holiday.date, holiday.isYearly)}
                {holiday.isYearly && ` · ${t("hours.yearly")}`}
              </span>
            </span>
            <IconButton
              icon="trash"
              size="s"
              label={t("hours.holiday_remove", { name: holiday.name, date: dateText(holiday.date) })}
              onPress={() => onChange(holidays.filter((one) => one !== holiday))}
            />
          </li>
        ))}
      </ul>
      {holidays.length === 0 && <p className="p-soft">{t("hours.no_holidays")}</p>}
      <div className="p-sla-add">
        <TextField label={t("hours.holiday_date")} type="date" value={date} onChange={setDate} />
        <TextField label={t("hours.holiday_name")} value={name} onChange={setName} maxLength={200} />
        <Button isDisabled={!isReady} onPress={add}>
          {t("hours.holiday_add")}
        </Button>
      </div>
      <Checkbox label={t("hours.holiday_yearly")} isSelected={isYearly} onChange={setYearly} />
      <div>
        <FileTrigger
          acceptedFileTypes={[".ics", "text/calendar"]}
          onSelect={async (files) => {
            const file = files?.[0];
            if (file) setRead(await readCalendar(file));
          }}
        >
          <Button size="s" icon="upload">
            {t("hours.ics")}
          </Button>
        </FileTrigger>
      </div>
      {read && (
        <CalendarPreview
          read={read}
          holidays={holidays}
          onTake={(fresh) => {
            addAll(fresh);
            setRead(undefined);
          }}
          onClose={() => setRead(undefined)}
        />
      )}
    </fieldset>
  );
}

interface CalendarPreviewProps {
  read: Read;
  holidays: readonly Holiday[];
  onTake: (fresh: Holiday[]) => void;
  onClose: () => void;
}

/** What a file would add, before it does. */
function CalendarPreview({ read: { name, outcome }, holidays, onTake, onClose }: CalendarPreviewProps) {
  const cancel = (
    <Button size="s" onPress={onClose}>
      {t("ui.cancel")}
    </Button>
  );
  if ("error" in outcome) {
    const detail = "detail" in outcome && outcome.detail ? ` (${outcome.detail})` : "";
    return (
      <ErrorNotice title={t("hours.ics_failed", { name })} actions={cancel}>
        {t(`hours.ics_error.${outcome.error}`)}
        {detail}
      </ErrorNotice>
    );
  }
  const known = new Set(holidays.map((holiday) => `${holiday.date} ${holiday.name}`));
  const fresh = outcome.holidays.filter((holiday) => !known.has(`${holiday.date} ${holiday.name}`));
  const left = outcome.holidays.length - fresh.length;
  return (
    <ErrorNotice
      tone="info"
      title={t("hours.ics_found", { name, count: fresh.length, n: number(fresh.length) })}
      actions={
        <>
          {cancel}
          <Button size="s" variant="primary" isDisabled={fresh.length === 0} onPress={() => onTake(fresh)}>
            {t("hours.ics_add", { count: fresh.length, n: number(fresh.length) })}
          </Button>
        </>
      }
    >
      <ul className="p-sla-found">
        {fresh.map((holiday) => (
          <li key={`${holiday.date} ${holiday.name}`}>
            {dateText(holiday.date)} · <bdi>{holiday.name}</bdi>
          </li>
        ))}
      </ul>
      {left > 0 && <p>{t("hours.ics_known", { count: left, n: number(left) })}</p>}
      {outcome.timed > 0 && <p>{t("hours.ics_timed", { count: outcome.timed, n: number(outcome.timed) })}</p>}
    </ErrorNotice>
  );
}
