/** The days of the span: two charts, or one table. */
import { lazy, Suspense, useMemo, useState } from "react";
import type { DayFigures } from "../../domain/metrics/report";
import { t } from "../text";
import { Button } from "../ui/button";
import { Help } from "../ui/help";
import { number } from "../ui/number";
import { Section } from "../ui/page-body";
import { Spinner } from "../ui/spinner";
import { duration } from "../ui/time";
import type { DayChartProps } from "./day-chart";
import { DayTable } from "./day-table";

const DayChart = lazy(() => import("./day-chart"));

const MINUTE = 60_000;
/** Steps of a time axis: seconds, minutes, hours and days that are round to a reader. */
const TIME_STEPS = [1 / 12, 1 / 4, 1 / 2, 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 7_200, 14_400, 43_200].map(
  (m) => m * MINUTE,
);
const COUNT_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

function charts(days: readonly DayFigures[]): DayChartProps[] {
  const starts = days.map((day) => day.from);
  return [
    {
      label: t("stats.chart_messages"),
      days: starts,
      lines: [
        { label: t("stats.needed_answer"), values: days.map((day) => day.received), kind: "bar", color: "line-strong" },
        { label: t("stats.answered"), values: days.map((day) => day.answered), kind: "bar", color: "accent-fill" },
      ],
      format: number,
      axisWidth: 36,
      steps: COUNT_STEPS,
    },
    {
      label: t("stats.chart_first_response"),
      days: starts,
      lines: [
        { label: t("stats.median"), values: days.map((day) => day.median ?? null), kind: "line", color: "accent-fill" },
        { label: t("stats.p90"), values: days.map((day) => day.p90 ?? null), kind: "line", color: "warn" },
      ],
      format: (value) => (value === 0 ? number(0) : duration(value)),
      axisWidth: 60,
      steps: TIME_STEPS,
    },
  ];
}

/** Charts, with the table one press away. */
export function ByDay({ days }: { days: readonly DayFigures[] }) {
  const [asTable, setAsTable] = useState(false);
  const both = useMemo(() => charts(days), [days]);
  const [messages, responses] = both;
  return (
    <Section
      title={t("stats.by_day")}
      actions={
        <span className="p-row">
          <Help label={t("stats.what_is", { name: t("stats.needed_answer") })}>
            <p>{t("stats.definition.needed_answer")}</p>
          </Help>
          <Button size="s" onPress={() => setAsTable(!asTable)}>
            {t(asTable ? "stats.show_chart" : "stats.show_table")}
          </Button>
        </span>
      }
    >
      {asTable ? (
        <DayTable days={days} />
      ) : (
        <Suspense fallback={<Spinner />}>
          {messages && <DayChart {...messages} />}
          <h3 className="p-chart-title">{t("stats.first_response")}</h3>
          {responses && <DayChart {...responses} />}
        </Suspense>
      )}
    </Section>
  );
}
