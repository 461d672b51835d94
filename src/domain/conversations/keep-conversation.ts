/** The row of a private conversation, put together from every sight of it. */
import type { Overlay } from "../overlay";
import type { Conversation } from "../rows";
import { told } from "./sight";
import type { ConversationSight } from "./sight-dm";

/** Lays a sight over the row: the latest time, encrypted once it was ever seen so, and with whom as soon as it is known. */
export function keepConversation(overlay: Overlay, { row: seen }: ConversationSight, customerId: string | undefined): void {
  const row = overlay.get("conversations", seen.id);
  const next: Conversation = told({
    ...seen,
    accountId: row?.accountId ?? seen.accountId,
    customerId: customerId ?? row?.customerId ?? "",
    lastAt: Math.max(row?.lastAt ?? 0, seen.lastAt),
    encrypted: row?.encrypted || seen.encrypted,
  });
  overlay.put("conversations", next);
}
