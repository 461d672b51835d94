/** Everything in one JSON file. */
import { useState } from "react";
import { exportAll } from "../../commands/data";
import { t } from "../text";
import { Button } from "../ui/button";
import { fileName, saveFile } from "../ui/save-file";
import { Spinner } from "../ui/spinner";
import { showToast } from "../ui/toast";

/** A button that writes the file and hands it over. */
export function ExportDesk() {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveFile(fileName("desk", "json"), await exportAll(), "application/json");
    } catch (error) {
      void showToast(t("settings.export_failed", { why: error instanceof Error ? error.message : String(error) }), { tone: "bad" });
    }
    setBusy(false);
  };
  return (
    <>
      <Button icon="download" isDisabled={busy} onPress={() => void save()}>
        {t("settings.export")}
      </Button>
      {busy && <Spinner label={t("settings.exporting")} />}
    </>
  );
}
