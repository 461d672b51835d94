/** What an incident came to, to read, to copy and to keep. */
import { useLiveQuery } from "dexie-react-hooks";
import { csvParts } from "../../contracts/csv";
import type { IncidentReport } from "../../domain/incidents/report";
import type { Case, Incident } from "../../domain/rows";
import { messagesSince } from "../../store/queries/groups";
import { usePageLink } from "../panel/page-link";
import { t } from "../text";
import { Button } from "../ui/button";
import { number } from "../ui/number";
import { fileName, saveFile } from "../ui/save-file";
import { dateTime, duration } from "../ui/time";
import { showToast } from "../ui/toast";

/** Each figure as people read it. */
function figures(report: IncidentReport): [name: string, value: string][] {
  return [
    [t("incidents.report.people"), number(report.people)],
    [t("incidents.report.messages"), number(report.messages)],
    [t("incidents.report.answered"), t("incidents.report.of", { n: number(report.answered), all: number(report.people) })],
    [t("incidents.report.median"), report.median === undefined ? "–" : duration(report.median)],
    [t("incidents.report.waiting"), number(report.waiting)],
    [t("incidents.report.solved"), t("incidents.report.of", { n: number(report.solved), all: number(report.cases) })],
    [t("incidents.report.started"), dateTime(report.startedAt)],
    [t("incidents.report.ended"), report.endedAt === undefined ? "–" : dateTime(report.endedAt)],
    [t("incidents.report.lasted"), duration(report.lasted)],
  ];
}

const COLUMNS = {
  title: ({ incident }: Told) => incident.title,
  status: ({ incident }: Told) => incident.status,
  started_at: ({ report }: Told) => new Date(report.startedAt).toISOString(),
  ended_at: ({ report }: Told) => (report.endedAt === undefined ? null : new Date(report.endedAt).toISOString()),
  lasted_seconds: ({ report }: Told) => Math.round(report.lasted / 1_000),
  people: ({ report }: Told) => report.people,
  cases: ({ report }: Told) => report.cases,
  messages: ({ report }: Told) => report.messages,
  answered: ({ report }: Told) => report.answered,
  median_first_answer_seconds: ({ report }: Told) => (report.median === undefined ? null : Math.round(report.median / 1_000)),
  waiting: ({ report }: Told) => report.waiting,
  solved: ({ report }: Told) => report.solved,
};
interface Told {
  incident: Incident;
  report: IncidentReport;
}

export function Report({ incident, cases }: { incident: Incident; cases: readonly Case[] }) {
  const link = usePageLink();
  const report = useLiveQuery(async () => {
    const from = Math.min(incident.at, ...cases.map(({ openedAt }) => openedAt));
    const customers = [...new Set(cases.map(({ customerId }) => customerId))];
    // Which words are in a message is known by stemmers, which the page does without until then.
    const [messages, { incidentReport }] = await Promise.all([messagesSince(customers, from), import("../../domain/incidents/report")]);
    return incidentReport(incident, cases, messages, Date.now());
  }, [incident, cases]);
  if (!report) return null;
  const lines = figures(report);
  const copy = async () => {
    const isDone = await link.copy([incident.title, ...lines.map(([name, value]) => `${name}: ${value}`)].join("\n"));
    void showToast(t(isDone ? "incidents.copied" : "incidents.not_copied"), isDone ? {} : { tone: "bad" });
  };
  const save = () => saveFile(fileName("incident", "csv"), [...csvParts(COLUMNS, [{ incident, report }])], "text/csv;charset=utf-8");
  return (
    <section aria-label={t("incidents.report")}>
      <h3>{t("incidents.report")}</h3>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name} className="p-report-line">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="p-group-actions">
        <Button size="s" icon="copy" onPress={() => void copy()}>
          {t("incidents.copy")}
        </Button>
        <Button size="s" icon="download" onPress={save}>
          {t("incidents.csv")}
        </Button>
      </div>
    </section>
  );
}
