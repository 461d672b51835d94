/** Incidents: those that are open, those that are over, and one of them opened. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Incident } from "../../domain/rows";
import { attachedCases, incidents } from "../../store/queries/groups";
import { t } from "../text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { number } from "../ui/number";
import { Spinner } from "../ui/spinner";
import { dateTime } from "../ui/time";
import { DeclareDialog } from "./declare-dialog";
import { IncidentPage } from "./incident-page";

export function IncidentsPage({ onChosen }: { onChosen: (customerId: string, caseId: string) => void }) {
  const [openId, setOpen] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const all = useLiveQuery(incidents);
  if (!all) return <Spinner />;
  const open = all.find(({ id }) => id === openId);
  if (open) return <IncidentPage incident={open} onClose={() => setOpen(undefined)} onChosen={onChosen} />;
  return (
    <div className="p-groups">
      <div className="p-group-actions">
        <Button icon="alert" onPress={() => setAsked(true)}>
          {t("incidents.declare")}
        </Button>
      </div>
      {all.length === 0 && <EmptyState title={t("incidents.none")}>{t("incidents.none_words")}</EmptyState>}
      <ul className="p-groups-list" aria-label={t("incidents.label")}>
        {all.map((incident) => (
          <Card key={incident.id} incident={incident} onOpen={() => setOpen(incident.id)} />
        ))}
      </ul>
      {isAsked && <DeclareDialog onClose={() => setAsked(false)} />}
    </div>
  );
}

function Card({ incident, onOpen }: { incident: Incident; onOpen: () => void }) {
  const attached = useLiveQuery(() => attachedCases([incident.id]), [incident.id]);
  return (
    <li>
      <AriaButton className="p-group" onPress={onOpen}>
        <span className="p-group-head">
          <bdi className="p-group-name">{incident.title}</bdi>
          <span className="p-group-count">{number(attached?.length ?? 0)}</span>
        </span>
        <span className="p-soft">
          {t(`incidents.status.${incident.status}`)} · {dateTime(incident.at)}
        </span>
        {incident.text && (
          <span className="p-group-sample" dir="auto">
            {incident.text}
          </span>
        )}
      </AriaButton>
    </li>
  );
}
