/** Writing a reply oneself, or changing a suggestion, before it goes into X's composer. */
import { type RefObject, useRef } from "react";
import { useShortcuts } from "../panel/shortcuts";
import { t } from "../text";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import type { Answering } from "./answering";
import { type Draft, useDraft, useDrafts } from "./drafts";
import { Weight } from "./weight";

export interface ReplyBoxProps {
  answering: Answering;
  /** Whom the reply is for. */
  handle: string;
  isBusy: boolean;
  /** Others must approve it before it goes into X's composer. */
  needsApproval: boolean;
  onInsert: (draft: Draft) => void;
  box?: RefObject<HTMLTextAreaElement>;
}

/** A text area; Ctrl/Cmd+Enter inserts, Escape leaves it. */
export function ReplyBox({ answering, handle, isBusy, needsApproval, onInsert, box }: ReplyBoxProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const area = box ?? own;
  const draft = useDraft(answering.replyId);
  const write = useDrafts((drafts) => drafts.write);
  const isPublic = answering.audience === "public";
  const canInsert = draft.text.trim() !== "" && !isBusy;
  useShortcuts({ r: () => area.current?.focus() });
  return (
    <div className="p-reply-box">
      <TextArea
        ref={area}
        label={t(isPublic ? "replies.box.public" : "replies.box.private", { handle })}
        hideLabel
        placeholder={t(isPublic ? "replies.box.public" : "replies.box.private", { handle })}
        rows={2}
        maxRows={9}
        value={draft.text}
        onChange={(text) => write(answering.replyId, text === "" ? { text } : { ...draft, text })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            if (canInsert) onInsert(draft);
          } else if (event.key === "Escape") area.current?.blur();
        }}
      />
      {draft.missing && (
        <p className="p-reply-hole" role="status">
          {t("replies.missing", { names: draft.missing.join(", ") })}
        </p>
      )}
      <div className="p-reply-foot">
        {isPublic && <Weight text={draft.text} />}
        <Button
          size="s"
          variant="primary"
          icon={needsApproval ? "check" : "insert"}
          isDisabled={!canInsert}
          onPress={() => onInsert(draft)}
        >
          {t(needsApproval ? "replies.submit" : "replies.insert")}
        </Button>
      </div>
    </div>
  );
}
