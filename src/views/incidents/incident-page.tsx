/** One incident: how it stands, whom it concerns, what was said when, and what it came to. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import type { Incident } from "../../domain/rows";
import { attachedCases } from "../../store/queries/groups";
import { AnswerDialog } from "../groups/answer-dialog";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { number } from "../ui/number";
import { Attached } from "./attached";
import { DeclareDialog } from "./declare-dialog";
import { Report } from "./report";
import { Timeline } from "./timeline";
import { UpdateDialog } from "./update-dialog";

type Asked = "update" | "resolve" | "answer" | "change";

interface IncidentPageProps {
  incident: Incident;
  onClose: () => void;
  onChosen: (customerId: string, caseId: string) => void;
}

export function IncidentPage({ incident, onClose, onChosen }: IncidentPageProps) {
  const act = useAct();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const cases = useLiveQuery(() => attachedCases([incident.id]), [incident.id]);
  const isOpen = incident.status === "open";
  const waiting = (cases ?? []).filter(({ waitingSince }) => waitingSince !== undefined);
  const people = waiting.map(({ id, customerId }) => ({ caseId: id, customerId }));
  return (
    <div className="p-groups">
      <div className="p-group-actions">
        <IconButton icon="back" label={t("incidents.back")} onPress={onClose} />
        <h2 className="p-groups-title">
          <bdi>{incident.title}</bdi>
        </h2>
        <IconButton icon="edit" label={t("incidents.change")} onPress={() => setAsked("change")} />
      </div>
      <p>
        <strong>{t(`incidents.status.${incident.status}`)}</strong> <span dir="auto">{incident.text}</span>
      </p>
      {incident.links.map((link) => (
        <p key={link}>
          <a href={link} target="_blank" rel="noreferrer" dir="ltr">
            {link}
          </a>
        </p>
      ))}
      <div className="p-group-actions">
        {isOpen && (
          <>
            <Button variant="primary" icon="edit" onPress={() => setAsked("update")}>
              {t("incidents.update")}
            </Button>
            <Button icon="check" onPress={() => setAsked("resolve")}>
              {t("incidents.resolve")}
            </Button>
            <Button
              variant="quiet"
              onPress={() => void act({ type: "incident.withdraw", incidentId: incident.id }, t("incidents.withdrawn"))}
            >
              {t("incidents.withdraw")}
            </Button>
          </>
        )}
        {!isOpen && (
          <Button onPress={() => void act({ type: "incident.reopen", incidentId: incident.id }, t("incidents.reopened"))}>
            {t("incidents.reopen")}
          </Button>
        )}
        {people.length > 0 && (
          <Button icon="reply" onPress={() => setAsked("answer")}>
            {t("incidents.answer_waiting", { count: people.length, n: number(people.length) })}
          </Button>
        )}
      </div>
      <Attached cases={cases ?? []} onChosen={({ customerId, id }) => onChosen(customerId, id)} />
      <Timeline incident={incident} cases={cases ?? []} />
      {cases && <Report incident={incident} cases={cases} />}
      {asked === "change" && <DeclareDialog incident={incident} onClose={close} />}
      {(asked === "update" || asked === "resolve") && (
        <UpdateDialog incident={incident} waiting={people} attached={cases ?? []} isLast={asked === "resolve"} onClose={close} />
      )}
      {asked === "answer" && (
        <AnswerDialog
          groupId={incident.id}
          title={incident.title}
          people={people}
          replies={incident.text ? [incident.text] : []}
          onClose={close}
        />
      )}
    </div>
  );
}
