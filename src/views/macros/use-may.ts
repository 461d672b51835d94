/** What this agent may do with what is shared. */
import { useLiveQuery } from "dexie-react-hooks";
import type { CommandType } from "../../domain/commands";
import { isAtLeast, leastRole } from "../../domain/roles";
import { agents, setting } from "../../store/queries";

/** Whether they may give commands of this type about what is shared; a desk without a team is its agent's own. */
export function useMay(): (type: CommandType) => boolean {
  const role = useLiveQuery(async () => {
    const [team, { agentId }] = await Promise.all([agents(), setting("agent")]);
    return team.find(({ id }) => id === agentId)?.role;
  });
  return (type) => role === undefined || isAtLeast(role, leastRole(type));
}
