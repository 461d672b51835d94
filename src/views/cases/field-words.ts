/** What was said of a case, in words. */
import type { CaseField, Priority } from "../../domain/rows";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { dateTime } from "../ui/time";

/** The name of a team, also of one that is gone. */
export const teamName = (id: string, { teams }: Who): string => teams.find((one) => one.id === id)?.name ?? t("case.team.gone");

function wordsOf(set: CaseField, who: Who): string {
  if (set.field === "priority") return t(`case.priority.${(set.value ?? "normal") as Priority}`);
  if (set.field === "team") return set.value === null ? t("case.team.none") : teamName(set.value, who);
  if (typeof set.value === "number") return dateTime(set.value);
  const isCheck = set.field === "custom" && who.fields.find(({ id }) => id === set.key)?.kind === "check";
  return isCheck ? t(set.value ? "case.field.yes" : "case.field.no") : (set.value ?? "–");
}

/** That it was said, as a line of the history. */
export function fieldWords(set: CaseField, who: Who): string {
  if (set.field === "custom") {
    const name = who.fields.find(({ id }) => id === set.key)?.name ?? set.key;
    return t("history.event.custom", { name, value: wordsOf(set, who) });
  }
  const ended = set.value === null && set.field !== "priority" && set.field !== "team";
  if (ended) return t(`history.event.${set.field as "snooze" | "follow_up" | "escalation" | "sla" | "incident"}_off`);
  return t(`history.event.${set.field}`, { value: wordsOf(set, who) });
}
