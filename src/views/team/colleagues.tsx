/** Who else of the team is at this customer: so that two do not answer one person. */
import { useEffect, useSyncExternalStore } from "react";
import { t } from "../text";
import { Icon } from "../ui/icon";
import "./colleagues.css";
import { useDeskSync } from "./desk-sync";

interface ColleaguesProps {
  customerId: string;
  /** Something is written to them here. */
  isWriting: boolean;
  names: ReadonlyMap<string, string>;
}

/** Tells the others where this panel is, and says where they are; nothing while nobody else is here. */
export function Colleagues({ customerId, isWriting, names }: ColleaguesProps) {
  const sync = useDeskSync();
  const others = useSyncExternalStore(sync.watch, () => sync.colleagues(customerId));
  useEffect(() => sync.be({ customerId, isWriting }), [sync, customerId, isWriting]);
  useEffect(() => {
    const leave = () => sync.be({ customerId: null, isWriting: false });
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [sync]);
  const nameOf = (agentId: string) => names.get(agentId) ?? t("team.somebody");
  const writing = others.filter((one) => one.isWriting).map(({ agentId }) => nameOf(agentId));
  const looking = others.filter((one) => !one.isWriting).map(({ agentId }) => nameOf(agentId));
  return (
    <div role="status">
      {writing.length > 0 && (
        <p className="p-colleagues p-colleagues-writing">
          <Icon name="edit" />
          {t("team.writing", { count: writing.length, names: writing.join(", ") })}
        </p>
      )}
      {writing.length === 0 && looking.length > 0 && (
        <p className="p-colleagues">
          <Icon name="user" />
          {t("team.looking", { count: looking.length, names: looking.join(", ") })}
        </p>
      )}
    </div>
  );
}
