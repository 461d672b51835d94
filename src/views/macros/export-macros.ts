/** Macros as a file Zendesk's tools read, and Perch again. */
import { writeZendesk } from "../../domain/macros/zendesk-write";
import type { Macro } from "../../domain/rows";
import { t } from "../text";
import { number } from "../ui/number";
import { fileName, saveFile } from "../ui/save-file";
import { showToast } from "../ui/toast";

/** Saves these, and says what the format has no word for. */
export function exportMacros(macros: readonly Macro[]): void {
  const { json, lost } = writeZendesk(macros);
  saveFile(fileName("macros", "json"), [json], "application/json");
  if (lost > 0) void showToast(t("macros.exported_lost", { count: lost, n: number(lost) }));
}
