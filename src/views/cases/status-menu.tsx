/** Where a case stands, and the way to change it. */
import type { Case, CaseStatus } from "../../domain/rows";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Menu } from "../ui/menu";

const STATUSES: readonly CaseStatus[] = ["new", "open", "pending", "on_hold", "solved", "closed"];

/** A menu button showing the status. */
export function StatusMenu({ current }: { current: Case }) {
  const act = useAct();
  const words = t(`case.status.${current.status}`);
  const items = STATUSES.map((status) => ({
    id: status,
    label: t(`case.status.${status}`),
    // Only a first message makes a case new.
    isDisabled: status === "new" && current.status !== "new",
  }));
  return (
    <Menu
      id="case-status"
      label={t("case.status.label", { status: words })}
      size="s"
      items={items}
      selected={current.status}
      onAction={(status) => {
        if (status === current.status) return;
        void act({ type: "case.set_status", caseId: current.id, status }, t("case.status.done", { status: t(`case.status.${status}`) }));
      }}
    >
      <span className={`p-dot p-dot-${current.status}`} />
      {words}
    </Menu>
  );
}
