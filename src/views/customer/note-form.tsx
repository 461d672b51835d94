/** Writing a note: only agents see it, and it stays as written. */
import { useState } from "react";
import { useAct } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { part } from "../text/load";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import { mentionsIn } from "./mentions";
import "./note-form.css";

const MentionMenu = part(() => import("./mention-menu"));

export interface NoteFormProps {
  customerId: string;
  caseId?: string;
  who: Who;
  onDone: () => void;
}

/** A text area; Ctrl/Cmd+Enter keeps the note, Escape leaves. A refused note keeps its text. */
export function NoteForm({ customerId, caseId, who, onDone }: NoteFormProps) {
  const act = useAct();
  const [text, setText] = useState("");
  const save = async () => {
    if (text.trim() === "") return;
    const mentions = mentionsIn(text, who.others);
    const note = { customerId, caseId, text: text.trim(), ...(mentions.length > 0 && { mentions }) };
    if (await act({ type: "customer.note", ...note }, t("customer.note.done"))) onDone();
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
        {who.others.length > 0 && (
          <MentionMenu others={who.others} onMention={(name) => setText(`${text.trimEnd()} @${name} `.trimStart())} />
        )}
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
