/** Bringing a desk back from its JSON file: all of it, or nothing. */
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { type ImportError, importAll } from "../../commands/data";
import { usePageLink } from "../panel/page-link";
import { t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { Progress } from "../ui/progress";
import { showToast } from "../ui/toast";

/** Larger files can't be read into one text; in bytes. */
const MOST = 400_000_000;

/** Why nothing was imported: what is wrong, and where. */
function saying({ reason, table, row, detail }: ImportError): string {
  const where = table && row !== undefined ? ` ${t("settings.import_where", { table, row: number(row) })}` : "";
  return `${t(`settings.import_error.${reason}`)}${where}${detail ? ` (${detail})` : ""}`;
}

/** A button, then a question, then the import. */
export function ImportDesk() {
  const link = usePageLink();
  const [file, setFile] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const close = () => {
    if (busy) return;
    setFile(undefined);
    setProblem(undefined);
  };
  const bring = async () => {
    if (!file) return;
    setBusy(true);
    setProblem(undefined);
    try {
      if (file.size > MOST) throw new Error(t("settings.import_too_large"));
      const outcome = await importAll(await file.text());
      if (outcome.ok) {
        const rows = Object.values(outcome.counts).reduce((sum, count) => sum + count, 0);
        void showToast(t("settings.imported", { count: rows, n: number(rows) }));
        link.settingsChanged();
        setFile(undefined);
      } else setProblem(saying(outcome.error));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <>
      <FileTrigger acceptedFileTypes={[".json", "application/json"]} onSelect={(files) => setFile(files?.[0] ?? undefined)}>
        <Button icon="upload">{t("settings.import")}</Button>
      </FileTrigger>
      <Dialog
        isOpen={file !== undefined}
        onClose={close}
        title={t("settings.import_title")}
        actions={
          <>
            <Button onPress={close} isDisabled={busy}>
              {t("ui.cancel")}
            </Button>
            <Button variant="danger" isDisabled={busy} onPress={() => void bring()}>
              {t("settings.import_do")}
            </Button>
          </>
        }
      >
        <div className="p-stack">
          <p>
            <bdi>{file?.name}</bdi>
          </p>
          <p>{t("settings.import_words")}</p>
          {problem && <ErrorNotice title={t("settings.import_failed")}>{problem}</ErrorNotice>}
          {busy && <Progress label={t("settings.importing")} />}
        </div>
      </Dialog>
    </>
  );
}
