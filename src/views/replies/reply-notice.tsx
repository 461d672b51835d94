/** Where the reply stands: in X's composer, on the clipboard, or seen sent. */
import { lazy, Suspense } from "react";
import type { Customer } from "../../domain/rows";
import { links } from "../../x/urls";
import { usePageLink } from "../panel/page-link";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { useFocusFirst } from "../ui/use-focus-first";
import type { Answering } from "./answering";
import type { Phase, Reply } from "./use-reply";
import type { Sent } from "./use-sent";

export interface ReplyNoticeProps {
  customer: Customer;
  answering: Answering;
  reply: Reply;
  sent: Sent;
  who: Who;
}

// They are seldom wanted.
const AnsweredNotice = lazy(() => import("./answered-notice").then((file) => ({ default: file.AnsweredNotice })));
const GuardNotice = lazy(() => import("./guard-notice").then((file) => ({ default: file.GuardNotice })));

/** Says how the reply is doing; nothing while it is being written. */
export function ReplyNotice({ customer, answering, reply, sent, who }: ReplyNoticeProps) {
  const { phase } = reply;
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
  if (sent === "pending") return <ErrorNotice tone="info" title={t(isPublic ? "replies.inserted.public" : "replies.inserted.private")} />;
  if (sent === "sent") return <ErrorNotice tone="good" title={t("replies.sent")} />;
  return null;
}

function Failed({ phase, answering, reply }: { phase: Extract<Phase, { kind: "failed" }>; answering: Answering; reply: Reply }) {
  const link = usePageLink();
  const first = useFocusFirst<HTMLButtonElement>();
  const { draft, reason, copied } = phase;
  const { target } = answering;
  const place = target.kind === "post" ? links.replyIntent(target.postId, draft.text) : links.dm(target.conversationId);
  return (
    <ErrorNotice
      tone="warn"
      title={t(copied ? "replies.copied" : reason === "not_empty" ? "replies.not_empty" : "replies.not_copied")}
      actions={
        <>
          {reason === "not_empty" ? (
            <Button size="s" variant="primary" ref={first} onPress={() => void reply.insert(draft, { anyway: true, replace: true })}>
              {t("replies.replace")}
            </Button>
          ) : (
            <Button size="s" variant="primary" icon="external" onPress={() => link.open(place)}>
              {t(target.kind === "post" ? "replies.open.post" : "replies.open.dm")}
            </Button>
          )}
          <Button size="s" icon="refresh" onPress={() => void reply.insert(draft, { anyway: true })}>
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
