/**
 * Louvain's method on the constant Potts model: everybody goes where the likenesses with those there exceed `cost` for each of them, then
 * each community goes as one. Unlike modularity it asks nothing of the whole, so a handful in a small desk and an outage that is half of
 * the desk are both found. No library: graphology's needs its graph of objects and knows modularity alone.
 */

/** To which nodes one is like, and how much. Each stands at both ends; a node that stands twice is as like as both say. */
export interface Links {
  to: number[];
  likeness: number[];
}
export type Graph = readonly Links[];

/** No node is like any other yet. */
export const noLinks = (count: number): Graph => Array.from({ length: count }, () => ({ to: [], likeness: [] }));

/** Nobody goes elsewhere for less, so that rounding never moves anybody. */
const GAIN_LEAST = 1e-9;
const ROUNDS_MOST = 50;

/** The community of each node, numbered in their order. `sizes` is how many each node stands for. The same input gives the same answer. */
export function communities(graph: Graph, sizes: readonly number[], cost: number): number[] {
  const moved = moves(graph, sizes, cost);
  const number = new Map<number, number>();
  for (const community of moved) if (!number.has(community)) number.set(community, number.size);
  const of = Array.from(moved, (community) => number.get(community) as number);
  if (number.size === graph.length) return of;
  const wholes = new Array<number>(number.size).fill(0);
  for (const [i, community] of of.entries()) wholes[community] = (wholes[community] as number) + (sizes[i] as number);
  const above = communities(asWholes(graph, of, number.size), wholes, cost);
  return of.map((community) => above[community] as number);
}

/** The same likenesses between communities. */
function asWholes(graph: Graph, of: readonly number[], count: number): Graph {
  const whole = noLinks(count);
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [i, community] of of.entries()) members[community]?.push(i);
  const sums = new Float64Array(count);
  for (const [community, nodes] of members.entries()) {
    const links = whole[community] as Links;
    for (const i of nodes) {
      const { to, likeness } = graph[i] as Links;
      for (let k = 0; k < to.length; k++) {
        const other = of[to[k] as number] as number;
        if (other === community) continue;
        if (sums[other] === 0) links.to.push(other);
        (sums[other] as number) += likeness[k] as number;
      }
    }
    for (const other of links.to) {
      links.likeness.push(sums[other] as number);
      sums[other] = 0;
    }
  }
  return whole;
}

/** Where each node ends when all, one after the other and again and again, go where it is best for them. */
function moves(graph: Graph, sizes: readonly number[], cost: number): Int32Array {
  const of = Int32Array.from(graph, (_, i) => i);
  const total = Float64Array.from(sizes);
  const likeness = new Float64Array(graph.length);
  for (let round = 0, isMoving = true; isMoving && round < ROUNDS_MOST; round++) {
    isMoving = false;
    for (let i = 0; i < graph.length; i++) {
      const links = graph[i] as Links;
      const own = of[i] as number;
      const size = sizes[i] as number;
      const seen: number[] = [];
      for (let k = 0; k < links.to.length; k++) {
        const community = of[links.to[k] as number] as number;
        if (likeness[community] === 0) seen.push(community);
        (likeness[community] as number) += links.likeness[k] as number;
      }
      (total[own] as number) -= size;
      let best = own;
      let most = (likeness[own] as number) - cost * size * (total[own] as number);
      for (const community of seen) {
        const gain = (likeness[community] as number) - cost * size * (total[community] as number);
        if (gain > most + GAIN_LEAST) {
          most = gain;
          best = community;
        }
      }
      for (const community of seen) likeness[community] = 0;
      (total[best] as number) += size;
      if (best !== own) {
        of[i] = best;
        isMoving = true;
      }
    }
  }
  return of;
}
