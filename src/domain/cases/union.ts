/** Two cases of one customer become one, and what of one is another matter becomes a case of its own. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { DeskEvent, EventOf } from "../events";
import { findCase } from "../find";
import type { Case, Change, Lookup } from "../rows";
import { hasTag } from "../tags/tag";
import { isActive, lastMoment, UNANSWERED_KEPT, withStatus, withWait } from "./status";

type Waiting = Case["unanswered"];
const inOrder = (all: Waiting): Waiting => [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) => a.at - b.at);
/** The later of two moments either of which may be unknown. */
const later = (a: number | undefined, b: number | undefined) => (a === undefined ? b : b === undefined ? a : Math.max(a, b));
const lastInbound = (at: number | undefined) => (at === undefined ? {} : { lastInboundAt: at });

/** `from` goes up in `into`: what waited there waits here, and it is closed. */
export function merge(from: Case, into: Case, { at, currentId }: EventOf<"case.merged">): { from: Case; into: Case } {
  const merged = { into: into.id, status: from.status, messageIds: from.unanswered.map(({ id }) => id), ...(currentId && { currentId }) };
  const unanswered = inOrder([...into.unanswered, ...from.unanswered]).slice(0, UNANSWERED_KEPT);
  return {
    from: { ...withStatus({ ...from, unanswered: [] }, "closed", at), merged },
    into: withWait({ ...into, unanswered, ...lastInbound(later(into.lastInboundAt, from.lastInboundAt)) }),
  };
}

/** What had gone up in `into` stands alone again, with what of its own still waits. */
export function unmerge(from: Case, into: Case | undefined, at: number): { from: Case; into: Case | undefined } {
  const { merged, ...rest } = from;
  if (!merged) return { from, into };
  const isOurs = ({ id }: { id: string }) => merged.messageIds.includes(id);
  const own = (into?.unanswered ?? []).filter(isOurs);
  const alone = withStatus({ ...rest, unanswered: own }, merged.status, at);
  const left = into && withWait({ ...into, unanswered: into.unanswered.filter((one) => !isOurs(one)) });
  if (!left || !isActive(alone) || !isActive(left)) return { from: alone, into: left };
  return { from: { ...alone, isSplit: true }, into: { ...left, isSplit: true } };
}

/** Whose turn it is after a merging was taken back: the one case that is not finished, else the one it was before. */
export function currentAfter(from: Case, into: Case | undefined, before: string | undefined): string | undefined {
  const goes = into ? isActive(into) : false;
  if (isActive(from) === goes) return before;
  return goes ? into?.id : from.id;
}

/** The messages named become another case, of which the agent says that it is one. */
export function split(row: Case, event: EventOf<"case.split">): { row: Case; made: Case } {
  const isMoved = ({ id }: { id: string }) => event.messageIds.includes(id);
  const unanswered = row.unanswered.filter(isMoved);
  const made: Case = {
    id: event.caseId,
    customerId: row.customerId,
    ...(row.accountId && { accountId: row.accountId }),
    status: "open",
    statusAt: event.at,
    tags: [],
    openedAt: event.at,
    openedBy: event.by,
    unanswered,
    ...lastInbound(unanswered.at(-1)?.at),
    isSplit: true,
  };
  return { row: withWait({ ...row, unanswered: row.unanswered.filter((one) => !isMoved(one)), isSplit: true }), made: withWait(made) };
}

const factOf = (row: Case, { id, agentId }: Context, at: number) => ({ id, at, by: agentId, caseId: row.id, customerId: row.customerId });

/** A case goes up in another of the same customer, which is taken up again where it was solved. Its tags go along. */
export function decideMerge(get: Lookup, { caseId, intoId }: CommandOf<"case.merge">, context: Context): Decision {
  const row = findCase(get, caseId);
  const into = findCase(get, intoId);
  if (!row || !into) return { rejection: { reason: "not_found" } };
  if (row.merged?.into === into.id) return { rejection: { reason: "already", detail: into.id } };
  if (row.status === "closed" || into.status === "closed") return { rejection: { reason: "closed" } };
  if (row.id === into.id || row.customerId !== into.customerId) return { rejection: { reason: "invalid", detail: into.id } };
  const currentId = get("customers", row.customerId)?.caseId;
  const at = Math.max(context.now, lastMoment(row), lastMoment(into));
  const fact = factOf(row, context, at);
  const events: DeskEvent[] = [{ ...fact, type: "case.merged", intoId: into.id, ...(currentId && { currentId }) }];
  const about = { ...fact, caseId: into.id };
  if (!isActive(into)) events.push({ ...about, id: `${context.id}:status`, type: "case.status_set", from: into.status, to: "open" });
  for (const [i, tag] of row.tags.filter((one) => !hasTag(into.tags, one)).entries())
    events.push({ ...about, id: `${context.id}:tag${i}`, type: "case.tagged", tag });
  return { events };
}

/** Takes a merging back. */
export function decideUnmerge(get: Lookup, { caseId }: CommandOf<"case.unmerge">, context: Context): Decision {
  const row = findCase(get, caseId);
  if (!row) return { rejection: { reason: "not_found" } };
  if (!row.merged) return { rejection: { reason: "already" } };
  const { into: intoId, currentId } = row.merged;
  const into = findCase(get, intoId);
  const at = Math.max(context.now, lastMoment(row), into ? lastMoment(into) : 0);
  return { events: [{ ...factOf(row, context, at), type: "case.unmerged", intoId: into?.id ?? intoId, ...(currentId && { currentId }) }] };
}

/** Messages that wait become a case of their own, linked to the one they come from. Something must be left there. */
export function decideSplit(get: Lookup, { caseId, messageIds }: CommandOf<"case.split">, context: Context): Decision {
  const row = findCase(get, caseId);
  if (!row) return { rejection: { reason: "not_found" } };
  if (!isActive(row)) return { rejection: { reason: "closed" } };
  const waiting = row.unanswered.filter(({ id }) => messageIds.includes(id)).map(({ id }) => id);
  if (waiting.length === 0) return { rejection: { reason: "empty" } };
  if (waiting.length === row.unanswered.length && row.firstResponseAt === undefined) return { rejection: { reason: "invalid" } };
  const at = Math.max(context.now, lastMoment(row));
  const fact = { ...factOf(row, context, at), caseId: `case:${context.id}` };
  return {
    events: [
      { ...fact, type: "case.split", fromId: row.id, messageIds: waiting },
      { ...fact, id: `${context.id}:link`, type: "case.linked", otherId: row.id, isOn: true },
    ],
  };
}

/** Both cases change, and whose turn it is when the customer writes again. */
export function evolveUnion(get: Lookup, event: EventOf<"case.merged" | "case.unmerged" | "case.split">): Change[] {
  const put = (row: Case): Change => ({ table: "cases", id: row.id, row });
  const current = (id: string | undefined): Change[] => {
    const customer = get("customers", event.customerId);
    return customer && id && customer.caseId !== id ? [{ table: "customers", id: customer.id, row: { ...customer, caseId: id } }] : [];
  };
  if (event.type === "case.split") {
    const row = get("cases", event.fromId);
    if (!row || get("cases", event.caseId)) return [];
    const { row: rest, made } = split(row, event);
    return [put(rest), put(made), ...current(made.id)];
  }
  const row = get("cases", event.caseId);
  const other = get("cases", event.intoId);
  if (event.type === "case.unmerged") {
    if (!row?.merged) return [];
    const { from, into } = unmerge(row, other, event.at);
    return [put(from), ...(into ? [put(into)] : []), ...current(currentAfter(from, into, event.currentId))];
  }
  if (!row || !other || row.merged) return [];
  const { from, into } = merge(row, other, event);
  return [put(from), put(into), ...current(into.id)];
}
