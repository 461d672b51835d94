/** The span's messages and cases as files for a spreadsheet. */
import { useState } from "react";
import { CASE_COLUMNS, type CsvColumns, MESSAGE_COLUMNS } from "../../contracts/csv";
import { t } from "../text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { Section } from "../ui/page-body";
import { Progress } from "../ui/progress";
import { fileName, saveFile } from "../ui/save-file";
import type { Loaded } from "./use-report";
import { writeCsv } from "./write-csv";

/** Two buttons, each with how many rows it will write. */
export function CsvExport({ loaded }: { loaded: Loaded }) {
  const [share, setShare] = useState<number>();
  const [error, setError] = useState<string>();
  const [forExcel, setForExcel] = useState(false);
  const save = async <Row,>(what: string, columns: CsvColumns<Row>, rows: readonly Row[]) => {
    setError(undefined);
    setShare(0);
    try {
      saveFile(
        fileName(what, "csv"),
        await writeCsv(columns, rows, { byteOrderMark: forExcel, onProgress: setShare }),
        "text/csv;charset=utf-8",
      );
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    }
    setShare(undefined);
  };
  const busy = share !== undefined;
  return (
    <Section title={t("stats.export")} description={t("stats.export_words")}>
      <div className="p-stack">
        <div className="p-row">
          <Button icon="download" isDisabled={busy} onPress={() => void save("messages", MESSAGE_COLUMNS, loaded.messages)}>
            {t("stats.export_messages", { n: number(loaded.messages.length) })}
          </Button>
          <Button icon="download" isDisabled={busy} onPress={() => void save("cases", CASE_COLUMNS, loaded.cases)}>
            {t("stats.export_cases", { n: number(loaded.cases.length) })}
          </Button>
        </div>
        <Checkbox label={t("stats.export_excel")} isSelected={forExcel} onChange={setForExcel} />
        {busy && <Progress label={t("stats.exporting")} value={share} />}
        {error && <ErrorNotice title={t("stats.export_failed")}>{error}</ErrorNotice>}
      </div>
    </Section>
  );
}
