/** Declaring an incident, from a group or by hand, and changing what is said of one. */
import { useState } from "react";
import { draftOfIncident } from "../../domain/incidents/rules";
import type { Incident, IncidentDraft } from "../../domain/rows";
import { titleOf } from "../groups/group-words";
import type { ShownGroup } from "../groups/look";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { FormDialog } from "../ui/form-dialog";
import { number } from "../ui/number";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";

interface DeclareDialogProps {
  /** The group that is attached to it. */
  from?: ShownGroup;
  /** It is changed, not declared. */
  incident?: Incident;
  onClose: () => void;
}

/** As a command takes them. */
const AT_ONCE = 500;
const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export function DeclareDialog({ from, incident, onClose }: DeclareDialogProps) {
  const act = useAct();
  const [draft, setDraft] = useState<IncidentDraft>(
    incident
      ? draftOfIncident(incident)
      : { title: from ? titleOf(from) : "", text: "", links: [], words: [], ...(from && { groupId: from.id }) },
  );
  const [links, setLinks] = useState(draft.links.join("\n"));
  const [words, setWords] = useState(draft.words.join("\n"));
  const save = async () => {
    const said = { ...draft, links: lines(links), words: lines(words) };
    if (incident) {
      if (await act({ type: "incident.edit", incidentId: incident.id, incident: said }, t("incidents.changed"))) onClose();
      return;
    }
    const incidentId = `incident:${crypto.randomUUID()}`;
    if (!(await act({ type: "incident.declare", incidentId, incident: said }, t("incidents.declared")))) return;
    const caseIds = from?.members.slice(0, AT_ONCE).map(({ id }) => id) ?? [];
    if (caseIds.length > 0) await act({ type: "incident.attach", incidentId, caseIds });
    onClose();
  };
  return (
    <FormDialog
      title={t(incident ? "incidents.change" : "incidents.declare")}
      size="wide"
      doLabel={incident ? t("ui.save") : t("incidents.declare_do")}
      isReady={draft.title.trim() !== ""}
      onClose={onClose}
      onDo={() => void save()}
    >
      {from && <p className="p-soft">{t("incidents.from_group", { count: from.people, n: number(from.people) })}</p>}
      <TextField
        label={t("incidents.title")}
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
        maxLength={200}
        autoFocus
      />
      <TextArea label={t("incidents.text")} rows={3} maxRows={8} value={draft.text} onChange={(text) => setDraft({ ...draft, text })} />
      <TextArea label={t("incidents.links")} rows={1} maxRows={5} value={links} onChange={setLinks} dir="ltr" />
      <TextArea
        label={t("incidents.words")}
        description={t("incidents.words_how")}
        rows={1}
        maxRows={5}
        value={words}
        onChange={setWords}
      />
    </FormDialog>
  );
}
