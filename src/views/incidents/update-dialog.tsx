/** Saying how an incident stands: a draft of the public post, and a reply for everybody it concerns. */
import { useState } from "react";
import type { Case, Incident } from "../../domain/rows";
import { links } from "../../x/urls";
import { type Person, useSteps } from "../groups/steps";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";
import { Weight } from "../replies/weight";
import { t } from "../text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormDialog } from "../ui/form-dialog";
import { number } from "../ui/number";
import { TextArea } from "../ui/text-area";

interface UpdateDialogProps {
  incident: Incident;
  waiting: readonly Person[];
  attached: readonly Case[];
  /** It is over: everybody attached is asked whether it is, for them. */
  isLast: boolean;
  onClose: () => void;
}

export function UpdateDialog({ incident, waiting, attached, isLast, onClose }: UpdateDialogProps) {
  const act = useAct();
  const link = usePageLink();
  const start = useSteps((steps) => steps.start);
  const [text, setText] = useState(isLast ? t("incidents.resolved_text", { title: incident.title }) : incident.text);
  const [reply, setReply] = useState(() => t(isLast ? "incidents.resolved_reply" : "incidents.update_reply"));
  const people = isLast ? attached.map(({ id, customerId }) => ({ caseId: id, customerId })) : waiting;
  const [isAsking, setAsking] = useState(people.length > 0);
  const post = [text.trim(), ...incident.links.slice(0, 1)].filter(Boolean).join("\n\n");
  const save = async () => {
    const incidentId = incident.id;
    if (text.trim() && !(await act({ type: "incident.update", incidentId, text }, isLast ? undefined : t("incidents.updated")))) return;
    if (isLast && !(await act({ type: "incident.resolve", incidentId }, t("incidents.resolved")))) return;
    const said = reply.replaceAll("{update}", text.trim()).trim();
    if (isAsking && said && people.length > 0) start({ title: incident.title, people, texts: [said], isForAll: isLast });
    onClose();
  };
  return (
    <FormDialog
      title={t(isLast ? "incidents.resolve" : "incidents.update")}
      size="wide"
      doLabel={t(isLast ? "incidents.resolve_do" : "incidents.update_do")}
      isReady={text.trim() !== "" || isLast}
      onClose={onClose}
      onDo={() => void save()}
    >
      <TextArea label={t("incidents.post")} description={t("incidents.post_how")} rows={3} maxRows={8} value={text} onChange={setText} />
      <div className="p-group-actions">
        <Weight text={post} />
        <Button size="s" icon="copy" onPress={() => void link.copy(post)}>
          {t("incidents.copy")}
        </Button>
        <Button size="s" icon="external" onPress={() => link.open(links.postIntent(post))}>
          {t("incidents.open_post")}
        </Button>
      </div>
      {people.length > 0 && (
        <>
          <Checkbox
            label={t(isLast ? "incidents.ask_all" : "incidents.tell_all", { count: people.length, n: number(people.length) })}
            isSelected={isAsking}
            onChange={setAsking}
          />
          {isAsking && <TextArea label={t("incidents.reply")} rows={3} maxRows={8} value={reply} onChange={setReply} />}
        </>
      )}
    </FormDialog>
  );
}
