/** How like whole groups are: all likenesses between all their texts, where a text's neighbours are but the nearest. */
import { type Graph, type Links, noLinks } from "./communities";
import type { Vectors } from "./vectors";

/** So many features of a group, those that weigh most, stand for it. */
const FEATURES = 40;

/** The sums of the likenesses between the texts of groups; `of` is the group of each text, numbered without gaps, `count` how many there are. */
export function likenessOfWholes(vectors: Vectors, of: readonly number[], count: number): Graph {
  const heads = sums(vectors, of, count).map((sum) => [...sum].sort(([a, x], [b, y]) => y - x || a - b).slice(0, FEATURES));
  const having = new Map<number, [group: number, weight: number][]>();
  for (const [group, head] of heads.entries()) {
    for (const [feature, weight] of head) {
      const list = having.get(feature);
      if (list) list.push([group, weight]);
      else having.set(feature, [[group, weight]]);
    }
  }
  const graph = noLinks(count);
  const like = new Float64Array(count);
  for (const [group, head] of heads.entries()) {
    const links = graph[group] as Links;
    for (const [feature, weight] of head) {
      for (const [other, theirs] of having.get(feature) ?? []) {
        if (other === group) continue;
        if (like[other] === 0) links.to.push(other);
        (like[other] as number) += weight * theirs;
      }
    }
    for (const other of links.to) {
      links.likeness.push(like[other] as number);
      like[other] = 0;
    }
  }
  return graph;
}

function sums({ starts, features, weights }: Vectors, of: readonly number[], count: number): Map<number, number>[] {
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (const [i, group] of of.entries()) {
    const sum = sums[group] as Map<number, number>;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const feature = features[k] as number;
      sum.set(feature, (sum.get(feature) ?? 0) + (weights[k] as number));
    }
  }
  return sums;
}
