/** Which texts belong to an incident by its rule: those whose words match, and those that join its group. Pure. */
import { gather } from "../groups/gather";
import { stemsOf, type Text } from "../groups/vectors";
import type { Incident } from "../rows";

/** Whether all words of one of the incident's lines stand in the text, in any form and order. */
export function hasWords({ words }: Pick<Incident, "words">, text: Text): boolean {
  const has = new Set(stemsOf(text).map(({ stem }) => stem));
  return words.some((line) => {
    const wanted = stemsOf({ id: "", text: line, lang: text.lang });
    return wanted.length > 0 && wanted.every(({ stem }) => has.has(stem));
  });
}

/**
 * Of cases that wait, those that belong to the incident by its rule. `attached` are texts of cases that are attached, by which the others
 * are known; `texts` all that wait, each by the id of its case.
 */
export function belonging(incident: Incident, texts: readonly Text[], attached: readonly Text[]): string[] {
  const byWords = texts.filter((text) => hasWords(incident, text)).map(({ id }) => id);
  if (incident.groupId === undefined || attached.length === 0) return byWords;
  const held = new Map(attached.map(({ id }) => [id, incident.id]));
  const groups = gather([...texts.filter(({ id }) => !held.has(id)), ...attached], { held });
  const joined = texts.flatMap(({ id }) => (groups.get(id) === incident.id && !held.has(id) ? id : []));
  return [...new Set([...byWords, ...joined])];
}
