/** Who a note speaks to: names of the team behind an @. Pure. */
import type { Agent } from "../../domain/rows";

/** Ids of those named, each once; where one name begins another, the longer one is meant. */
export function mentionsIn(text: string, others: readonly Pick<Agent, "id" | "name">[]): string[] {
  const named = others.filter(({ name }) => name.trim() !== "").sort((a, b) => b.name.length - a.name.length);
  const found: string[] = [];
  let rest = text.toLowerCase();
  for (const { id, name } of named) {
    const words = `@${name.toLowerCase()}`;
    if (!rest.includes(words)) continue;
    found.push(id);
    rest = rest.replaceAll(words, " ");
  }
  return found;
}
