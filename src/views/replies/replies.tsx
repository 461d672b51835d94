/** The foot of the desk: what to answer, and the way into X's composer. */
import { useLiveQuery } from "dexie-react-hooks";
import { memo, useEffect, useRef, useState } from "react";
import { suggestedIn } from "../../domain/routing/suggested";
import type { Account, Case, Customer, Message, Settings } from "../../domain/rows";
import { setting } from "../../store/queries";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { part } from "../text/load";
import { Icon } from "../ui/icon";
import { IconButton } from "../ui/icon-button";
import type { Answering } from "./answering";
import { type Draft, useDraft, useDrafts } from "./drafts";
import "./replies.css";
import { ReplyBox } from "./reply-box";
import { ReplyNotice } from "./reply-notice";
import { signed } from "./signature";
import { Suggestions } from "./suggestions";
import { useReply } from "./use-reply";
import { useSent } from "./use-sent";

const Checks = part(() => import("../checks/checks"));
const Offers = part(() => import("../sla/offers"));
const MacroPicker = part(() => import("../macros/picker"));
/** Only a team approves. */
const ReplyState = part(() => import("../approvals/reply-state"));
const BoxTools = part(() => import("./box-tools"));
const DraftOffer = part(() => import("./draft-offer"));
const ThreadNotice = part(() => import("./thread-notice"));

/** A thread says by itself how far it has come. */
const NOT_SENT = { kind: "none" } as const;

export interface RepliesProps {
  customer: Customer;
  current?: Case;
  account?: Account;
  agent?: Settings["agent"];
  answering: Answering;
  messages: readonly Message[];
  who: Who;
}

/** Suggestions, how the last reply is doing, and the reply box. */
export const Replies = memo(function Replies({ customer, current, account, agent, answering, messages, who }: RepliesProps) {
  const reply = useReply({ customer, account, agent, current, answering, messages, who });
  const sent = useSent(customer.id, answering, messages);
  const write = useDrafts((drafts) => drafts.write);
  const signs = useLiveQuery(async () => (await setting("writing")).signs);
  const sign = (text: string) => (signs ? signed(text, agent?.signature ?? "") : text);
  const box = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setOpen] = useState(true);
  const [needsApproval, setNeeds] = useState(false);
  const isPublic = answering.audience === "public";
  useEffect(() => void import("./kept-drafts").then((file) => file.keepDrafts()), []);
  const { thread } = useDraft(answering.replyId);
  const insert = (draft: Draft) => void reply.insert(draft);
  const edit = (draft: Draft) => {
    write(answering.replyId, customer.id, draft);
    reply.reset();
    const area = box.current;
    area?.focus();
    requestAnimationFrame(() => area?.setSelectionRange(area.value.length, area.value.length));
  };
  return (
    <section className="p-replies" aria-label={t("replies.label")}>
      <header className="p-replies-head">
        <p className={`p-replies-about p-replies-${answering.audience}`}>
          <Icon name={isPublic ? "globe" : "lock"} />
          <span className="p-replies-audience">{t(isPublic ? "replies.public" : "replies.private")}</span>
          <span className="p-replies-quote p-soft" dir="auto">
            {answering.message?.text}
          </span>
        </p>
        <IconButton
          icon={isOpen ? "chevron-down" : "chevron-up"}
          size="s"
          label={t(isOpen ? "replies.hide" : "replies.show")}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
      </header>
      {isOpen && (
        <div className="p-replies-suggested">
          <Suggestions
            answering={answering}
            messages={messages}
            between={{ customer, account, agent }}
            named={current?.waitingSince === undefined ? [] : suggestedIn(current.routed)}
            onInsert={(draft) => insert({ ...draft, text: sign(draft.text) })}
            onEdit={edit}
          />
        </div>
      )}
      <div className="p-replies-foot">
        <ReplyNotice customer={customer} answering={answering} reply={reply} sent={thread ? NOT_SENT : sent} who={who} onEdit={edit} />
        <ThreadNotice customer={customer} messages={messages} who={who} />
        <DraftOffer replyId={answering.replyId} customerId={customer.id} />
        <Offers customer={customer} current={current} answering={answering} messages={messages} onInsert={insert} />
        {who.role && (
          <ReplyState customer={customer} current={current} answering={answering} who={who} onInsert={insert} onNeed={setNeeds} />
        )}
        <MacroPicker
          between={{ customer, account, agent, current, audience: answering.audience }}
          answering={answering}
          who={who}
          box={box}
          onInsert={insert}
        />
        <ReplyBox
          answering={answering}
          customer={customer}
          sign={sign}
          tools={<BoxTools {...{ customer, account, agent, answering, box, reply }} />}
          isBusy={reply.phase.kind === "inserting"}
          needsApproval={needsApproval}
          onInsert={insert}
          box={box}
        />
        <Checks customer={customer} account={account} current={current} agent={agent} answering={answering} />
      </div>
    </section>
  );
});
