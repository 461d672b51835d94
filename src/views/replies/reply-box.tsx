/** Writing a reply oneself, or changing a suggestion, before it goes into X's composer. */
import { type ReactNode, type RefObject, useRef } from "react";
import type { Customer } from "../../domain/rows";
import { useShortcuts } from "../panel/shortcuts";
import { t } from "../text";
import { part } from "../text/load";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import type { Answering } from "./answering";
import { contentOf, type Draft, useDraft, useDrafts } from "./drafts";
import { Weight } from "./weight";

export interface ReplyBoxProps {
  answering: Answering;
  /** Whom the reply is for. */
  customer: Customer;
  /** What goes into X of what is written. */
  sign: (text: string) => string;
  isBusy: boolean;
  /** Others must approve it before it goes into X's composer. */
  needsApproval: boolean;
  onInsert: (draft: Draft) => void;
  /** Stand beneath the text, before its weight. */
  tools?: ReactNode;
  box?: RefObject<HTMLTextAreaElement>;
}

/** No text of so few characters is too long for a post: each weighs 2 at most. */
const SHORT = 140;
const ThreadPreview = part(() => import("./thread-preview"));

/** A text area; Ctrl/Cmd+Enter inserts, Escape leaves it. */
export function ReplyBox({ answering, customer, sign, isBusy, needsApproval, onInsert, tools, box }: ReplyBoxProps) {
  const { handle } = customer;
  const own = useRef<HTMLTextAreaElement>(null);
  const area = box ?? own;
  const draft = useDraft(answering.replyId);
  const write = useDrafts((drafts) => drafts.write);
  const isPublic = answering.audience === "public";
  const lang = answering.message?.lang ?? customer.lang;
  const text = sign(draft.text);
  const insert = () => onInsert({ ...contentOf(draft), text });
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
        lang={lang}
        onChange={(text) => write(answering.replyId, customer.id, { ...(text === "" ? { thread: draft.thread } : contentOf(draft)), text })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            if (canInsert) insert();
          } else if (event.key === "Escape") area.current?.blur();
        }}
      />
      {draft.missing && (
        <p className="p-reply-hole" role="status">
          {t("replies.missing", { names: draft.missing.join(", ") })}
        </p>
      )}
      {isPublic && text.length > SHORT && <ThreadPreview text={text} lang={lang} />}
      <div className="p-reply-foot">
        {tools}
        {isPublic && <Weight text={text} />}
        <Button size="s" variant="primary" icon={needsApproval ? "check" : "insert"} isDisabled={!canInsert} onPress={insert}>
          {t(needsApproval ? "replies.submit" : "replies.insert")}
        </Button>
      </div>
    </div>
  );
}
