/** The desk: the customer in front of the person, or who waits. */
import { useLiveQuery } from "dexie-react-hooks";
import type { ReactNode } from "react";
import { customerDesk } from "../../store/queries";
import { PAGE } from "../history/use-history";
import { Spinner } from "../ui/spinner";
import { CustomerDesk } from "./customer-desk";
import "./desk.css";
import { focusOf, useShown } from "./shown";
import { TabNotice } from "./tab-notice";
import { UnknownCustomer } from "./unknown-customer";
import { WaitingList } from "./waiting-list";

/** Whom the desk is about: chosen in the panel, else in front of the person on X; for nobody, `nobody` (in the panel: who waits). */
export function Desk({ nobody = <WaitingList /> }: { nobody?: ReactNode }) {
  const tab = useShown((shown) => shown.tab);
  const chosen = useShown((shown) => shown.chosen);
  const chosenCase = useShown((shown) => shown.chosenCase);
  const focus = chosen === undefined ? focusOf(tab) : undefined;
  const who = chosen ? { customerId: chosen, caseId: chosenCase } : focus && { focus };
  const asked = JSON.stringify(who ?? null);
  // While the next is read the one before stays, whole: never one's name over the other's words, never one's answer to the other.
  const found = useLiveQuery(async () => ({ focus, desk: who && (await customerDesk(who, PAGE)) }), [asked]);
  return (
    <>
      <TabNotice tab={tab} />
      {found?.desk ? (
        <CustomerDesk desk={found.desk} focus={found.focus} />
      ) : !found || tab.kind === "looking" ? (
        <Spinner />
      ) : (
        <div className="p-desk-list">
          {found.focus && found.focus.kind !== "list" && <UnknownCustomer focus={found.focus} />}
          {nobody}
        </div>
      )}
    </>
  );
}
