/** The desk: the customer in front of the person, or who waits. */
import { useLiveQuery } from "dexie-react-hooks";
import { customerOfFocus } from "../../store/queries";
import { Spinner } from "../ui/spinner";
import { CustomerDesk } from "./customer-desk";
import "./desk.css";
import { focusOf, useShown } from "./shown";
import { TabNotice } from "./tab-notice";
import { UnknownCustomer } from "./unknown-customer";
import { WaitingList } from "./waiting-list";

/** Whom the desk is about: chosen in the panel, else in front of the person on X. */
export function Desk() {
  const tab = useShown((shown) => shown.tab);
  const chosen = useShown((shown) => shown.chosen);
  const focus = focusOf(tab);
  const asked = JSON.stringify(focus ?? null);
  const found = useLiveQuery(async () => ({ asked, focus, id: focus && (await customerOfFocus(focus)) }), [asked]);
  // While the new focus is looked up, the customer before stays.
  const customerId = chosen === undefined ? found?.id : (chosen ?? undefined);
  const isLooking = tab.kind === "looking" || (chosen === undefined && found?.asked !== asked);
  return (
    <>
      <TabNotice tab={tab} />
      {customerId ? (
        <CustomerDesk customerId={customerId} focus={chosen === undefined ? found?.focus : undefined} />
      ) : isLooking ? (
        <Spinner />
      ) : (
        <div className="p-desk-list">
          {chosen === undefined && focus && focus.kind !== "list" && <UnknownCustomer focus={focus} />}
          <WaitingList />
        </div>
      )}
    </>
  );
}
