/** What is done to many cases, in words. */
import type { BulkAction, BulkPreview } from "../../domain/queue/bulk";
import type { CaseStatus, Priority, Settings } from "../../domain/rows";
import { nameOf } from "../cases/assignee";
import { REFUSED } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { dateTime } from "../ui/time";

export interface Names {
  who: Who;
  teams: Settings["teams"]["teams"];
}

type Content = string | number | null | undefined;

/** What stands in the field this action sets, in words. */
function content(action: BulkAction, value: Content, { who, teams }: Names): string {
  const id = String(value ?? "");
  if (action.type === "case.set_status") return t(`case.status.${id as CaseStatus}`);
  if (action.type === "case.assign") return value ? nameOf(id, who) : t("case.assign.none");
  if (action.type !== "case.set") return id;
  if (action.set.field === "priority") return t(`queue.priority.${(value ?? "normal") as Priority}`);
  if (action.set.field === "team") return value ? (teams.find((team) => team.id === value)?.name ?? id) : t("queue.bulk.no_team");
  return typeof value === "number" ? dateTime(value) : t("queue.bulk.no_date");
}

/** What would be done. */
export function titleOf(action: BulkAction, names: Names): string {
  switch (action.type) {
    case "case.set_status":
      return t("queue.bulk.title.status", { to: content(action, action.status, names) });
    case "case.assign":
      return t("queue.bulk.title.assign", { to: content(action, action.agentId, names) });
    case "case.tag":
      return t("queue.bulk.title.tag", { to: action.tag });
    case "case.untag":
      return t("queue.bulk.title.untag", { to: action.tag });
    case "case.set": {
      const { field, value } = action.set;
      if (field === "snooze" && value === null) return t("queue.bulk.wake");
      if (field === "follow_up") return t("queue.bulk.followed");
      const to = content(action, value, names);
      return field === "priority"
        ? t("queue.bulk.title.priority", { to })
        : field === "team"
          ? t("queue.bulk.title.team", { to })
          : t("queue.bulk.title.snooze", { to });
    }
  }
}

/** What stands now in those that will change, and what will. */
export function changeOf(action: BulkAction, from: BulkPreview["from"][number]["value"], names: Names): string {
  if (action.type === "case.tag" || action.type === "case.untag") return titleOf(action, names);
  const to = action.type === "case.set_status" ? action.status : action.type === "case.assign" ? action.agentId : action.set.value;
  return t("queue.bulk.change", { from: content(action, from, names), to: content(action, to, names) });
}

/** Why some stay as they are. */
export const reasonOf = (action: BulkAction, reason: BulkPreview["staying"][number]["reason"]): string =>
  action.type === "case.untag" && reason === "not_found" ? t("queue.bulk.not_tagged") : t(REFUSED[reason]);
