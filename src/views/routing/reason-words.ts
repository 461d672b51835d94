/** Why rules fired, and what came of it, in words. */
import { type Fired, type Reason, SHAMING_RULE } from "../../domain/routing/routed";
import type { CaseStatus } from "../../domain/rows";
import { t } from "../text";

/** Values that have words of their own. */
function foundWords({ on, found = "" }: Reason): string {
  if (on === "audience") return t(`routing.audience.${found as "public"}`);
  if (on === "hours") return t(`routing.hours.${found as "open"}`);
  if (on === "past_status")
    return found
      .split(", ")
      .map((id) => t(`case.status.${id as CaseStatus}`))
      .join(", ");
  if (on === "channel")
    return found
      .split(", ")
      .map((id) => t(`routing.channel.${id as "x_post"}`))
      .join(", ");
  if (on === "media") return t(`history.media.${found as "photo"}`);
  if (on === "mood")
    return found
      .split(", ")
      .map((id) => t(`routing.mood.${id as "upset"}`))
      .join(", ");
  return found;
}

/** “refund”; "followers 12000"; "not in Spanish". `text` is the message's, where it is known: what a pattern found is read there. */
export function reasonWords(reason: Reason, text?: string): string {
  const found = reason.span && text ? text.slice(...reason.span) : foundWords(reason);
  const words = t(`routing.because.${reason.on}`, { found });
  return reason.not ? t("routing.not", { what: words }) : words;
}

/** A rule's name; the one Perch came with has it in every language. */
export const ruleName = ({ ruleId, name }: Fired): string => (ruleId === SHAMING_RULE ? t("history.shaming") : name);

/** All of it in one line. */
export const becauseWords = (because: readonly Reason[], text?: string): string =>
  because.length === 0 ? t("routing.because_all") : because.map((reason) => reasonWords(reason, text)).join(" · ");
