/** Handing a case to those who can do more. */
import { useState } from "react";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { FormDialog } from "../ui/form-dialog";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { nameOf } from "./assignee";
import type { CaseDialogProps } from "./case-props";

/** To a team or an agent, with why: they find it in the history. */
export function EscalateDialog({ current, who, onClose }: CaseDialogProps) {
  const act = useAct();
  const [to, setTo] = useState("");
  const [text, setText] = useState("");
  const options = [
    { id: "", label: t("cases.escalate_choose") },
    ...who.teams.map(({ id, name }) => ({ id: `team ${id}`, label: t("cases.escalate_team", { name }) })),
    ...who.others.map(({ id }) => ({ id: `agent ${id}`, label: nameOf(id, who) })),
  ];
  const isReady = to !== "" && text.trim() !== "";
  const escalate = async () => {
    const id = to.slice(to.indexOf(" ") + 1);
    const whom = to.startsWith("team ") ? { teamId: id } : { agentId: id };
    const name = options.find((one) => one.id === to)?.label ?? "";
    // Refused, it stays open with its words.
    if (await act({ type: "case.escalate", caseId: current.id, ...whom, text: text.trim() }, t("cases.escalated", { name }))) onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t("cases.escalate_title")}
      doLabel={t("cases.escalate_do")}
      isReady={isReady}
      onDo={() => void escalate()}
    >
      <Select label={t("cases.escalate_to")} options={options} value={to} onChange={setTo} />
      <TextArea label={t("cases.escalate_why")} rows={3} value={text} onChange={setText} maxLength={2_000} />
    </FormDialog>
  );
}
