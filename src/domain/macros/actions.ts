/** What a macro does, as commands. */
import type { Command } from "../commands";
import type { MacroAction } from "./macro";

/** The command one action is for this case, given by this agent. */
function commandOf(action: MacroAction, caseId: string, agentId: string): Command {
  switch (action.do) {
    case "tag":
      return { type: "case.tag", caseId, tag: action.tag };
    case "untag":
      return { type: "case.untag", caseId, tag: action.tag };
    case "status":
      return { type: "case.set_status", caseId, status: action.status };
    case "priority":
      return { type: "case.set", caseId, set: { field: "priority", value: action.priority === "normal" ? null : action.priority } };
    case "assign": {
      const to = { me: agentId, nobody: null };
      return { type: "case.assign", caseId, agentId: typeof action.to === "string" ? to[action.to] : action.to.agentId };
    }
    case "team":
      return { type: "case.set", caseId, set: { field: "team", value: action.teamId } };
  }
}

/** The status last: a case that is closed takes nothing more. */
export const commandsOf = (actions: readonly MacroAction[], caseId: string, agentId: string): Command[] =>
  [...actions].sort((a, b) => Number(a.do === "status") - Number(b.do === "status")).map((action) => commandOf(action, caseId, agentId));
