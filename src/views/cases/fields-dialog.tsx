/** The workspace's own fields of a case. */
import { useState } from "react";
import type { CaseField, CustomField } from "../../domain/rows";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { FormDialog } from "../ui/form-dialog";
import { Select } from "../ui/select";
import { Switch } from "../ui/switch";
import { TextField } from "../ui/text-field";
import type { CaseDialogProps } from "./case-props";

/** One control a field; what was changed is saved together. */
export function FieldsDialog({ current, who, onClose }: CaseDialogProps) {
  const act = useAct();
  const [values, setValues] = useState<Record<string, string>>({});
  const written = (key: string) => values[key] ?? current.custom?.[key] ?? "";
  const changed = who.fields.filter(({ id }) => written(id).trim() !== (current.custom?.[id] ?? ""));
  const save = async () => {
    for (const { id: key } of changed) {
      const set: CaseField = { field: "custom", key, value: written(key).trim() || null };
      // What was refused stays in its field.
      if (!(await act({ type: "case.set", caseId: current.id, set }, t("cases.fields_done")))) return;
    }
    onClose();
  };
  return (
    <FormDialog onClose={onClose} title={t("cases.fields_title")} isReady={changed.length > 0} onDo={() => void save()}>
      {who.fields.map((field) => (
        <Control key={field.id} field={field} value={written(field.id)} onChange={(value) => setValues({ ...values, [field.id]: value })} />
      ))}
    </FormDialog>
  );
}

function Control({ field, value, onChange }: { field: CustomField; value: string; onChange: (value: string) => void }) {
  if (field.kind === "check")
    return <Switch label={field.name} isSelected={value === "yes"} onChange={(isOn) => onChange(isOn ? "yes" : "")} />;
  if (field.kind === "text") return <TextField label={field.name} value={value} onChange={onChange} maxLength={2_000} />;
  const options = [{ id: "", label: t("cases.fields_none") }, ...(field.choices ?? []).map((one) => ({ id: one, label: one }))];
  return <Select label={field.name} options={options} value={value} onChange={onChange} />;
}
