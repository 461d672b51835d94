/** One group: its people, its name, who does not belong, and what to do with all of them. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { customersOf, type WaitingText } from "../../store/queries/groups";
import { DeclareDialog } from "../incidents/declare-dialog";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { FormDialog } from "../ui/form-dialog";
import { IconButton } from "../ui/icon-button";
import { number } from "../ui/number";
import { TextField } from "../ui/text-field";
import { ago } from "../ui/time";
import { AnswerDialog } from "./answer-dialog";
import { titleOf } from "./group-words";
import type { ShownGroup } from "./look";

interface GroupPageProps {
  group: ShownGroup;
  onClose: () => void;
  onChosen: (member: WaitingText) => void;
}

export function GroupPage({ group, onClose, onChosen }: GroupPageProps) {
  const act = useAct();
  const [asked, setAsked] = useState<"answer" | "declare" | "name">();
  const close = () => setAsked(undefined);
  const { members } = group;
  const people = useLiveQuery(() => customersOf(members.map(({ customerId }) => customerId)), [members]);
  const takeOut = (caseId: string) =>
    void act({ type: "group.set", groupId: group.id, change: { takeOut: caseId } }, t("groups.taken_out"));
  return (
    <div className="p-groups">
      <div className="p-group-actions">
        <IconButton icon="back" label={t("groups.back")} onPress={onClose} />
        <h2 className="p-groups-title">
          <bdi>{titleOf(group)}</bdi>
        </h2>
        <IconButton icon="edit" label={t("groups.rename")} onPress={() => setAsked("name")} />
      </div>
      <p className="p-soft">{t("groups.waiting", { count: group.people, n: number(group.people), since: ago(members[0]?.at ?? 0) })}</p>
      <div className="p-group-actions">
        <Button variant="primary" icon="reply" onPress={() => setAsked("answer")}>
          {t("groups.answer")}
        </Button>
        {group.incidentId === undefined && (
          <Button icon="alert" onPress={() => setAsked("declare")}>
            {t("incidents.declare")}
          </Button>
        )}
      </div>
      <ul className="p-groups-list" aria-label={t("groups.people")}>
        {members.map((member) => {
          const customer = people?.get(member.customerId);
          const name = customer ? customer.name || `@${customer.handle}` : "…";
          return (
            <li key={member.id} className="p-group-person">
              <AriaButton className="p-group-said" onPress={() => onChosen(member)}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>{" "}
                <span className="p-soft">{ago(member.at)}</span>
                <br />
                <span dir="auto">{member.text}</span>
              </AriaButton>
              <IconButton icon="close" size="s" label={t("groups.take_out", { name })} onPress={() => takeOut(member.id)} />
            </li>
          );
        })}
      </ul>
      {asked === "name" && <NameDialog group={group} onClose={close} />}
      {asked === "answer" && (
        <AnswerDialog groupId={group.id} title={titleOf(group)} people={peopleOf(members)} replies={group.replies} onClose={close} />
      )}
      {asked === "declare" && <DeclareDialog from={group} onClose={close} />}
    </div>
  );
}

const peopleOf = (members: readonly WaitingText[]) => members.map(({ id, customerId }) => ({ caseId: id, customerId }));

/** So many of its cases are remembered with a name: by them every desk of the team knows the group. */
const REMEMBERED = 100;

function NameDialog({ group, onClose }: { group: ShownGroup; onClose: () => void }) {
  const act = useAct();
  const [name, setName] = useState(titleOf(group));
  const save = async () => {
    const caseIds = group.members.slice(0, REMEMBERED).map(({ id }) => id);
    const isDone = await act({ type: "group.set", groupId: group.id, change: { name, caseIds } }, t("groups.renamed"));
    if (isDone) onClose();
  };
  return (
    <FormDialog title={t("groups.rename")} onClose={onClose} isReady={name.trim() !== ""} onDo={() => void save()}>
      <TextField label={t("groups.name")} value={name} onChange={setName} maxLength={100} autoFocus />
    </FormDialog>
  );
}
