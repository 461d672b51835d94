/** The person whose turn it is: taken to on X, their text in the reply box, and noticed when they have been answered. */
import { useLiveQuery } from "dexie-react-hooks";
import { useCallback, useEffect, useState } from "react";
import { fill } from "../../domain/replies/fill";
import type { Customer, Message } from "../../domain/rows";
import { turnOf } from "../../store/queries/groups";
import { urlOf } from "../history/url-of";
import { usePageLink } from "../panel/page-link";
import { useShown } from "../panel/shown";
import { useDesk } from "../panel/use-desk";
import { answeringOf } from "../replies/answering";
import { useDrafts } from "../replies/drafts";
import { variablesFor } from "../replies/variables";
import { type Steps, useSteps } from "./steps";

/** The next one is opened so long after one was answered, that the person sees it was: milliseconds. */
const PAUSE = 900;

export interface Step {
  customer: Customer;
  message: Message;
  /** What the template comes to for them. */
  filled: string;
  /** Which of the texts it is made of. */
  variant: number;
  choose(variant: number): void;
  /** Opens them on X again, with the text in the reply box. */
  show(): void;
}

/** Undefined while they are read, and when nobody is left. */
export function useStep(steps: Steps): Step | undefined {
  const link = usePageLink();
  const { agent, brands } = useDesk();
  const choose = useShown((shown) => shown.choose);
  const write = useDrafts((drafts) => drafts.write);
  const { answered, skip } = useSteps();
  const person = steps.people[steps.at];
  const [picked, setPicked] = useState<{ at: number; variant: number }>();
  const variant = picked?.at === steps.at ? picked.variant : steps.at % steps.texts.length;
  // What they had written when their turn came: that is what is answered.
  const [turn, setTurn] = useState<{ caseId: string; customer: Customer; message: Message; saidAt: number }>();
  const now = useLiveQuery(async () => person && turnOf(person.caseId), [person?.caseId]);
  useEffect(() => {
    if (!person || !now || turn?.caseId === person.caseId || now.caseId !== person.caseId) return;
    // Somebody else was quicker: nobody is answered twice.
    if (!now.customer || !now.last || (!steps.isForAll && !now.isWaiting)) skip();
    else setTurn({ caseId: person.caseId, customer: now.customer, message: now.last, saidAt: now.saidAt });
  }, [person, now, turn, skip, steps.isForAll]);
  const theirs = turn && turn.caseId === person?.caseId ? turn : undefined;
  const account = brands.find(({ id }) => id === theirs?.message.accountId) ?? brands[0];
  const filled = theirs
    ? fill(steps.texts[variant] ?? "", variablesFor({ customer: theirs.customer, ...(account && { account }), ...(agent && { agent }) }))
        .text
    : "";
  const show = useCallback(() => {
    if (!theirs) return;
    choose(theirs.customer.id, theirs.caseId);
    link.open(urlOf(theirs.message, theirs.customer.handle));
  }, [theirs, choose, link]);
  useEffect(() => {
    if (!steps.isPaused) show();
  }, [show, steps.isPaused]);
  const answering = theirs && answeringOf([theirs.message], undefined, undefined, theirs.message.id);
  const replyId = answering?.replyId;
  const customerId = theirs?.customer.id;
  useEffect(() => {
    if (replyId === undefined || customerId === undefined || steps.isPaused) return;
    write(replyId, customerId, { text: filled });
    // Who is passed over keeps no draft that nobody has touched.
    return () => {
      if (useDrafts.getState().byReply[replyId]?.text === filled) write(replyId, customerId, { text: "" });
    };
  }, [replyId, customerId, filled, steps.isPaused, write]);
  const isAnswered = theirs !== undefined && now?.caseId === theirs.caseId && now.saidAt > theirs.saidAt;
  useEffect(() => {
    if (!isAnswered) return;
    const timer = setTimeout(() => answered(filled), PAUSE);
    return () => clearTimeout(timer);
  }, [isAnswered, answered, filled]);
  return theirs && { ...theirs, filled, variant, choose: (next) => setPicked({ at: steps.at, variant: next }), show };
}
