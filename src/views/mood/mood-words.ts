/** The words a mood rests on, and how a case goes on, as sentences. */
import type { Course } from "../../domain/mood/course";
import type { Reading } from "../../domain/mood/mood";
import { t } from "../text";
import { number } from "../ui/number";

/** Why: the customer's words, or an agent's word. */
export function becauseWords({ because }: Reading, isSaid: boolean): string {
  if (isSaid) return t("mood.said");
  return because.length > 0 ? t("mood.because", { words: because.map((word) => `“${word}”`).join(", ") }) : t("mood.nothing");
}

/** "Frustration 78 of 100; message by message: 31, 45, 78". */
export const courseWords = ({ frustration, each }: Course): string =>
  each.length > 1
    ? t("mood.frustration.course", { frustration: number(frustration), each: each.map((one) => number(one)).join(", ") })
    : t("mood.frustration", { frustration: number(frustration) });
