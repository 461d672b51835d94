/** Languages as they are needed: nobody waits for words they don't read. */
import { addLanguage, type Language } from "./index";

/** Brings a language's words; English is there already. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === "es") addLanguage(language, (await import("./es")).es);
  if (language === "ar") addLanguage(language, (await import("./ar")).ar);
}
