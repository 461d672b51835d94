/** Someone in front of the person whom the desk doesn't know yet. */
import type { Focus } from "../../domain/focus";
import { t } from "../text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { useShown } from "./shown";
import { useAct } from "./use-act";

/** Says so, and offers to open them as a customer where their handle is known. */
export function UnknownCustomer({ focus }: { focus: Exclude<Focus, { kind: "list" }> }) {
  const act = useAct();
  const choose = useShown((shown) => shown.choose);
  const handle = focus.kind === "dm" ? undefined : focus.handle;
  if (handle === undefined) {
    return <EmptyState title={t("panel.unknown.title")}>{t(focus.kind === "dm" ? "panel.unknown.dm" : "panel.unknown.post")}</EmptyState>;
  }
  const customerId = `x:@${handle.toLowerCase()}`;
  const open = async () => {
    if (await act({ type: "customer.opened", customerId })) choose(customerId);
  };
  return (
    <EmptyState
      title={`@${handle}`}
      actions={
        <Button variant="primary" icon="user" onPress={() => void open()}>
          {t("panel.unknown.open")}
        </Button>
      }
    >
      {t("panel.unknown.words")}
    </EmptyState>
  );
}
