/** What rules may know of this desk when something was seen, here or by others. */
import type { ObserveContext } from "../../domain/conversations/observe";
import { db } from "../db";
import { setting } from "../queries/settings";
import type { LoadedRows } from "./rows";

/** Reads it, and lets `rows` know the accounts and the replies on their way. Within a transaction over `writeTables()`. */
export async function observing(rows: LoadedRows, now: number, agentId: string): Promise<Omit<ObserveContext, "timeline">> {
  const [accounts, capture, { reopen }, pendingReplies] = await Promise.all([
    db.accounts.toArray(),
    setting("capture"),
    setting("cases"),
    db.pendingReplies.toArray(),
  ]);
  for (const row of accounts) rows.know("accounts", row);
  for (const row of pendingReplies) rows.know("pendingReplies", row);
  return { now, agentId, accounts, capture, reopen, pendingReplies };
}
