/** What is an agent's own: the team never hears of it, and what the team tells changes none of it. */
import { isOwnMacro } from "./macros/macro";
import { isPersonalSetting } from "./settings/defaults";

/** Whether this row stays in its agent's browser. */
export const isPersonalRow = ({ table, id }: { table: string; id: string }): boolean =>
  (table === "settings" && isPersonalSetting(id)) || (table === "macros" && isOwnMacro(id));

/** Whether this fact of the log does: it tells of such a row. */
export const isPersonalFact = (event: object): boolean => {
  const { macroId, setting } = event as { macroId?: string; setting?: { id: string } };
  return (macroId !== undefined && isOwnMacro(macroId)) || (setting !== undefined && isPersonalSetting(setting.id));
};
