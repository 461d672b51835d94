/**
 * What a customer's messages make of their cases: one step a message, in the order of time. The steps make the same facts whether they
 * run as messages come in or over the whole past again, so the order in which Perch sees messages doesn't matter.
 */
import type { DeskEvent, EventOf } from "../events";
import type { Case, Message, Settings } from "../rows";
import { type CaseFact, evolveCase } from "./evolve";
import { isActive, reopensWithin } from "./status";
import { currentAfter, merge, split, unmerge } from "./union";

/** An agent's act on a case that takes part in its story. */
export type Act = EventOf<"case.opened" | "case.status_set" | "case.merged" | "case.unmerged" | "case.split">;
/** One step: a message came in, went out or was deleted, or an agent acted. */
export type Step = { at: number; id: string } & (
  | { kind: "inbound" | "outbound" | "deleted"; message: Message }
  | { kind: "act"; act: Act }
);

/** Whether a message can open a case or make somebody wait: it speaks to the brand and was not history when it was first seen. */
export const needsAnswer = (message: Message) =>
  message.direction === "inbound" && message.accountId !== undefined && !message.history && !message.encrypted;

/** The steps one message makes; none where it bears on no case. */
export function stepsOf(message: Message): Step[] {
  const { at, id, direction, deletedAt } = message;
  if (direction === "outbound") return [{ at, id, kind: "outbound", message }];
  if (!needsAnswer(message)) return [];
  const inbound: Step = { at, id, kind: "inbound", message };
  return deletedAt === undefined ? [inbound] : [inbound, { at: Math.max(at, deletedAt), id, kind: "deleted", message }];
}

const ORDER = { inbound: 0, outbound: 1, deleted: 2, act: 3 } as const;
/** The order of time; at one moment messages come before what was done about them. */
export const inOrder = (a: Step, b: Step) => a.at - b.at || ORDER[a.kind] - ORDER[b.kind] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A case as far as it has been told. */
export interface Story {
  now: Case;
  /** Messages that opened it or came in while it was the current one. */
  members: string[];
  /** Ids under which agents know it. */
  known: string[];
}

export interface Telling {
  /** The workspace's windows in which a solved case is taken up again. */
  reopen: Settings["cases"]["reopen"];
  stories: Story[];
  current?: Story;
  events: DeskEvent[];
}

/** A telling that goes on from a stored case. */
export function tellFrom(reopen: Telling["reopen"], row?: Case): Telling {
  if (!row) return { reopen, stories: [], events: [] };
  const story = { now: row, members: [], known: [row.id] };
  return { reopen, stories: [story], current: story, events: [] };
}

function happen(telling: Telling, story: Story, event: CaseFact): void {
  telling.events.push(event);
  story.now = evolveCase(story.now, event) ?? story.now;
}

function open(telling: Telling, message: Message): Story {
  const caseId = `case:${message.id}`;
  const fact = { id: `case.opened:${message.id}`, at: message.at, by: "system", caseId, customerId: message.customerId };
  const account = message.accountId ? { accountId: message.accountId } : {};
  const event: CaseFact = { ...fact, type: "case.opened", messageId: message.id, ...account };
  telling.events.push(event);
  const story: Story = { now: evolveCase(undefined, event) as Case, members: [], known: [] };
  telling.stories.push(story);
  return story;
}

/** Solved not long ago, or put down for now: a message takes it up again. */
const takenUp = ({ reopen }: Telling, { status, solvedAt }: Case, at: number) =>
  status === "pending" || status === "on_hold" || (status === "solved" && at - (solvedAt ?? 0) <= reopensWithin(reopen, at));

/** Where a message goes: what the customer was last about, else another matter of theirs that is not finished. */
function currentOf({ current, stories }: Telling): Story | undefined {
  if (current && isActive(current.now)) return current;
  return stories.findLast(({ now }) => isActive(now)) ?? current;
}

function comeIn(telling: Telling, message: Message): void {
  const { at, id } = message;
  const before = currentOf(telling);
  const story = before && (isActive(before.now) || takenUp(telling, before.now, at)) ? before : open(telling, message);
  telling.current = story;
  const fact = { at, by: "system", caseId: story.now.id, customerId: message.customerId, messageId: id };
  if (takenUp(telling, story.now, at))
    happen(telling, story, { ...fact, id: `case.reopened:${id}`, type: "case.reopened", from: story.now.status });
  story.members.push(id);
  happen(telling, story, { ...fact, id: `message.received:${id}`, type: "message.received" });
}

function goOut(telling: Telling, message: Message): void {
  const { at, id, agentId, inReplyTo } = message;
  const waits = ({ now }: Story) => isActive(now) && now.unanswered.some((one) => one.id === inReplyTo);
  const story = telling.stories.find(waits) ?? currentOf(telling);
  if (!story) return;
  const { unanswered, status } = story.now;
  const fact = { at, by: "system", caseId: story.now.id, customerId: message.customerId, messageId: id };
  const oldest = unanswered[0];
  if (oldest) {
    const answered = unanswered.map((each) => each.id);
    const by = agentId ? { agentId } : {};
    happen(telling, story, { ...fact, ...by, id: `message.answered:${id}`, type: "message.answered", answered, waited: at - oldest.at });
  }
  if (status === "new" || status === "open") {
    happen(telling, story, { ...fact, id: `case.status_set:${id}`, type: "case.status_set", from: status, to: "pending" });
  }
  story.now = { ...story.now, lastOutboundAt: Math.max(story.now.lastOutboundAt ?? 0, at) };
}

function goAway(telling: Telling, message: Message, at: number): void {
  for (const story of telling.stories) {
    const fact = { id: `message.deleted:${message.id}`, at, by: "system", customerId: message.customerId, messageId: message.id };
    story.now = evolveCase(story.now, { ...fact, type: "message.deleted" }) ?? story.now;
  }
}

/** Which of the stories a case id speaks of. */
export function storyOf(stories: readonly Story[], caseId: string): Story | undefined {
  const opener = caseId.replace(/^case:/, "");
  return stories.find(({ now, known, members }) => now.id === caseId || known.includes(caseId) || members.includes(opener));
}

function act(telling: Telling, event: Act): void {
  if (event.type === "case.opened") actOpen(telling, event);
  else if (event.type === "case.split") actSplit(telling, event);
  else if (event.type === "case.status_set") actStatus(telling, event);
  else actMerge(telling, event);
}

function actOpen(telling: Telling, event: EventOf<"case.opened">): void {
  if (storyOf(telling.stories, event.caseId)) return;
  const running = telling.current && isActive(telling.current.now) ? telling.current : undefined;
  const story = running ?? { now: evolveCase(undefined, event) as Case, members: [], known: [] };
  story.known.push(event.caseId);
  if (!running) telling.stories.push(story);
  telling.current = story;
}

function actStatus(telling: Telling, event: EventOf<"case.status_set">): void {
  const named = storyOf(telling.stories, event.caseId);
  if (!named) return;
  named.now = evolveCase(named.now, event) ?? named.now;
  if (isActive(named.now) && !(telling.current && isActive(telling.current.now))) telling.current = named;
}

function actSplit(telling: Telling, event: EventOf<"case.split">): void {
  const from = storyOf(telling.stories, event.fromId);
  if (!from || storyOf(telling.stories, event.caseId)) return;
  const { row, made } = split(from.now, event);
  // Its messages stay members of where they came in: one of them may be what that case is named after.
  const story: Story = { now: made, members: [], known: [made.id] };
  from.now = row;
  telling.stories.push(story);
  telling.current = story;
}

function actMerge(telling: Telling, event: EventOf<"case.merged" | "case.unmerged">): void {
  const named = storyOf(telling.stories, event.caseId);
  const other = storyOf(telling.stories, event.intoId);
  if (!named || other === named) return;
  if (event.type === "case.unmerged") {
    if (!named.now.merged) return;
    const { from, into } = unmerge(named.now, other?.now, event.at);
    named.now = from;
    if (other && into) other.now = into;
    const current = currentAfter(from, into, event.currentId);
    telling.current = (current && storyOf(telling.stories, current)) || telling.current;
  } else if (other && !named.now.merged) {
    const { from, into } = merge(named.now, other.now, event);
    named.now = from;
    other.now = into;
    telling.current = other;
  }
}

/** Goes on with the story, step by step; `steps` must stand in order. */
export function tell(telling: Telling, steps: Step[]): Telling {
  for (const step of steps) {
    if (step.kind === "act") act(telling, step.act);
    else if (step.kind === "inbound") comeIn(telling, step.message);
    else if (step.kind === "outbound") goOut(telling, step.message);
    else goAway(telling, step.message, step.at);
  }
  return telling;
}
