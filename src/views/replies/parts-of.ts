/** The posts a public text goes out as, as its agent wants it. */
import { setting } from "../../store/queries/settings";
import { cutThread } from "../../x/thread";

/** One, where it fits or X Premium takes it whole; `lang` is BCP 47. */
export async function partsOf(text: string, lang: string | undefined): Promise<string[]> {
  const { long } = await setting("writing");
  return long === "one" ? [text] : cutThread(text, { numbered: long === "numbered", lang });
}
