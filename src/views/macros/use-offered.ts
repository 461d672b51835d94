/** The macros this agent is offered, live. */
import { useLiveQuery } from "dexie-react-hooks";
import { isOffered } from "../../domain/macros/macro";
import type { Macro } from "../../domain/rows";
import { macros, teamsOfMine } from "../../store/queries/macros";

/** Undefined until they are read. */
export function useOffered(): Macro[] | undefined {
  return useLiveQuery(async () => {
    const [all, teams] = await Promise.all([macros(), teamsOfMine()]);
    return all.filter((macro) => isOffered(macro, teams));
  });
}
