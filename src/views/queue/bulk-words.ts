/** What is done to many cases, in words. */
import type { BulkAction, BulkPreview } from "../../domain/queue/bulk";
import type { CaseStatus, Priority } from "../../domain/rows";
import { nameOf } from "../cases/assignee";
import { teamName } from "../cases/field-words";
import { REFUSED } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { dateTime } from "../ui/time";

type Content = string | number | null | undefined;

/** What stands in the field this action sets, in words. */
function content(action: BulkAction, value: Content, who: Who): string {
  const id = String(value ?? "");
  if (action.type === "case.set_status") return t(`case.status.${id as CaseStatus}`);
  if (action.type === "case.assign") return value ? nameOf(id, who) : t("case.assign.none");
  if (action.type !== "case.set") return id;
  if (action.set.field === "priority") return t(`case.priority.${(value ?? "normal") as Priority}`);
  if (action.set.field === "team") return value ? teamName(id, who) : t("case.team.none");
  return typeof value === "number" ? dateTime(value) : t("queue.bulk.no_date");
}

/** What would be done. */
export function titleOf(action: BulkAction, who: Who): string {
  switch (action.type) {
    case "case.set_status":
      return t("queue.bulk.title.status", { to: content(action, action.status, who) });
    case "case.assign":
      return t("queue.bulk.title.assign", { to: content(action, action.agentId, who) });
    case "case.tag":
      return t("queue.bulk.title.tag", { to: action.tag });
    case "case.untag":
      return t("queue.bulk.title.untag", { to: action.tag });
    case "case.set": {
      const { field, value } = action.set;
      if (field === "snooze" && value === null) return t("queue.bulk.wake");
      if (field === "follow_up" && value === null) return t("queue.bulk.followed");
      const to = content(action, value, who);
      if (field === "follow_up") return t("cases.follow_up_done", { when: to });
      return field === "priority"
        ? t("queue.bulk.title.priority", { to })
        : field === "team"
          ? t("queue.bulk.title.team", { to })
          : t("queue.bulk.title.snooze", { to });
    }
  }
}

/** What stands now in those that will change, and what will. */
export function changeOf(action: BulkAction, from: BulkPreview["from"][number]["value"], who: Who): string {
  if (action.type === "case.tag" || action.type === "case.untag") return titleOf(action, who);
  const to = action.type === "case.set_status" ? action.status : action.type === "case.assign" ? action.agentId : action.set.value;
  return t("queue.bulk.change", { from: content(action, from, who), to: content(action, to, who) });
}

/** Why some stay as they are. */
export const reasonOf = (action: BulkAction, reason: BulkPreview["staying"][number]["reason"]): string =>
  action.type === "case.untag" && reason === "not_found" ? t("queue.bulk.not_tagged") : t(REFUSED[reason]);
