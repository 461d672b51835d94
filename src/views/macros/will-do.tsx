/** What the macros of the reply in the box will do once it is inserted. */
import { useLiveQuery } from "dexie-react-hooks";
import { macrosOf } from "../../store/queries/macros";
import type { Who } from "../panel/use-desk";
import type { Draft } from "../replies/drafts";
import { t } from "../text";
import { Button } from "../ui/button";
import { actionsWords } from "./action-words";

const NONE: string[] = [];

/** Nothing where there is nothing to do. */
export function WillDo({ draft, who, onLeaveOut }: { draft: Draft; who: Who; onLeaveOut: () => void }) {
  const { macroIds = NONE } = draft;
  const macros = useLiveQuery(() => macrosOf(macroIds), [macroIds.join("\n")]) ?? [];
  const words = actionsWords(
    macros.flatMap(({ actions }) => actions),
    who,
  );
  if (!words) return null;
  return (
    <p className="p-will-do" role="status">
      <span dir="auto">{t("macros.will", { actions: words })}</span>
      <Button size="s" variant="quiet" onPress={onLeaveOut}>
        {t("macros.leave_out")}
      </Button>
    </p>
  );
}
