/** Writing a note: only agents see it, and it stays as written. */
import { useState } from "react";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import "./note-form.css";

export interface NoteFormProps {
  customerId: string;
  caseId?: string;
  onDone: () => void;
}

/** A text area; Ctrl/Cmd+Enter keeps the note, Escape leaves. A refused note keeps its text. */
export function NoteForm({ customerId, caseId, onDone }: NoteFormProps) {
  const act = useAct();
  const [text, setText] = useState("");
  const save = async () => {
    if (text.trim() === "") return;
    if (await act({ type: "customer.note", customerId, caseId, text: text.trim() }, t("customer.note.done"))) onDone();
  };
  return (
    <form
      className="p-note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label={t("customer.note.label")}
        hideLabel
        placeholder={t("customer.note.placeholder")}
        rows={2}
        value={text}
        onChange={setText}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone();
          else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      <div className="p-note-actions">
        <Button size="s" variant="quiet" onPress={onDone}>
          {t("ui.cancel")}
        </Button>
        <Button size="s" variant="primary" type="submit" isDisabled={text.trim() === ""}>
          {t("customer.note.save")}
        </Button>
      </div>
    </form>
  );
}
