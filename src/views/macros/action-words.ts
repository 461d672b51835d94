/** What a macro does, in words. */
import type { MacroAction } from "../../domain/macros/macro";
import { nameOf } from "../cases/assignee";
import { teamName } from "../cases/field-words";
import type { Who } from "../panel/use-desk";
import { t } from "../text";

/** One action: "tags refund". */
export function actionWords(action: MacroAction, who: Who): string {
  switch (action.do) {
    case "tag":
    case "untag":
      return t(`macros.does.${action.do}`, { tag: action.tag });
    case "status":
      return t("macros.does.status", { status: t(`case.status.${action.status}`) });
    case "priority":
      return t("macros.does.priority", { priority: t(`case.priority.${action.priority}`) });
    case "assign":
      if (action.to === "me" || action.to === "nobody") return t(`macros.does.assign_${action.to}`);
      return t("macros.does.assign", { name: nameOf(action.to.agentId, who) });
    case "team":
      return action.teamId === null ? t("macros.does.no_team") : t("macros.does.team", { team: teamName(action.teamId, who) });
  }
}

/** All of them, or nothing where there are none. */
export const actionsWords = (actions: readonly MacroAction[], who: Who): string =>
  actions.map((action) => actionWords(action, who)).join(" · ");
