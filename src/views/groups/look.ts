/** The groups of what waits now, as they are shown. Runs in a worker: for ten thousand cases it takes a second. */
import { keepStanding } from "../../commands/standing";
import { gather } from "../../domain/groups/gather";
import { type Spike, spikeOf } from "../../domain/groups/spike";
import { standingOf } from "../../domain/groups/standing";
import { tellingTerms } from "../../domain/groups/terms";
import type { Group, Incident } from "../../domain/rows";
import { attachedCases, incidents, saidGroups, standing, textsOf, type WaitingText, waitingCases } from "../../store/queries/groups";

/** A group of cases that wait about the same problem. */
export interface ShownGroup {
  id: string;
  /** What people call it. */
  name?: string;
  /** The words that tell it from others. */
  terms: string[];
  /** Who waits longest first. */
  members: WaitingText[];
  people: number;
  /** How many of them came in the last hour. */
  lastHour: number;
  spike?: Spike;
  /** The open incident that was declared of it. */
  incidentId?: string;
  replies: string[];
}

const HOUR = 3_600_000;

/** The largest first; of two as large the one that waits longer. What stood is kept for the next look. */
export async function lookAtGroups(now: number): Promise<ShownGroup[]> {
  const [waiting, said, all, before] = await Promise.all([waitingCases(), saidGroups(), incidents(), standing()]);
  const open = all.filter(({ status }) => status === "open");
  const here = new Set(waiting.map(({ id }) => id));
  const anchors = (await attachedCases(open.map(({ id }) => id))).filter(({ id }) => !here.has(id));
  const texts = await textsOf([...waiting, ...anchors]);
  const held = new Map<string, string>();
  for (const row of [...waiting, ...anchors]) {
    const { groupId } = open.find(({ id }) => id === row.incidentId) ?? {};
    if (groupId !== undefined) held.set(row.id, groupId);
  }
  const groups = gather(texts, standingOf(before, said, held));
  await keepStanding(groups);
  const terms = tellingTerms(texts, groups);
  const members = new Map<string, WaitingText[]>();
  for (const text of texts) {
    const id = groups.get(text.id);
    if (id === undefined || !here.has(text.id)) continue;
    members.set(id, [...(members.get(id) ?? []), text]);
  }
  return [...members]
    .map(([id, texts]) => shown(id, texts, terms.get(id) ?? [], said, open, now))
    .filter((group) => group.people > 1 || group.name !== undefined)
    .sort((a, b) => b.people - a.people || (a.members[0]?.at ?? 0) - (b.members[0]?.at ?? 0));
}

function shown(
  id: string,
  members: WaitingText[],
  terms: string[],
  said: readonly Group[],
  open: readonly Incident[],
  now: number,
): ShownGroup {
  const row = said.find((group) => group.id === id);
  const incident = open.find(({ groupId }) => groupId === id);
  const spike =
    incident || row?.quietAt !== undefined
      ? undefined
      : spikeOf(
          members.map(({ customerId, wroteAt }) => ({ customerId, at: wroteAt })),
          now,
        );
  return {
    id,
    ...(row?.name !== undefined && { name: row.name }),
    terms,
    members: members.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    people: new Set(members.map(({ customerId }) => customerId)).size,
    lastHour: members.filter(({ wroteAt }) => wroteAt > now - HOUR).length,
    ...(spike && { spike }),
    ...(incident && { incidentId: incident.id }),
    replies: row?.replies ?? [],
  };
}
