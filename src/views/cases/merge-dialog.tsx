/** Making one case of two of a customer's. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { casesOf } from "../../store/queries";
import { useShown } from "../panel/shown";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { FormDialog } from "../ui/form-dialog";
import { RadioGroup } from "../ui/radio-group";
import { Spinner } from "../ui/spinner";
import type { CaseDialogProps } from "./case-props";
import { caseWords } from "./case-words";

/** Which of the others it goes up in, and what becomes of it. */
export function MergeDialog({ current, onClose }: CaseDialogProps) {
  const act = useAct();
  const choose = useShown((shown) => shown.choose);
  const [into, setInto] = useState("");
  const all = useLiveQuery(() => casesOf(current.customerId), [current.customerId]);
  const others = all?.filter(({ id, status }) => id !== current.id && status !== "closed");
  const merge = async () => {
    if (!(await act({ type: "case.merge", caseId: current.id, intoId: into }, t("cases.merged")))) return;
    choose(current.customerId);
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t("cases.merge_title")}
      doLabel={t("cases.merge_do")}
      isReady={into !== ""}
      onDo={() => void merge()}
    >
      <p>{t("cases.merge_words")}</p>
      {!others && <Spinner />}
      {others?.length === 0 && <p>{t("cases.merge_none")}</p>}
      {others && others.length > 0 && (
        <RadioGroup
          label={t("cases.merge_into")}
          options={others.map((row) => ({ id: row.id, label: caseWords(row), description: row.tags.join(", ") }))}
          value={into}
          onChange={setInto}
        />
      )}
    </FormDialog>
  );
}
