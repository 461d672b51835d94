/** A reply that goes out as a thread: how far it has come, and its next post, ready for X's composer. Nothing here sends. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import { type Progress, progressOf, restOf } from "../../domain/own/thread";
import type { Customer, DraftThread, KeptDraft, Message } from "../../domain/rows";
import { pendingReplies } from "../../store/queries";
import { threadsTo } from "../../store/queries/drafts";
import { links } from "../../x/urls";
import { usePageLink } from "../panel/page-link";
import { focusOf, useShown } from "../panel/shown";
import { useAct } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import { showToast } from "../ui/toast";
import { useDrafts } from "./drafts";
import "./thread.css";

interface ThreadNoticeProps {
  customer: Customer;
  messages: readonly Message[];
  who: Who;
}

/** Each thread to this customer that is under way, on whichever of their devices it was begun. */
export default function ThreadNotice({ customer, messages, who }: ThreadNoticeProps) {
  const threads = useLiveQuery(() => threadsTo(customer.id), [customer.id]);
  return (
    <>{threads?.map((draft) => draft.thread && <Thread key={draft.id} {...{ customer, messages, who, draft }} thread={draft.thread} />)}</>
  );
}

interface ThreadProps extends ThreadNoticeProps {
  draft: KeptDraft;
  thread: DraftThread;
}

const rootOf = (replyId: string) => replyId.slice(replyId.indexOf(":") + 1);

function Thread({ customer, messages, who, draft, thread }: ThreadProps) {
  const write = useDrafts((drafts) => drafts.write);
  const { posted, last } = progressOf(thread, rootOf(draft.id), messages, who.me);
  const count = thread.parts.length;
  const isDone = posted >= count;
  useEffect(() => {
    if (!isDone) return;
    write(draft.id, customer.id, { text: useDrafts.getState().byReply[draft.id]?.text ?? "" });
    void showToast(t("replies.thread.done", { count, n: number(count) }));
  }, [isDone, count, draft.id, customer.id, write]);
  const insert = useInsert({ customer, draft, thread }, { posted, last });
  const pending = useLiveQuery(() => pendingReplies(customer.id), [customer.id]);
  if (isDone) return null;
  const part = thread.parts[posted] ?? "";
  const replyId = `public:${last}`;
  const isThere = pending?.some(({ id, text }) => id === replyId && text === part) ?? false;
  const at = { at: number(posted + 1), n: number(count) };
  const stop = () => write(draft.id, customer.id, { text: restOf(thread, posted) });
  return (
    <ErrorNotice
      tone={insert.isTaken ? "warn" : "info"}
      live={false}
      title={t(isThere ? "replies.thread.there" : "replies.thread.next", at)}
      actions={
        <>
          <Button
            size="s"
            variant={isThere ? "secondary" : "primary"}
            icon="insert"
            isDisabled={insert.isBusy}
            onPress={() => void insert.go(insert.isTaken)}
          >
            {t(insert.isTaken ? "replies.replace" : isThere ? "replies.thread.again" : "replies.thread.insert", at)}
          </Button>
          <Button size="s" variant="quiet" onPress={stop}>
            {t(posted === 0 ? "replies.put_back" : "replies.thread.stop")}
          </Button>
        </>
      }
    >
      <progress
        className="p-thread-progress"
        value={posted}
        max={count}
        aria-label={t("replies.thread.progress", { done: number(posted), n: number(count) })}
      />
      <p className="p-thread-part" dir="auto">
        {part}
      </p>
      {insert.isTaken && <p>{t("replies.not_empty")}</p>}
    </ErrorNotice>
  );
}

/** Puts the next post into X's composer. Where none answers the post before, X is led there, with the text filled in. */
function useInsert({ customer, draft, thread }: Pick<ThreadProps, "customer" | "draft" | "thread">, { posted, last }: Progress) {
  const link = usePageLink();
  const act = useAct();
  const [state, setState] = useState<"idle" | "busy" | "taken">("idle");
  const go = async (replace: boolean) => {
    const text = thread.parts[posted] ?? "";
    const postId = rootOf(`public:${last}`).replace(/^x_post:/, "");
    setState("busy");
    const answer = await link.insert({ kind: "post", postId }, text, replace).catch(() => ({ ok: false, reason: "no_answer" }) as const);
    if (!answer.ok && answer.reason === "not_empty") return setState("taken");
    if (!answer.ok) {
      link.open(links.replyIntent(postId, text));
      comeBackTo(customer.id);
    }
    const { approvalId } = thread;
    await act({
      type: "reply.insert",
      replyId: `public:${last}`,
      customerId: customer.id,
      text,
      ...(approvalId !== undefined && { approvalId }),
      part: { of: draft.id, parts: thread.parts, at: posted },
    });
    setState("idle");
  };
  return { go, isBusy: state === "busy", isTaken: state === "taken" };
}

/** X's page for one post leaves for a list once it is written: the customer stays, for the next post. */
function comeBackTo(customerId: string): void {
  const stop = useShown.subscribe(({ tab, chosen, choose }) => {
    if (focusOf(tab)?.kind !== "list") return;
    stop();
    if (chosen === undefined) choose(customerId);
  });
}
