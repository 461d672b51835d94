/** Whose a case is, and the way to give it to somebody. */
import type { Case } from "../../domain/rows";
import { useAct } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Menu, type MenuItem } from "../ui/menu";
import { assignedWords, nameOf } from "./assignee";

/** Stands among ids of agents, which are longer. */
const NOBODY = "-";

/** A menu button showing the assignee: oneself, the others of the team, nobody. */
export function AssignMenu({ current, who }: { current: Case; who: Who }) {
  const act = useAct();
  const { assigneeId } = current;
  const name = assigneeId === undefined ? t("case.assign.none") : nameOf(assigneeId, who);
  const items: MenuItem[] = who.others.map((agent) => ({ id: agent.id, label: nameOf(agent.id, who) }));
  if (who.me) items.unshift({ id: who.me, label: t("case.assign.me"), detail: who.names.get(who.me) });
  items.push({ id: NOBODY, label: t("case.assign.nobody") });
  return (
    <Menu
      id="case-assignee"
      label={t("case.assign.label", { name })}
      size="s"
      items={items}
      selected={assigneeId ?? NOBODY}
      // Closed is final: it is nobody's work any more.
      isDisabled={current.status === "closed"}
      onAction={(id) => {
        const agentId = id === NOBODY ? undefined : id;
        if (agentId === assigneeId) return;
        void act({ type: "case.assign", caseId: current.id, agentId: agentId ?? null }, assignedWords(agentId, who));
      }}
    >
      <span className="p-assignee" dir="auto">
        {name}
      </span>
    </Menu>
  );
}
