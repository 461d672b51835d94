/**
 * Tells a customer's cases anew from all their messages and all acts of agents, when something turned up that lies before what was already
 * told: an older message, a second customer found to be the same person. Nothing an agent did is lost: a case keeps the id agents know it by.
 */
import type { DeskEvent, EventOf } from "../events";
import { withRoutedOf } from "../routing/keep";
import { routedFor } from "../routing/routed";
import type { Case, Change, Lookup, Message } from "../rows";
import { unitedTags } from "../tags/rules";
import { countTag } from "../tags/tag";
import { withBond } from "./bonds";
import { evolveCase, withAssignee } from "./evolve";
import { withFieldsOf } from "./fields";
import { type Act, inOrder, type Step, type Story, stepsOf, tell } from "./fold";

/** All that is stored of a customer: messages at least since their first case was opened. */
export interface Past {
  messages: Message[];
  cases: Case[];
  events: DeskEvent[];
}

export interface Retold {
  changes: Change[];
  /** The case that is the customer's current one now. */
  caseId?: string;
  /** Facts that are new or told anew. */
  events: DeskEvent[];
  /** Ids of those of them that are in the log already. */
  known: string[];
  /** Ids of derived events that stand no more. */
  withdrawn: string[];
  /** Cases found to be one with another, by the id agents knew them by: the id that stands. */
  renamed: Map<string, string>;
}

const isAct = (event: DeskEvent): event is Act =>
  event.by !== "system" && (event.type === "case.opened" || event.type === "case.status_set");

const DERIVED: ReadonlySet<DeskEvent["type"]> = new Set([
  "case.opened",
  "case.reopened",
  "case.status_set",
  "message.received",
  "message.answered",
]);
const isDerived = (event: DeskEvent) => event.by === "system" && DERIVED.has(event.type);

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: unknown) =>
  value && typeof value === "object" ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

type Said = EventOf<"case.assigned" | "case.set" | "case.watched" | "case.linked" | "case.routed">;
const SAID: ReadonlySet<DeskEvent["type"]> = new Set(["case.assigned", "case.set", "case.watched", "case.linked", "case.routed"]);
/** What agents and rules say of a case: the last word of each stands, whatever its messages make of it. */
const isSaid = (event: DeskEvent): event is Said => SAID.has(event.type);

/** What was said of `from` goes over to `row`: the log tells it too, but for what a desk that keeps only the newer part of it has let go. */
function withSaid(row: Case, from: Case): Case {
  const whose = from.assignedAt === undefined ? row : withAssignee(row, from.assigneeId, from.assignedAt);
  const bonds = (list: "watchers" | "links", so: Case) => (from[list] ?? []).reduce((now, id) => withBond(now, list, id, true), so);
  return { ...bonds("links", bonds("watchers", withRoutedOf(withFieldsOf(whose, from), from))), tags: unitedTags(row.tags, from.tags) };
}
const byTime = (a: DeskEvent, b: DeskEvent) => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Which of the stories a case id speaks of. */
function storyOf(stories: Story[], caseId: string): Story | undefined {
  const opener = caseId.replace(/^case:/, "");
  return stories.find(({ now, known, members }) => now.id === caseId || known.includes(caseId) || members.includes(opener));
}

/** `customerId` is who all of it belongs to now; `get` reads cases and tags as they stand. */
export function retell(get: Lookup, customerId: string, past: Past): Retold {
  const acts: Step[] = past.events.filter(isAct).map((act) => ({ at: act.at, id: act.id, kind: "act", act }));
  const steps = [...past.messages.flatMap(stepsOf), ...acts].sort(inOrder);
  const { stories, current, events } = tell({ stories: [], events: [] }, steps);

  // What rules said on account of a message that is somebody else's now is said of nobody.
  const isElses = (messageId: string) => (get("messages", messageId)?.customerId ?? customerId) !== customerId;
  const gone = past.events.flatMap((event) => (isElses(routedFor(event) ?? "") ? event.id : []));
  // The id agents know a case by stays; one that only messages made is named after its first message.
  const told = past.events.filter((event) => !isDerived(event) && !gone.includes(event.id)).sort((a, b) => a.at - b.at);
  const names = new Map<Story, string>();
  for (const { caseId } of told) {
    const story = caseId ? storyOf(stories, caseId) : undefined;
    if (caseId && story && !names.has(story)) names.set(story, caseId);
  }
  const nameOf = (story: Story) => names.get(story) ?? story.now.id;
  const toldAs = new Map(stories.map((story) => [story.now.id, nameOf(story)]));
  const renamed = new Map<string, string>();
  for (const { caseId } of told) {
    const story = caseId ? storyOf(stories, caseId) : undefined;
    if (caseId && story && nameOf(story) !== caseId) renamed.set(caseId, nameOf(story));
  }

  const rows = new Map<string, Case>();
  for (const story of stories) rows.set(nameOf(story), { ...story.now, id: nameOf(story), customerId, tags: [] });
  const anchored = new Set(told.flatMap(({ caseId, by }) => (caseId && by !== "system" ? caseId : [])));
  for (const row of past.cases) {
    const story = storyOf(stories, row.id);
    const now = story && rows.get(nameOf(story));
    if (now) rows.set(now.id, withSaid(now, row));
    if (!now && anchored.has(row.id)) rows.set(row.id, { ...row, customerId });
  }
  for (const event of told.filter(isSaid).sort(byTime)) {
    const row = rows.get(renamed.get(event.caseId) ?? event.caseId);
    const now = event.type === "case.linked" ? row && withBond(row, "links", event.otherId, event.isOn) : evolveCase(row, event);
    if (now) rows.set(now.id, now);
  }

  const moved = told.flatMap((event) => {
    const caseId = renamed.get(event.caseId ?? "") ?? event.caseId;
    const now = { ...event, customerId, ...(caseId ? { caseId } : {}) } as DeskEvent;
    return same(now, event) ? [] : [now];
  });
  const derived = events.map((event) => ({ ...event, customerId, caseId: toldAs.get(event.caseId ?? "") ?? event.caseId }) as DeskEvent);
  const before = new Map(past.events.filter(isDerived).map((event) => [event.id, event]));
  const ids = new Set(derived.map(({ id }) => id));
  const news = derived.filter((event) => !same(event, before.get(event.id)));
  return {
    changes: [...rowChanges(past.cases, rows), ...tagChanges(get, past.cases, rows)],
    caseId: current && nameOf(current),
    events: [...news, ...moved],
    known: [...moved, ...news.filter(({ id }) => before.has(id))].map(({ id }) => id),
    renamed,
    withdrawn: [...[...before.keys()].filter((id) => !ids.has(id)), ...gone],
  };
}

function rowChanges(before: Case[], after: Map<string, Case>): Change[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const gone: Change[] = before.filter(({ id }) => !after.has(id)).map(({ id }) => ({ table: "cases", id, row: null }));
  const put: Change[] = [...after.values()]
    .filter((row) => !same(row, old.get(row.id)))
    .map((row) => ({ table: "cases", id: row.id, row }));
  return [...gone, ...put];
}

/** Two cases found to be one carry a tag once. */
function tagChanges(get: Lookup, before: Case[], after: Map<string, Case>): Change[] {
  const difference = new Map<string, number>();
  const count = (rows: Iterable<Case>, by: number) => {
    for (const row of rows) for (const tag of row.tags) difference.set(tag, (difference.get(tag) ?? 0) + by);
  };
  count(before, -1);
  count(after.values(), 1);
  return [...difference].filter(([, by]) => by !== 0).map(([tag, by]) => countTag(get, tag, by, 0));
}
