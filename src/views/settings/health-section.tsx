/** How well Perch reads X: a light for each thing it looks for, what nothing could read, and what was refused. */
import { useLiveQuery } from "dexie-react-hooks";
import { health, refusals } from "../../store/queries";
import { t } from "../text";
import { Disclosure } from "../ui/disclosure";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { Section } from "../ui/page-body";
import { dateTime } from "../ui/time";
import { HealthList } from "./health-list";
import { type HealthRow, healthRows } from "./health-rows";

const REFUSALS = 100;

/** One line that says whether all is well. */
function Summary({ rows }: { rows: readonly HealthRow[] }) {
  const missing = rows.filter((row) => row.light === "missing").length;
  if (missing > 0) {
    return (
      <ErrorNotice tone="warn" live={false} title={t("settings.health_trouble", { count: missing, n: number(missing) })}>
        {t("settings.health_trouble_words")}
      </ErrorNotice>
    );
  }
  const seen = rows.some((row) => row.light === "seen");
  return <ErrorNotice tone={seen ? "good" : "info"} title={t(seen ? "settings.health_good" : "settings.health_nothing")} />;
}

/** Counts of a list of lights: "12 seen, 2 missing". */
const tally = (rows: readonly HealthRow[]) =>
  t("settings.health_tally", { seen: number(rows.filter((row) => row.light === "seen").length), all: number(rows.length) });

/** Closed lists beneath the summary; the one with trouble stands open. */
export function HealthSection() {
  const rows = useLiveQuery(() => health());
  const refused = useLiveQuery(() => refusals(REFUSALS));
  if (!rows || !refused) return null;
  const operations = healthRows(rows, "operation");
  const selectors = healthRows(rows, "selector");
  const unknown = healthRows(rows, "unknown");
  return (
    <Section title={t("settings.health")} description={t("settings.health_words")}>
      <Summary rows={[...operations, ...selectors]} />
      {[
        { title: t("settings.health_operations"), list: operations },
        { title: t("settings.health_selectors"), list: selectors },
      ].map(({ title, list }) => (
        <Disclosure key={title} title={title} detail={tally(list)} isOpenAtFirst={list.some((row) => row.light === "missing")}>
          {list.length > 0 ? <HealthList rows={list} label={title} /> : <p className="p-soft">{t("settings.health_nothing")}</p>}
        </Disclosure>
      ))}
      <Disclosure title={t("settings.health_unknown")} detail={number(unknown.reduce((sum, { row }) => sum + row.count, 0))}>
        {unknown.length === 0 && <p className="p-soft">{t("settings.health_unknown_none")}</p>}
        <ul className="p-plain-list">
          {unknown.map(({ name, row }) => (
            <li key={row.id} className="p-log-row">
              <span dir="ltr">{name}</span>
              <span className="p-soft">{t("settings.times", { count: row.count, n: number(row.count) })}</span>
              {row.sample && (
                <code className="p-sample" dir="ltr">
                  {row.sample}
                </code>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure title={t("settings.refusals")} detail={number(refused.reduce((sum, { count }) => sum + count, 0))}>
        <p className="p-soft">{t(refused.length === 0 ? "settings.refusals_none" : "settings.refusals_words")}</p>
        <ul className="p-plain-list">
          {refused.map((refusal) => (
            <li key={refusal.id} className="p-log-row">
              <span dir="ltr">{refusal.reason}</span>
              <span className="p-soft">
                {dateTime(refusal.at)} · {t("settings.times", { count: refusal.count, n: number(refusal.count) })}
              </span>
              <code className="p-sample" dir="ltr">
                {refusal.detail}
              </code>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
