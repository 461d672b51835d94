/** Above the reply box, in a team: whether others must approve what is written, and how far that has come. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import type { Approval, Case, Customer } from "../../domain/rows";
import { type ReplyApproval, replyApproval } from "../../store/queries/approvals";
import { useAct } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import type { Answering } from "../replies/answering";
import { type Draft, useDraft, useDrafts } from "../replies/drafts";
import { t } from "../text";
import { Button } from "../ui/button";
import { ErrorNotice } from "../ui/error-notice";
import { number } from "../ui/number";
import "./approvals.css";
import { becauseWords } from "./because";
import { Diff } from "./diff";

export interface ReplyStateProps {
  customer: Customer;
  current?: Case | undefined;
  answering: Answering;
  who: Who;
  onInsert: (draft: Draft) => void;
  /** What a press of the button does with what is written now. */
  onNeed: (needsApproval: boolean) => void;
}

/** Nothing where nobody need approve, and nothing is asked. */
export default function ReplyState({ customer, current, answering, who, onInsert, onNeed }: ReplyStateProps) {
  const { replyId } = answering;
  const { text } = useDraft(replyId);
  const agentId = who.me ?? "";
  const found = useLiveQuery(
    async () => ({ replyId, ...(await replyApproval({ replyId, customer, caseId: current?.id, text, agentId })) }),
    [replyId, customer, current?.id, text, agentId],
  );
  const here = found?.replyId === replyId ? found : undefined;
  const needs = here !== undefined && here.need.approvals > 0 && here.covered === undefined;
  useEffect(() => onNeed(needs), [needs, onNeed]);
  if (!here) return null;
  return (
    <>
      <Asked {...here} key={here.mine?.id} who={who} onInsert={onInsert} replyId={replyId} />
      {needs && !isLive(here.mine) && (
        <p className="p-approval-need p-soft">
          {t("approvals.need", { count: here.need.approvals, n: number(here.need.approvals), why: becauseWords(here.need.because) })}
        </p>
      )}
    </>
  );
}

const isLive = (mine: Approval | undefined) => mine?.status === "waiting" || mine?.status === "approved";

interface AskedProps extends Pick<ReplyApproval, "mine"> {
  replyId: string;
  who: Who;
  onInsert: (draft: Draft) => void;
}

/** How the last that was asked for stands, until it was used. */
function Asked({ mine, replyId, who, onInsert }: AskedProps) {
  const act = useAct();
  const write = useDrafts((drafts) => drafts.write);
  const [isClosed, setClosed] = useState(false);
  if (!mine || isClosed || mine.status === "withdrawn" || mine.status === "used") return null;
  const { id: approvalId, status, text, approvedBy, needed, edits = [], decidedBy, reason = "" } = mine;
  const name = who.names.get(decidedBy ?? "") ?? t("approvals.somebody");
  const withdraw = async () => {
    if (!(await act({ type: "approval.withdraw", approvalId }, t("approvals.withdrawn")))) return;
    write(replyId, mine.customerId, { text });
  };
  const edited = edits[0] ? <Diff before={edits[0].text} after={text} /> : undefined;
  const words = edited ?? (
    <p className="p-approval-text" dir="auto">
      {text}
    </p>
  );
  if (status === "rejected") {
    return (
      <ErrorNotice
        tone="warn"
        title={t("approvals.rejected", { name })}
        actions={
          <>
            <Button size="s" icon="edit" onPress={() => write(replyId, mine.customerId, { text })}>
              {t("approvals.write_anew")}
            </Button>
            <Button size="s" variant="quiet" onPress={() => setClosed(true)}>
              {t("ui.close")}
            </Button>
          </>
        }
      >
        <p dir="auto">{reason}</p>
        {words}
      </ErrorNotice>
    );
  }
  const isApproved = status === "approved";
  return (
    <ErrorNotice
      tone={isApproved ? "good" : "info"}
      title={
        isApproved
          ? t(edited ? "approvals.approved_edited" : "approvals.approved", { name })
          : t("approvals.waiting", { done: number(approvedBy.length), count: needed, n: number(needed) })
      }
      actions={
        <>
          {isApproved && (
            <Button size="s" variant="primary" icon="insert" onPress={() => onInsert({ text })}>
              {t("approvals.insert")}
            </Button>
          )}
          <Button size="s" variant="quiet" onPress={() => void withdraw()}>
            {t("approvals.withdraw")}
          </Button>
        </>
      }
    >
      {words}
    </ErrorNotice>
  );
}
