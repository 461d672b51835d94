/** The figures at a glance, each with what it rests on and, on demand, what it means. */
import type { Definition, Report } from "../../domain/metrics/report";
import { t } from "../text";
import { Help } from "../ui/help";
import { number, percent } from "../ui/number";
import { dateTime, duration } from "../ui/time";

interface FigureProps {
  name: string;
  value: string;
  /** What it was computed from: "n = 40 messages". */
  rests: string;
  definition: Definition;
}

function Figure({ name, value, rests, definition }: FigureProps) {
  return (
    <div className="p-figure">
      <dt className="p-figure-name">
        {name}
        <Help label={t("stats.what_is", { name })}>
          <p>{t(`stats.definition.${definition}`)}</p>
        </Help>
      </dt>
      <dd className="p-figure-value">{value}</dd>
      <dd className="p-figure-rests">{rests}</dd>
    </div>
  );
}

const orNone = (value: number | undefined, write: (value: number) => string) => (value === undefined ? t("stats.none") : write(value));

/** Five figures in a grid, as many to a row as there is room for. */
export function Figures({ report }: { report: Report }) {
  const { conversations, neededAnswer, answered, responseRate, firstResponse } = report;
  const cases = t("stats.n_cases", { count: firstResponse.n, n: number(firstResponse.n) });
  const open = firstResponse.open > 0 ? ` · ${t("stats.n_open", { count: firstResponse.open, n: number(firstResponse.open) })}` : "";
  return (
    <dl className="p-figures">
      <Figure
        name={t("stats.conversations")}
        value={orNone(conversations.value, number)}
        rests={t("stats.n_messages", { count: conversations.n, n: number(conversations.n) })}
        definition={conversations.definition}
      />
      <Figure
        name={t("stats.answered")}
        value={orNone(answered.value, number)}
        rests={t("stats.n_needed", { count: neededAnswer.n, n: number(neededAnswer.n) })}
        definition={answered.definition}
      />
      <Figure
        name={t("stats.response_rate")}
        value={orNone(responseRate.value, percent)}
        rests={t("stats.n_needed", { count: responseRate.n, n: number(responseRate.n) })}
        definition={responseRate.definition}
      />
      <Figure
        name={t("stats.first_response_median")}
        value={orNone(firstResponse.median, duration)}
        rests={cases + open}
        definition={firstResponse.definition}
      />
      <Figure
        name={t("stats.first_response_p90")}
        value={orNone(firstResponse.p90, duration)}
        rests={cases + open}
        definition={firstResponse.definition}
      />
    </dl>
  );
}

/** Since when Perch has watched, and what that means for the figures. */
export function Coverage({ coverage }: { coverage: Report["coverage"] }) {
  if (coverage.since === undefined) return null;
  const since = dateTime(coverage.since);
  return <p className="p-soft">{coverage.whole ? t("stats.coverage_whole", { since }) : t("stats.coverage_part", { since })}</p>;
}
