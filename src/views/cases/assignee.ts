/** Whose a case is, in words. */
import type { Who } from "../panel/use-desk";
import { t } from "../text";

/** An agent's name, also of one of whom the team knows nothing: a file of another desk may speak of such. */
export const nameOf = (agentId: string, { me, names }: Who): string =>
  names.get(agentId) || t(agentId === me ? "case.assign.me" : "case.assign.unknown");

/** That a case was given to this agent, or to nobody. */
export function assignedWords(agentId: string | undefined, who: Who): string {
  if (agentId === undefined) return t("case.assigned.nobody");
  return agentId === who.me ? t("case.assigned.me") : t("case.assigned", { name: nameOf(agentId, who) });
}
