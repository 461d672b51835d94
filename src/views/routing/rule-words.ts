/** Rules in words. */
import type { Action, Condition } from "../../domain/routing/rule";
import { t } from "../text";
import { number } from "../ui/number";
import { weekdays } from "./days";
import { type Choices, labelOf } from "./use-choices";

const list = (all: readonly string[]) => all.join(", ");

const range = ({ from, to }: { from?: number; to?: number }) =>
  to === undefined
    ? t("routing.range.from", { from: number(from ?? 0) })
    : from === undefined
      ? t("routing.range.to", { to: number(to) })
      : t("routing.range.both", { from: number(from), to: number(to) });

const two = (value: number) => String(value).padStart(2, "0");
/** "08:30" of minutes after midnight. */
export const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

function detail(condition: Condition, choices: Choices): string {
  switch (condition.on) {
    case "keywords":
      return list(condition.words);
    case "phrase":
      return condition.text;
    case "pattern":
      return condition.pattern;
    case "language":
    case "customer_tag":
      return list(condition.any);
    case "channel":
      return list(condition.any.map((id) => t(`routing.channel.${id}`)));
    case "audience":
      return t(`routing.audience.${condition.is}`);
    case "followers":
    case "past_cases":
      return range(condition);
    case "past_status":
      return list(condition.any.map((id) => t(`case.status.${id}`)));
    case "mood":
      return list(condition.any.map((id) => t(`routing.mood.${id}`)));
    case "time": {
      const days = weekdays();
      return `${list(condition.days.map((day) => days[day] ?? ""))} ${clockOf(condition.from)}–${clockOf(condition.to)} ${condition.timeZone}`;
    }
    case "hours":
      return `${labelOf(choices.schedules, condition.scheduleId)}: ${t(`routing.hours.${condition.is}`)}`;
    case "account":
      return list(condition.any.map((id) => labelOf(choices.accounts, id)));
    case "waiting":
      return t("routing.minutes", { count: condition.from, n: number(condition.from) });
    case "verified":
    case "vip":
      return "";
  }
}

/** "Words: refund, money back", turned around where it must not hold. */
export function conditionWords(condition: Condition, choices: Choices): string {
  const about = [t(`routing.if.${condition.on}`), detail(condition, choices)].filter(Boolean).join(": ");
  return condition.not ? t("routing.not", { what: about }) : about;
}

/** "Tag: refund". */
export function actionWords(action: Action, choices: Choices): string {
  const about = (what: string) => `${t(`routing.then.${action.do}`)}: ${what}`;
  switch (action.do) {
    case "tag":
      return about(action.tag);
    case "priority":
      return about(t(`case.priority.${action.priority}`));
    case "agent":
      return about(labelOf(choices.agents, action.agentId));
    case "team":
      return `${about(labelOf(choices.teams, action.teamId))} (${t(`routing.by.${action.by}`)})`;
    case "sla":
      return about(labelOf(choices.policies, action.policyId));
    case "snooze":
      return about(labelOf(choices.schedules, action.scheduleId));
    case "suggest":
      return about(labelOf(choices.articles, action.articleId));
  }
}
