/** What agents say of groups: a name, who does not belong, the texts to answer with, and that a spike is no incident. */
import type { CommandOf, Context, Rejection } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import type { Change, Group, GroupChange, Lookup } from "../rows";

const NAME_MOST = 100;
const KEPT = 500;
const REPLIES_MOST = 9;

const refuse = (reason: Rejection["reason"], detail?: string): Decision => ({
  rejection: { reason, ...(detail !== undefined && { detail }) },
});

const blank = (id: string): Group => ({ id, caseIds: [], out: [], replies: [] });

export function decideGroup(get: Lookup, { groupId, change }: CommandOf<"group.set">, context: Context): Decision {
  const row = get("groups", groupId) ?? blank(groupId);
  const name = change.name?.trim();
  if (name === "" && change.name !== null) return refuse("empty");
  if (name && name.length > NAME_MOST) return refuse("too_long");
  const replies = change.replies?.map((text) => text.trim()).filter(Boolean);
  if (replies && replies.length > REPLIES_MOST) return refuse("too_long");
  const said: GroupChange = { ...change, ...(name !== undefined && { name }), ...(replies && { replies }) };
  if (JSON.stringify(withChange(row, said, context.now)) === JSON.stringify(row)) return refuse("already");
  return { events: [{ id: context.id, at: context.now, by: context.agentId, type: "group.set", groupId, change: said }] };
}

export function evolveGroup(get: Lookup, { groupId, change, at }: EventOf<"group.set">): Change[] {
  const row = withChange(get("groups", groupId) ?? blank(groupId), change, at);
  return [{ table: "groups", id: groupId, row }];
}

function withChange(row: Group, change: GroupChange, at: number): Group {
  const { name: before, quietAt, ...rest } = row;
  const name = change.name === undefined ? before : (change.name ?? undefined);
  const quiet = change.isQuiet === undefined ? quietAt : change.isQuiet ? at : undefined;
  const out = change.takeOut === undefined ? row.out : [...new Set([...row.out, change.takeOut])];
  const isHere = (id: string) => id !== change.takeOut;
  return {
    ...rest,
    ...(name !== undefined && { name }),
    caseIds: [...new Set([...row.caseIds, ...(change.caseIds ?? [])])].filter(isHere).slice(-KEPT),
    out: out.filter((id) => id !== change.putBack).slice(-KEPT),
    replies: change.replies ?? row.replies,
    ...(quiet !== undefined && { quietAt: quiet }),
  };
}

/** What takes a word on a group back, given the row as it stood. */
export function undoGroup(before: Lookup, { groupId, change }: EventOf<"group.set">): GroupChange {
  const row = before("groups", groupId) ?? blank(groupId);
  return {
    ...(change.name !== undefined && { name: row.name ?? null }),
    ...(change.replies && { replies: row.replies }),
    ...(change.takeOut !== undefined && {
      putBack: change.takeOut,
      ...(row.caseIds.includes(change.takeOut) && { caseIds: [change.takeOut] }),
    }),
    ...(change.putBack !== undefined && { takeOut: change.putBack }),
    ...(change.isQuiet !== undefined && { isQuiet: !change.isQuiet }),
  };
}
