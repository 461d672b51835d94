/** Local figures: what came in, what was answered, how fast, and about what. */
import { useState } from "react";
import { t } from "../text";
import { EmptyState } from "../ui/empty-state";
import { ErrorNotice } from "../ui/error-notice";
import { PageBody } from "../ui/page-body";
import { Segmented } from "../ui/segmented";
import { Spinner } from "../ui/spinner";
import { ByDay } from "./by-day";
import { CsvExport } from "./csv-export";
import { Coverage, Figures } from "./figures";
import "./stats.css";
import { TopTags } from "./top-tags";
import { useReport } from "./use-report";

const RANGES = ["7", "28", "90"] as const;
type Range = (typeof RANGES)[number];

/** The page, for the last 7, 28 or 90 days. */
export default function StatsPage() {
  const [range, setRange] = useState<Range>("28");
  const { loaded, error } = useReport(Number(range));
  const isEmpty = loaded && loaded.messages.length === 0 && loaded.report.neededAnswer.n === 0;
  return (
    <PageBody
      title={t("stats.title")}
      actions={
        <Segmented
          label={t("stats.range")}
          options={RANGES.map((id) => ({ id, label: t("stats.days", { count: Number(id) }) }))}
          value={range}
          onChange={setRange}
        />
      }
    >
      {error && <ErrorNotice title={t("stats.failed")}>{error}</ErrorNotice>}
      {!loaded && !error && <Spinner />}
      {isEmpty && <EmptyState title={t("stats.empty_title")}>{t("stats.empty_words", { count: Number(range) })}</EmptyState>}
      {loaded && !isEmpty && (
        <>
          <Figures report={loaded.report} />
          <Coverage coverage={loaded.report.coverage} />
          <ByDay days={loaded.report.days} />
          <TopTags tags={loaded.report.tags} />
          <CsvExport loaded={loaded} />
        </>
      )}
    </PageBody>
  );
}
