/** Everything about one customer: card, case, thread, replies. */
import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { moodOf } from "../../domain/conversations/mood";
import type { Message } from "../../domain/rows";
import { accounts, currentCase, customer as customerOf, historyEvents, notesOf, setting, tags } from "../../store/queries";
import { CaseStrip } from "../cases/case-strip";
import { Card } from "../customer/card";
import { History } from "../history/history";
import { useHistory } from "../history/use-history";
import { answeringOf } from "../replies/answering";
import { Replies } from "../replies/replies";
import { t } from "../text";
import { EmptyState } from "../ui/empty-state";
import { Spinner } from "../ui/spinner";
import { focusOf, useShown } from "./shown";

/** The customer's own last messages tell how they feel. */
const MOOD_OF = 5;
const NONE: never[] = [];

const isInbound = (message: Message) => message.direction === "inbound" && message.deletedAt === undefined && message.text !== "";

/** One customer's desk; made anew for each. */
export function CustomerDesk({ customerId }: { customerId: string }) {
  const focus = useShown((shown) => focusOf(shown.tab));
  const choose = useShown((shown) => shown.choose);
  const [picked, setPicked] = useState<string>();
  const about = useLiveQuery(async () => {
    const [customer, current, notes] = await Promise.all([customerOf(customerId), currentCase(customerId), notesOf(customerId)]);
    return { customer, current, notes };
  }, [customerId]);
  const events = useLiveQuery(() => historyEvents(customerId), [customerId]) ?? NONE;
  const desk = useLiveQuery(async () => {
    const [known, agent, brands] = await Promise.all([tags(), setting("agent"), accounts()]);
    return { known, agent, brands };
  });
  const thread = useHistory(customerId);
  const messages = thread.messages ?? NONE;
  const mood = useMemo(
    () =>
      moodOf(
        messages
          .filter(isInbound)
          .slice(-MOOD_OF)
          .map(({ text }) => text),
      ),
    [messages],
  );
  if (!about) return <Spinner />;
  const { customer, current, notes } = about;
  if (!customer) return <EmptyState title={t("panel.gone.title")}>{t("panel.gone.words")}</EmptyState>;
  const answering = answeringOf(messages, current, focus, picked);
  const known = desk?.known ?? NONE;
  return (
    <div className="p-desk">
      <Card customer={customer} notes={notes} known={known} mood={mood} agentId={desk?.agent.agentId} onBack={() => choose(null)} />
      <CaseStrip customer={customer} current={current} known={known} />
      <History
        customer={customer}
        current={current}
        thread={thread}
        events={events}
        agentId={desk?.agent.agentId}
        answering={picked}
        onAnswer={(message) => setPicked(message.id)}
      />
      {answering && (
        <Replies
          customer={customer}
          current={current}
          account={desk?.brands.find(({ id }) => id === current?.accountId) ?? desk?.brands[0]}
          agent={desk?.agent}
          answering={answering}
          messages={messages}
        />
      )}
    </div>
  );
}
