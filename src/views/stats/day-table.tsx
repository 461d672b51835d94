/** The charts' figures as a table. */
import type { DayFigures } from "../../domain/metrics/report";
import { t } from "../text";
import { number } from "../ui/number";
import { duration, shortDate } from "../ui/time";

const time = (value: number | undefined) => (value === undefined ? "–" : duration(value));

/** One row a day, newest first. */
export function DayTable({ days }: { days: readonly DayFigures[] }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="p-table-frame" aria-label={t("stats.table")} tabIndex={0}>
      <table className="p-table">
        <thead>
          <tr>
            <th scope="col">{t("stats.day")}</th>
            <th scope="col">{t("stats.needed_answer")}</th>
            <th scope="col">{t("stats.answered")}</th>
            <th scope="col">{t("stats.cases_answered")}</th>
            <th scope="col">{t("stats.median")}</th>
            <th scope="col">{t("stats.p90")}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.day}>
              <th scope="row">{shortDate(day.from)}</th>
              <td>{number(day.received)}</td>
              <td>{number(day.answered)}</td>
              <td>{number(day.n)}</td>
              <td>{time(day.median)}</td>
              <td>{time(day.p90)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
