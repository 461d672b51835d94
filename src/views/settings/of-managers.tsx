/** What is set for the whole team, by who runs it: everybody else reads it, and is told so. */
import { useLiveQuery } from "dexie-react-hooks";
import type { ReactNode } from "react";
import { mayRun } from "../../domain/roles";
import { agents, setting } from "../../store/queries";
import { t } from "../text";
import "./of-managers.css";

/** Whether this agent may change it; a desk without a team is its agent's own. */
export function useMayRun(): boolean {
  const role = useLiveQuery(async () => {
    const [team, { agentId }] = await Promise.all([agents(), setting("agent")]);
    return team.find(({ id }) => id === agentId)?.role;
  });
  return role === undefined || mayRun(role);
}

/** Its controls, which do nothing for who may not change them. Dialogs and lists of one's own stand outside. */
export function OfManagers({ children }: { children: ReactNode }) {
  const isMine = useMayRun();
  return (
    <fieldset className="p-of-managers" disabled={!isMine}>
      {!isMine && <p className="p-of-managers-words p-soft">{t("settings.of_managers")}</p>}
      {children}
    </fieldset>
  );
}
