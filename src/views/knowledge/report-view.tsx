/** How the articles serve: used, shown and taken, and what has grown old. Each figure says what it rests on. */
import { lazy, Suspense, useMemo, useState } from "react";
import { KEPT_LEAST, type Stale, UNEDITED_DAYS, UNUSED_DAYS, type Usage, usageOf, usesByDay } from "../../domain/knowledge/usage";
import type { Article } from "../../domain/rows";
import "../stats/stats.css";
import { writeCsv } from "../stats/write-csv";
import { t } from "../text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ErrorNotice } from "../ui/error-notice";
import { number, percent } from "../ui/number";
import { PageBody, Section } from "../ui/page-body";
import { fileName, saveFile } from "../ui/save-file";
import { Segmented } from "../ui/segmented";
import { Spinner } from "../ui/spinner";
import { shortDate, today } from "../ui/time";
import { KnowledgeNav, type KnowledgePart } from "./knowledge-nav";
import { USAGE_COLUMNS } from "./usage-columns";
import { type Loaded, useServed } from "./use-served";

const DayChart = lazy(() => import("../stats/day-chart"));

interface ReportViewProps {
  all: readonly Article[];
  onGo: (part: KnowledgePart) => void;
  onOpen: (article: Article) => void;
}

const RANGES = ["7", "28", "90"] as const;
const SHOWN = 200;

/** The page, for the last 7, 28 or 90 days. */
export function ReportView({ all, onGo, onOpen }: ReportViewProps) {
  const [range, setRange] = useState<(typeof RANGES)[number]>("28");
  const { loaded, error } = useServed(Number(range));
  return (
    <PageBody title={t("knowledge.title")}>
      <div className="p-stack">
        <KnowledgeNav part="report" onGo={onGo} />
        <Segmented
          label={t("stats.range")}
          options={RANGES.map((id) => ({ id, label: t("stats.days", { count: Number(id) }) }))}
          value={range}
          onChange={setRange}
        />
        {error && <ErrorNotice title={t("knowledge.report_failed")}>{error}</ErrorNotice>}
        {!loaded && !error && <Spinner />}
        {loaded &&
          (all.length > 0 ? <Report all={all} loaded={loaded} onOpen={onOpen} /> : <EmptyState title={t("knowledge.none_found")} />)}
      </div>
    </PageBody>
  );
}

function Report({ all, loaded, onOpen }: { all: readonly Article[]; loaded: Loaded; onOpen: (article: Article) => void }) {
  const { days, now, since } = loaded;
  const usage = useMemo(() => {
    const span = { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? now };
    return usageOf({ ...loaded, articles: all, span, today: today(), now });
  }, [all, loaded, days, now]);
  const byDay = useMemo(() => usesByDay(loaded.acceptances, days), [loaded.acceptances, days]);
  const stale = usage.filter((row) => row.stale.length > 0);
  const uses = byDay.reduce((sum, count) => sum + count, 0);
  const save = async () =>
    saveFile(fileName("article-use", "csv"), await writeCsv(USAGE_COLUMNS, usage, { byteOrderMark: true }), "text/csv;charset=utf-8");
  return (
    <>
      <Section
        title={t("knowledge.report_uses", { count: uses, n: number(uses) })}
        description={t("knowledge.report_rests")}
        actions={
          <Button size="s" icon="download" onPress={() => void save()}>
            {t("knowledge.report_csv")}
          </Button>
        }
      >
        {since !== undefined && since > (days[0]?.from ?? 0) && (
          <p className="p-soft">{t("knowledge.report_since", { day: shortDate(since) })}</p>
        )}
        <Suspense fallback={<Spinner />}>
          <DayChart
            label={t("knowledge.report_by_day")}
            days={days.map(({ from }) => from)}
            lines={[{ label: t("knowledge.report_taken"), values: byDay, kind: "bar", color: "accent-fill" }]}
            format={number}
            axisWidth={36}
            steps={[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]}
          />
        </Suspense>
        <Rows rows={usage.filter(({ uses: used, shown }) => used + shown > 0)} onOpen={onOpen} />
      </Section>
      <Section title={t("knowledge.stale", { count: stale.length, n: number(stale.length) })} description={t("knowledge.stale_words")}>
        <Rows rows={stale} onOpen={onOpen} />
      </Section>
    </>
  );
}

const STALE_DAYS: Record<Stale, number> = { review: 0, unused: UNUSED_DAYS, unedited: UNEDITED_DAYS, rewritten: 0 };

/** What is known of one article, in words. */
function factsOf({ uses, shown, taken, lastUsedAt, kept, stale }: Usage): string[] {
  return [
    t("knowledge.used", { count: uses, n: number(uses) }),
    ...(shown > 0 ? [t("knowledge.report_share", { share: percent(taken / shown), count: shown, n: number(shown) })] : []),
    ...(kept ? [t("knowledge.report_kept", { share: percent(kept.median), count: kept.n, n: number(kept.n) })] : []),
    ...(lastUsedAt === undefined ? [] : [t("knowledge.report_last", { day: shortDate(lastUsedAt) })]),
    ...stale.map((why) => t(`knowledge.stale.${why}`, { days: number(STALE_DAYS[why]), share: percent(KEPT_LEAST) })),
  ];
}

function Rows({ rows, onOpen }: { rows: readonly Usage[]; onOpen: (article: Article) => void }) {
  if (rows.length === 0) return <p className="p-soft">{t("knowledge.report_none")}</p>;
  return (
    <>
      <ul className="p-usage">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.article.id}>
            <Button variant="quiet" size="s" onPress={() => onOpen(row.article)}>
              <bdi>{row.article.title}</bdi>
            </Button>
            <span className="p-soft">{factsOf(row).join(" · ")}</span>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className="p-soft">{t("knowledge.import_more", { n: number(rows.length - SHOWN) })}</p>}
    </>
  );
}
