/** Making two cases of one: what of it is another matter. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { messagesOf } from "../../store/queries/other-cases";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { FormDialog } from "../ui/form-dialog";
import { Spinner } from "../ui/spinner";
import type { CaseDialogProps } from "./case-props";

/** As much of a message as tells it from the others. */
const SHOWN = 140;

/** The messages that wait, to choose from; something must be left. */
export function SplitDialog({ current, onClose }: CaseDialogProps) {
  const act = useAct();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const ids = current.unanswered.map(({ id }) => id);
  const messages = useLiveQuery(() => messagesOf(ids), [ids.join()]);
  const isAll = chosen.length === ids.length && current.firstResponseAt === undefined;
  const split = async () => {
    if (await act({ type: "case.split", caseId: current.id, messageIds: [...chosen] }, t("cases.split_done"))) onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t("cases.split_title")}
      doLabel={t("cases.split_do")}
      isReady={chosen.length > 0 && !isAll}
      onDo={() => void split()}
    >
      <p>{t("cases.split_words")}</p>
      {!messages && <Spinner />}
      <ul className="p-plain-list p-stack">
        {messages?.map(({ id, text }) => (
          <li key={id}>
            <Checkbox
              label={text.slice(0, SHOWN) || t("panel.waiting.unread")}
              isSelected={chosen.includes(id)}
              onChange={(isOn) => setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ul>
      {isAll && <p role="status">{t("cases.split_all")}</p>}
    </FormDialog>
  );
}
