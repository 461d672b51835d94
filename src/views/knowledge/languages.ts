/** Languages offered for an article. Any other BCP 47 tag an article came with stays and is offered too. */
import { languageName } from "../ui/time";

const OFFERED = ["en", "es", "ar", "de", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "th", "tr", "uk", "vi", "zh"];

/** Options of a select, in the order of their names; `also` are tags that must be among them. */
export function languageOptions(also: readonly string[]): { id: string; label: string }[] {
  return [...new Set([...OFFERED, ...also])].map((id) => ({ id, label: languageName(id) })).sort((a, b) => a.label.localeCompare(b.label));
}
