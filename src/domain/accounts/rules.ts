/** The brand's accounts on X: whose mentions, replies and messages Perch keeps. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import type { Account, Change, Lookup } from "../rows";

/** An account's id: its handle in lower case, without @. */
export const accountId = (handle: string) => handle.trim().replace(/^@/, "").toLowerCase();

/** An account is added once; adding it again may only tell more about it. */
export function decideAdd(get: Lookup, command: CommandOf<"account.add">, context: Context): Decision {
  const { type: _, ...given } = command;
  const id = accountId(given.handle);
  if (!/^\w{1,20}$/.test(id)) return { rejection: { reason: id ? "invalid" : "empty", detail: given.handle } };
  const row = get("accounts", id);
  const news = !row || (["userId", "name", "avatarUrl"] as const).some((field) => given[field] && given[field] !== row[field]);
  if (!news) return { rejection: { reason: "already", detail: id } };
  const handle = given.handle.trim().replace(/^@/, "");
  return { events: [{ ...given, handle, id: context.id, at: context.now, by: context.agentId, type: "account.added", accountId: id }] };
}

/** Removing an account keeps what was said to it. */
export function decideRemove(get: Lookup, command: CommandOf<"account.remove">, context: Context): Decision {
  const row = get("accounts", accountId(command.accountId));
  if (!row) return { rejection: { reason: "not_found", detail: command.accountId } };
  return { events: [{ id: context.id, at: context.now, by: context.agentId, type: "account.removed", accountId: row.id }] };
}

/** An account came or went. */
export function evolveAccount(get: Lookup, event: EventOf<"account.added" | "account.removed">): Change[] {
  const { accountId: id } = event;
  if (event.type === "account.removed") return get("accounts", id) ? [{ table: "accounts", id, row: null }] : [];
  const { handle, userId, name, avatarUrl } = event;
  const told = Object.fromEntries(Object.entries({ userId, name, avatarUrl }).filter(([, value]) => value));
  const row: Account = { addedAt: event.at, ...get("accounts", id), id, handle, ...told };
  return [{ table: "accounts", id, row }];
}
