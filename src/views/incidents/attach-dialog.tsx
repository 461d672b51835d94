/** A case is attached to an incident by hand, or to another one, or to none. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { incidents } from "../../store/queries/groups";
import type { CaseProps } from "../cases/case-props";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { FormDialog } from "../ui/form-dialog";
import { RadioGroup } from "../ui/radio-group";

const NONE = "none";

export function AttachDialog({ current, onClose }: Pick<CaseProps, "current"> & { onClose: () => void }) {
  const act = useAct();
  const open = useLiveQuery(async () => (await incidents()).filter(({ status }) => status === "open"));
  const [chosen, setChosen] = useState(current.incidentId ?? NONE);
  if (!open) return null;
  const options = [...open.map(({ id, title }) => ({ id, label: title })), { id: NONE, label: t("incidents.attach_none") }];
  const save = async () => {
    const value = chosen === NONE ? null : chosen;
    if (value === (current.incidentId ?? null)) return onClose();
    const done = t(value === null ? "incidents.detached" : "incidents.attached_done");
    if (await act({ type: "case.set", caseId: current.id, set: { field: "incident", value } }, done)) onClose();
  };
  return (
    <FormDialog title={t("incidents.attach")} onClose={onClose} onDo={() => void save()}>
      {open.length === 0 && <p className="p-soft">{t("incidents.none_open")}</p>}
      <RadioGroup label={t("incidents.label")} options={options} value={chosen} onChange={setChosen} />
    </FormDialog>
  );
}
