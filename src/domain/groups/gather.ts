/**
 * Texts about the same problem are gathered into groups. Pure: the same texts give the same groups, in whatever order they come.
 *
 * Who stands in one group stays in one group: as new texts come, groups take them in or become one, and never lose or exchange anybody
 * but by a person's word. So nobody who is working on a group has it taken apart under their hands.
 */
import { communities, type Graph, noLinks } from "./communities";
import { neighboursOf } from "./neighbours";
import { type Text, type Vectors, vectorsOf } from "./vectors";
import { likenessOfWholes } from "./whole";

/** What stood before, and what people have said. All by ids of texts; groups have the id of the first text they were made of. */
export interface Standing {
  /** The group of each text that was in one. */
  before?: ReadonlyMap<string, string>;
  /** Texts somebody has seen to in a group they named or declared an incident of: such groups never become one with each other. */
  held?: ReadonlyMap<string, string>;
  /** Texts somebody took out: they stand alone. */
  out?: ReadonlySet<string>;
}

/**
 * What another text in a group costs, as a likeness: two belong together when they are more like each other than this. Among many texts a
 * text's nearest show a smaller part of its group, so there the cost falls.
 */
const COST = 0.05;
const MANY = 1_000;
/** Groups become one when their texts are, on average, so much like each other. */
const COST_OF_WHOLES = 0.04;

/** The group of each text that is in one. Groups have at least two. */
export function gather(all: readonly Text[], standing: Standing = {}): Map<string, string> {
  const { before = new Map<string, string>(), held = new Map<string, string>(), out = new Set<string>() } = standing;
  const texts = all.filter(({ id }) => !out.has(id) || held.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const stood = texts.map(({ id }) => held.get(id) ?? before.get(id));
  const vectors = vectorsOf(texts);
  const start = numbered(stood.map((group, i) => group ?? i));
  const free = stood.flatMap((group, i) => (group === undefined ? [i] : []));
  const isHeld = new Set(held.values());
  const keep = (of: number[]) => apart(of, stood, isHeld);
  const cost = COST * Math.min(1, Math.sqrt(MANY / texts.length));
  const near = join(start, (count) => nearness(vectors, free, start, count), cost);
  const whole = join(keep(near), (count, of) => likenessOfWholes(vectors, of, count), COST_OF_WHOLES);
  return named(texts, stood, keep(whole), isHeld);
}

/** The same partition, numbered without gaps in the order of the texts. */
function numbered(of: readonly unknown[]): number[] {
  const numbers = new Map<unknown, number>();
  return of.map((group) => {
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    return numbers.get(group) as number;
  });
}

/** The partition when its groups go as wholes to where they are most alike. */
function join(before: readonly number[], likeness: (count: number, of: readonly number[]) => Graph, cost: number): number[] {
  const of = numbered(before);
  const sizes: number[] = [];
  for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1;
  const joined = communities(likeness(sizes.length, of), sizes, cost);
  return numbered(of.map((group) => joined[group]));
}

/** How like the free texts and the groups are that stand, by the nearest of the free ones. */
function nearness(vectors: Vectors, free: readonly number[], of: readonly number[], count: number): Graph {
  const graph = noLinks(count);
  const near = neighboursOf(vectors, free);
  for (const i of free) {
    const a = of[i] as number;
    for (const { index, likeness } of near[i] ?? []) {
      // Where each has found the other, that is one likeness.
      if (index < i && near[index]?.some((other) => other.index === i)) continue;
      const b = of[index] as number;
      link(graph, a, b, likeness);
      link(graph, b, a, likeness);
    }
  }
  return graph;
}

function link(graph: Graph, from: number, to: number, likeness: number) {
  graph[from]?.to.push(to);
  graph[from]?.likeness.push(likeness);
}

/** The partition, where groups that people hold have come together, with all but the first of them apart again. */
function apart(of: number[], stood: readonly (string | undefined)[], isHeld: ReadonlySet<string>): number[] {
  const first = new Map<number, string>();
  return numbered(
    of.map((group, i) => {
      const id = stood[i];
      if (id === undefined || !isHeld.has(id)) return group;
      if (!first.has(group)) first.set(group, id);
      return first.get(group) === id ? group : id;
    }),
  );
}

/** Groups get their ids: of those that people hold, else of the largest they were made of, else their first text's. */
function named(texts: readonly Text[], stood: readonly (string | undefined)[], of: readonly number[], isHeld: ReadonlySet<string>) {
  const members = new Map<number, number[]>();
  for (const [i, group] of of.entries()) members.set(group, [...(members.get(group) ?? []), i]);
  const taken = new Set(stood);
  const named = new Map<string, string>();
  for (const group of members.values()) {
    const old = largest(
      group.flatMap((i) => stood[i] ?? []),
      isHeld,
    );
    if (old === undefined && group.length < 2) continue;
    const id = old ?? (group.map((i) => (texts[i] as Text).id).find((one) => !taken.has(one)) as string);
    taken.add(id);
    for (const i of group) named.set((texts[i] as Text).id, id);
  }
  return named;
}

/** The id that stands there most often, a held one before others, the lesser of two as frequent. */
function largest(ids: readonly string[], isHeld: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const before = ([a, x]: [string, number], [b, y]: [string, number]) =>
    Number(isHeld.has(b)) - Number(isHeld.has(a)) || y - x || (a < b ? -1 : 1);
  return [...counts].sort(before)[0]?.[0];
}
