/** Rules as a file: taken to another workspace, or kept. */
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { readRules, rulesText } from "../../contracts/rules-file";
import type { Rule } from "../../domain/routing/rule";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { fileName, saveFile } from "../ui/save-file";

/** Imported rules come switched off, behind those that are there. */
export function RulesFile({ rules, onImport }: { rules: readonly Rule[]; onImport: (rules: Rule[]) => void }) {
  const [failed, setFailed] = useState<string>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = readRules(await file.text());
    setFailed("error" in found ? found.error : undefined);
    if ("rules" in found) onImport(found.rules.map(({ since: _, ...rule }) => ({ ...rule, id: crypto.randomUUID(), isOn: false })));
  };
  return (
    <>
      {rules.length > 0 && (
        <Button icon="download" onPress={() => saveFile(fileName("rules", "json"), [rulesText(rules)], "application/json")}>
          {t("routing.export")}
        </Button>
      )}
      <FileTrigger acceptedFileTypes={[".json", "application/json"]} onSelect={(files) => void read(files?.[0])}>
        <Button icon="upload">{t("routing.import")}</Button>
      </FileTrigger>
      {failed !== undefined && <ErrorNotice title={t("routing.import_failed")}>{failed}</ErrorNotice>}
    </>
  );
}
