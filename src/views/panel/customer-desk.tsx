/** Everything about one customer: card, case, thread, replies. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Focus } from "../../domain/focus";
import type { Message } from "../../domain/rows";
import { partOf } from "../../domain/training/part";
import type { CustomerDesk as Rows } from "../../store/queries";
import { CaseStrip } from "../cases/case-strip";
import { Card } from "../customer/card";
import { History } from "../history/history";
import { useHistory } from "../history/use-history";
import { soundsOf } from "../mood/case-sounds";
import { useMoods } from "../mood/use-moods";
import { answeringOf } from "../replies/answering";
import { useDraft } from "../replies/drafts";
import { Replies } from "../replies/replies";
import { Colleagues } from "../team/colleagues";
import { useDeskSync } from "../team/desk-sync";
import { t } from "../text";
import { part } from "../text/load";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { useShown } from "./shown";
import { useDesk } from "./use-desk";

const LessonNotice = part(() => import("../training/lesson-notice"));

interface CustomerDeskProps {
  desk: Rows;
  /** What on X led to this customer, if that is how they came here: a reply goes there. */
  focus?: Focus;
}

/** One customer's desk. It stays in place when the customer changes: making it anew would cost more than reading them. */
export function CustomerDesk({ desk, focus }: CustomerDeskProps) {
  const choose = useShown((shown) => shown.choose);
  const [picked, setPicked] = useState<Message>();
  const { known, agent, brands, who } = useDesk();
  const { customer, current, cases, notes, events } = desk;
  const thread = useHistory(desk.customerId, desk.newest);
  const { messages } = thread;
  const moods = useMoods();
  const sounds = useMemo(() => moods && soundsOf(messages, current, moods), [messages, current, moods]);
  const sync = useDeskSync();
  useEffect(() => sync.opened(desk.customerId), [sync, desk.customerId]);
  const back = useCallback(() => choose(null), [choose]);
  const answers = picked && picked.customerId === customer?.id ? picked.id : undefined;
  const answering = useMemo(() => answeringOf(messages, current, focus, answers), [messages, current, focus, answers]);
  const draft = useDraft(answering?.replyId ?? "");
  // A draft that was found is nobody's writing now.
  const isWriting = !draft.isFound && draft.text.trim() !== "";
  const account = useMemo(() => brands.find(({ id }) => id === current?.accountId) ?? brands[0], [brands, current]);
  if (!customer) {
    return (
      <EmptyState title={t("panel.gone.title")} actions={<Button onPress={back}>{t("panel.back")}</Button>}>
        {t("panel.gone.words")}
      </EmptyState>
    );
  }
  const lesson = partOf(customer.id);
  return (
    <div className="p-desk">
      <Card customer={customer} notes={notes} known={known} sounds={sounds} who={who} onBack={back} />
      <Colleagues customerId={customer.id} isWriting={isWriting} names={who.names} />
      {lesson && <LessonNotice part={lesson} />}
      <CaseStrip customer={customer} current={current} cases={cases} known={known} who={who} />
      <History
        customer={customer}
        current={current}
        thread={thread}
        events={events}
        who={who}
        moods={moods}
        answering={answers}
        onAnswer={setPicked}
      />
      {answering && (
        <Replies
          customer={customer}
          current={current}
          account={account}
          agent={agent}
          answering={answering}
          messages={messages}
          who={who}
        />
      )}
    </div>
  );
}
