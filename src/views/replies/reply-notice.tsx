/** Where the reply stands: in X's composer, on the clipboard, or seen sent. */
import { lazy, Suspense } from "react";
import type { Customer } from "../../domain/rows";
import { links } from "../../x/urls";
import { usePageLink } from "../panel/page-link";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { part } from "../text/load";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { useFocusFirst } from "../ui/use-focus-first";
import type { Answering } from "./answering";
import type { Draft } from "./drafts";
import { useDrafts } from "./drafts";
import type { Phase, Reply } from "./use-reply";
import type { Sent } from "./use-sent";

export interface ReplyNoticeProps {
  customer: Customer;
  answering: Answering;
  reply: Reply;
  sent: Sent;
  who: Who;
  /** Back to writing. */
  onEdit: (draft: Draft) => void;
}

// They are seldom wanted.
const AnsweredNotice = lazy(() => import("./answered-notice").then((file) => ({ default: file.AnsweredNotice })));
const GuardNotice = lazy(() => import("./guard-notice").then((file) => ({ default: file.GuardNotice })));
const HeldNotice = part(() => import("../checks/held-notice"));

/** Says how the reply is doing; nothing while it is being written. */
export function ReplyNotice({ customer, answering, reply, sent, who, onEdit }: ReplyNoticeProps) {
  const { phase } = reply;
  const write = useDrafts((drafts) => drafts.write);
  if (phase.kind === "held") return <HeldNotice phase={phase} reply={reply} onEdit={onEdit} />;
  if (phase.kind === "guarded" || phase.kind === "answered")
    return (
      <Suspense fallback={null}>
        {phase.kind === "guarded" ? (
          <GuardNotice phase={phase} reply={reply} customer={customer} />
        ) : (
          <AnsweredNotice phase={phase} reply={reply} who={who} />
        )}
      </Suspense>
    );
  if (phase.kind === "failed") return <Failed phase={phase} answering={answering} reply={reply} />;
  const isPublic = answering.audience === "public";
  if (sent.kind === "pending") {
    const { text } = sent;
    return (
      <ErrorNotice
        tone="info"
        title={t(isPublic ? "replies.inserted.public" : "replies.inserted.private")}
        actions={
          <Button size="s" icon="undo" onPress={() => write(answering.replyId, customer.id, { text })}>
            {t("replies.put_back")}
          </Button>
        }
      />
    );
  }
  if (sent.kind === "sent") return <ErrorNotice tone="good" title={t("replies.sent")} />;
  return null;
}

function Failed({ phase, answering, reply }: { phase: Extract<Phase, { kind: "failed" }>; answering: Answering; reply: Reply }) {
  const link = usePageLink();
  const first = useFocusFirst<HTMLButtonElement>();
  const { draft, reason, copied, over } = phase;
  const { target } = answering;
  const place = target.kind === "post" ? links.replyIntent(target.postId, draft.text) : links.dm(target.conversationId);
  return (
    <ErrorNotice
      tone="warn"
      title={t(copied ? "replies.copied" : reason === "not_empty" ? "replies.not_empty" : "replies.not_copied")}
      actions={
        <>
          {reason === "not_empty" ? (
            <Button size="s" variant="primary" ref={first} onPress={() => void reply.insert(draft, { again: true, over, replace: true })}>
              {t("replies.replace")}
            </Button>
          ) : (
            <Button size="s" variant="primary" icon="external" onPress={() => link.open(place)}>
              {t(target.kind === "post" ? "replies.open.post" : "replies.open.dm")}
            </Button>
          )}
          <Button size="s" icon="refresh" onPress={() => void reply.insert(draft, { again: true, over })}>
            {t("replies.again")}
          </Button>
          <Button size="s" variant="quiet" onPress={reply.reset}>
            {t("ui.close")}
          </Button>
        </>
      }
    >
      {t(`replies.failed.${reason}`)}
    </ErrorNotice>
  );
}
