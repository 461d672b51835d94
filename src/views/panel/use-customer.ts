/** Everything the desk shows of one customer, live and of one piece. */
import { useLiveQuery } from "dexie-react-hooks";
import { useRef } from "react";
import type { DeskEvent } from "../../domain/events";
import type { Focus } from "../../domain/focus";
import type { Case, Customer, Note } from "../../domain/rows";
import { currentCase, customer as customerOf, historyEvents, notesOf } from "../../store/queries";
import { type Thread, useHistory } from "../history/use-history";

export interface Shown {
  /** The id that was asked for; `customer` may by now have another, where two were found to be one person. */
  customerId: string;
  customer?: Customer;
  current?: Case;
  notes: Note[];
  events: DeskEvent[];
  thread: Thread;
  /** What on X led to this customer. */
  focus?: Focus;
}

/**
 * The customer's rows. While another customer's are being read, the one before stays, whole: never one's name over the other's words,
 * never one's answer to the other.
 * Undefined until the first is there.
 */
export function useCustomer(customerId: string, focus: Focus | undefined): Shown | undefined {
  const about = useLiveQuery(async () => {
    const [customer, current, notes, events] = await Promise.all([
      customerOf(customerId),
      currentCase(customerId),
      notesOf(customerId),
      historyEvents(customerId),
    ]);
    return { customerId, customer, current, notes, events };
  }, [customerId]);
  const thread = useHistory(customerId);
  const last = useRef<Shown>(undefined);
  if (about?.customerId === customerId && thread.messages) last.current = { ...about, thread, focus };
  return last.current;
}
