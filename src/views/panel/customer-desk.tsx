/** Everything about one customer: card, case, thread, replies. */
import { useMemo, useState } from "react";
import { moodOf } from "../../domain/conversations/mood";
import type { Message } from "../../domain/rows";
import { CaseStrip } from "../cases/case-strip";
import { Card } from "../customer/card";
import { History } from "../history/history";
import { answeringOf } from "../replies/answering";
import { Replies } from "../replies/replies";
import { t } from "../text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Spinner } from "../ui/spinner";
import { focusOf, useShown } from "./shown";
import { useCustomer } from "./use-customer";
import { useDesk } from "./use-desk";

/** The customer's own last messages tell how they feel. */
const MOOD_OF = 5;
const NONE: never[] = [];

const tells = (message: Message) => message.direction === "inbound" && message.deletedAt === undefined && message.text !== "";

/** One customer's desk. It stays in place when the customer changes: making it anew would cost more than reading them. */
export function CustomerDesk({ customerId }: { customerId: string }) {
  const focus = useShown((shown) => focusOf(shown.tab));
  const choose = useShown((shown) => shown.choose);
  const [picked, setPicked] = useState<Message>();
  const { known, agent, brands } = useDesk();
  const shown = useCustomer(customerId);
  const messages = shown?.thread.messages ?? NONE;
  const mood = useMemo(() => {
    const said = messages.filter(tells).slice(-MOOD_OF);
    return moodOf(said.map(({ text }) => text));
  }, [messages]);
  if (!shown) return <Spinner />;
  const { customer, current, notes, events, thread } = shown;
  if (!customer) {
    return (
      <EmptyState title={t("panel.gone.title")} actions={<Button onPress={() => choose(null)}>{t("panel.back")}</Button>}>
        {t("panel.gone.words")}
      </EmptyState>
    );
  }
  const answers = picked?.customerId === customer.id ? picked.id : undefined;
  const answering = answeringOf(messages, current, focus, answers);
  return (
    <div className="p-desk">
      <Card customer={customer} notes={notes} known={known} mood={mood} agentId={agent?.agentId} onBack={() => choose(null)} />
      <CaseStrip customer={customer} current={current} known={known} />
      <History
        customer={customer}
        current={current}
        thread={thread}
        events={events}
        agentId={agent?.agentId}
        answering={answers}
        onAnswer={setPicked}
      />
      {answering && (
        <Replies
          customer={customer}
          current={current}
          account={brands.find(({ id }) => id === current?.accountId) ?? brands[0]}
          agent={agent}
          answering={answering}
          messages={messages}
        />
      )}
    </div>
  );
}
