/** Whether a reply went out: never assumed, only seen. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useRef, useState } from "react";
import type { Message } from "../../domain/rows";
import { pendingReplies } from "../../store/queries";
import type { Answering } from "./answering";

/** Clocks of X and of this computer may differ by this much (ms). */
const SKEW = 120_000;

export type Sent = { kind: "none" } | { kind: "pending"; text: string } | { kind: "sent" };

/**
 * `pending` while a reply stands in X's composer unseen; `sent` once X showed it: the pending reply is gone from the store
 * and an outbound message for the same audience is there.
 */
export function useSent(customerId: string, { replyId, audience }: Answering, messages: readonly Message[]): Sent {
  const pending = useLiveQuery(() => pendingReplies(customerId), [customerId]);
  const waited = useRef<{ replyId: string; at: number }>(undefined);
  const [sent, setSent] = useState<string>();
  const mine = pending?.find((reply) => reply.id === replyId);
  const at = mine?.at;
  useEffect(() => {
    if (at !== undefined) {
      waited.current = { replyId, at };
      setSent(undefined);
      return;
    }
    const since = waited.current;
    if (!pending || since?.replyId !== replyId) return;
    const seen = messages.some(
      (message) => message.direction === "outbound" && message.audience === audience && message.at >= since.at - SKEW,
    );
    if (seen) setSent(replyId);
  }, [at, pending, messages, replyId, audience]);
  if (mine) return { kind: "pending", text: mine.text };
  return { kind: sent === replyId ? "sent" : "none" };
}
