/** The words a reviewer gives: another text, or why not. */
import { useEffect, useRef, useState } from "react";
import { t } from "../text";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";

interface ReviewFormProps {
  kind: "edit" | "reject";
  /** What was submitted. */
  text: string;
  /** True when it was done. */
  onSubmit: (words: string) => Promise<boolean>;
  onClose: () => void;
}

/** Ctrl/Cmd+Enter decides, Escape goes back. */
export function ReviewForm({ kind, text, onSubmit, onClose }: ReviewFormProps) {
  const [words, setWords] = useState(kind === "edit" ? text : "");
  const area = useRef<HTMLTextAreaElement>(null);
  const isEmpty = words.trim() === "";
  useEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const close = () => {
    area.current?.closest<HTMLElement>(".p-review")?.focus();
    onClose();
  };
  const submit = async () => {
    if (!isEmpty && (await onSubmit(words))) close();
  };
  return (
    <div className="p-stack">
      <TextArea
        ref={area}
        label={t(kind === "edit" ? "approvals.review.new_text" : "approvals.review.reason")}
        value={words}
        onChange={setWords}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void submit();
          } else if (event.key === "Escape") close();
        }}
      />
      <div className="p-row">
        <Button size="s" variant="primary" shortcut="Ctrl/⌘ ↵" isDisabled={isEmpty} onPress={() => void submit()}>
          {t(kind === "edit" ? "approvals.review.save" : "approvals.review.reject")}
        </Button>
        <Button size="s" variant="quiet" onPress={close}>
          {t("ui.cancel")}
        </Button>
      </div>
    </div>
  );
}
