/** What stands beneath the reply box: emoji, signature, and the way into private. */
import { lazy, type RefObject, Suspense, useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import type { Account, Customer, Settings } from "../../domain/rows";
import { t } from "../text";
import { IconButton } from "../ui/icon-button";
import { insertAtCaret } from "../ui/insert-at-caret";
import type { Answering } from "./answering";
import "./box-tools.css";
import { contentOf, useDraft, useDrafts } from "./drafts";
import { EmojiButton } from "./emoji-button";
import type { Reply } from "./use-reply";
import { useWriting } from "./use-writing";

const MoveDialog = lazy(() => import("./move-dialog"));

interface BoxToolsProps {
  customer: Customer;
  account: Account | undefined;
  agent: Settings["agent"] | undefined;
  answering: Answering;
  box: RefObject<HTMLTextAreaElement>;
  reply: Reply;
}

/** A row of small buttons. */
export default function BoxTools({ customer, account, agent, answering, box, reply }: BoxToolsProps) {
  const { replyId, audience } = answering;
  const { signs, choose } = useWriting();
  const draft = useDraft(replyId);
  const write = useDrafts((drafts) => drafts.write);
  const [isMoving, setMoving] = useState(false);
  const signature = agent?.signature.trim() ?? "";
  const add = (emoji: string) =>
    insertAtCaret(box.current, draft.text, emoji, (text) => write(replyId, customer.id, { ...contentOf(draft), text }));
  return (
    <div className="p-box-tools">
      <EmojiButton onPick={add} />
      {signature !== "" && (
        <ToggleButton
          className="p-box-sign"
          isSelected={signs}
          onChange={(isOn) => void choose({ signs: isOn })}
          aria-label={t("replies.sign", { signature })}
        >
          <bdi>{signature}</bdi>
        </ToggleButton>
      )}
      {audience === "public" && <IconButton size="s" icon="lock" label={t("replies.move")} onPress={() => setMoving(true)} />}
      {isMoving && (
        <Suspense fallback={null}>
          <MoveDialog {...{ customer, account, agent, answering, reply }} onClose={() => setMoving(false)} />
        </Suspense>
      )}
    </div>
  );
}
