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
import { type Act, inOrder, type Step, type Story, stepsOf, storyOf, type Telling, tell, tellFrom } from "./fold";

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

const ACTS: ReadonlySet<DeskEvent["type"]> = new Set(["case.opened", "case.status_set", "case.merged", "case.unmerged", "case.split"]);
const isAct = (event: DeskEvent): event is Act => event.by !== "system" && ACTS.has(event.type);

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

type Said = EventOf<"case.assigned" | "case.set" | "case.watched" | "case.routed">;
const SAID: ReadonlySet<DeskEvent["type"]> = new Set(["case.assigned", "case.set", "case.watched", "case.routed"]);
/** What agents and rules say of a case: the last word of each stands, whatever its messages make of it. */
const isSaid = (event: DeskEvent): event is Said => SAID.has(event.type);

/** What was said of `from` goes over to `row`: the log tells it too, but for what a desk that keeps only the newer part of it has let go. */
function withSaid(row: Case, from: Case, nameOf: (id: string) => string): Case {
  const whose = from.assignedAt === undefined ? row : withAssignee(row, from.assigneeId, from.assignedAt);
  // The other end of a link may be another customer's: the rows alone tell what stands.
  const others = (from.links ?? []).map(nameOf).filter((id) => id !== row.id);
  const linked = others.reduce((now, id) => withBond(now, "links", id, true), withFieldsOf(whose, from));
  const watched = (from.watchers ?? []).reduce((now, id) => withBond(now, "watchers", id, true), linked);
  return { ...withRoutedOf(watched, from), tags: unitedTags(row.tags, from.tags) };
}
const byTime = (a: DeskEvent, b: DeskEvent) => a.at - b.at || (a.id < b.id ? -1 : 1);

const NAMES = ["caseId", "otherId", "intoId", "fromId", "currentId"] as const;
const fieldsOf = (event: DeskEvent) => event as Partial<Record<(typeof NAMES)[number], string>>;
/** The cases a fact speaks of: they keep the ids agents know them by. */
const casesOf = (event: DeskEvent): string[] => NAMES.flatMap((name) => fieldsOf(event)[name] ?? []);
/** The fact with its cases under other ids. */
const withCases = (event: DeskEvent, nameOf: (id: string) => string): DeskEvent => {
  const fields = NAMES.flatMap((name) => {
    const id = fieldsOf(event)[name];
    return id === undefined ? [] : [[name, nameOf(id)]];
  });
  return { ...event, ...Object.fromEntries(fields) };
};

/** Where it went up, under the ids that stand. */
function withNames(row: Case, nameOf: (id: string) => string): Case {
  if (!row.merged) return row;
  const { into, currentId } = row.merged;
  return { ...row, merged: { ...row.merged, into: nameOf(into), ...(currentId && { currentId: nameOf(currentId) }) } };
}

/** `customerId` is who all of it belongs to now; `get` reads cases and tags as they stand. */
export function retell(get: Lookup, customerId: string, past: Past, reopen: Telling["reopen"]): Retold {
  const acts: Step[] = past.events.filter(isAct).map((act) => ({ at: act.at, id: act.id, kind: "act", act }));
  const steps = [...past.messages.flatMap(stepsOf), ...acts].sort(inOrder);
  const { stories, current: last, events } = tell(tellFrom(reopen), steps);

  // What rules said on account of a message that is somebody else's now is said of nobody.
  const isElses = (messageId: string) => (get("messages", messageId)?.customerId ?? customerId) !== customerId;
  const gone = past.events.flatMap((event) => (isElses(routedFor(event) ?? "") ? event.id : []));
  // The id agents know a case by stays; one that only messages made is named after its first message.
  const told = past.events.filter((event) => !isDerived(event) && !gone.includes(event.id)).sort((a, b) => a.at - b.at);
  const named = new Set(told.flatMap(casesOf));
  const names = new Map<Story, string>();
  for (const caseId of named) {
    const story = storyOf(stories, caseId);
    if (story && !names.has(story)) names.set(story, caseId);
  }
  const nameOf = (story: Story) => names.get(story) ?? story.now.id;
  const toldAs = new Map(stories.map((story) => [story.now.id, nameOf(story)]));
  const renamed = new Map<string, string>();
  for (const caseId of named) {
    const story = storyOf(stories, caseId);
    if (story && nameOf(story) !== caseId) renamed.set(caseId, nameOf(story));
  }

  const rows = new Map<string, Case>();
  const newName = (id: string) => toldAs.get(id) ?? renamed.get(id) ?? id;
  for (const story of stories) rows.set(nameOf(story), { ...withNames(story.now, newName), id: nameOf(story), customerId, tags: [] });
  const anchored = new Set(told.filter(({ by }) => by !== "system").flatMap(casesOf));
  for (const row of past.cases) {
    const story = storyOf(stories, row.id);
    const now = story && rows.get(nameOf(story));
    if (now)
      rows.set(
        now.id,
        withSaid(now, row, (id) => renamed.get(id) ?? id),
      );
    if (!now && anchored.has(row.id)) rows.set(row.id, { ...row, customerId });
  }
  const current = told.map((event) => withCases(event, (id) => renamed.get(id) ?? id));
  for (const event of current.filter(isSaid).sort(byTime)) {
    const now = evolveCase(rows.get(event.caseId), event);
    if (now) rows.set(now.id, now);
  }

  const moved = current.flatMap((event, i) => {
    const now = { ...event, customerId } as DeskEvent;
    return same(now, told[i]) ? [] : [now];
  });
  const derived = events.map((event) => ({ ...event, customerId, caseId: toldAs.get(event.caseId ?? "") ?? event.caseId }) as DeskEvent);
  const before = new Map(past.events.filter(isDerived).map((event) => [event.id, event]));
  const ids = new Set(derived.map(({ id }) => id));
  const news = derived.filter((event) => !same(event, before.get(event.id)));
  return {
    changes: [...rowChanges(past.cases, rows), ...tagChanges(get, past.cases, rows)],
    caseId: last && nameOf(last),
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
