/** The cases an incident is the cause of. */
import { useLiveQuery } from "dexie-react-hooks";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Case } from "../../domain/rows";
import { customersOf } from "../../store/queries/groups";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { IconButton } from "../ui/icon-button";
import { number } from "../ui/number";

/** More are not listed one by one. */
const SHOWN = 50;

export function Attached({ cases, onChosen }: { cases: readonly Case[]; onChosen: (row: Case) => void }) {
  const act = useAct();
  const shown = [...cases].sort((a, b) => (b.setAt?.incident ?? 0) - (a.setAt?.incident ?? 0)).slice(0, SHOWN);
  const people = useLiveQuery(() => customersOf(cases.map(({ customerId }) => customerId)), [cases]);
  const detach = (caseId: string) =>
    void act({ type: "case.set", caseId, set: { field: "incident", value: null } }, t("incidents.detached"));
  return (
    <section aria-label={t("incidents.attached")}>
      <h3>{t("incidents.attached_count", { count: cases.length, n: number(cases.length) })}</h3>
      <ul className="p-groups-list">
        {shown.map((row) => {
          const customer = people?.get(row.customerId);
          const name = customer ? customer.name || `@${customer.handle}` : "…";
          return (
            <li key={row.id} className="p-group-person">
              <AriaButton className="p-group-said" onPress={() => onChosen(row)}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>{" "}
                <span className="p-soft">{t(row.waitingSince === undefined ? "incidents.not_waiting" : "incidents.waiting")}</span>
              </AriaButton>
              <IconButton icon="close" size="s" label={t("incidents.detach", { name })} onPress={() => detach(row.id)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
