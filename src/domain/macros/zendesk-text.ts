/** Zendesk's placeholders as Perch's variables, and back. Conditions are in the same words on both sides. */
import { choose } from "../replies/conditions";

/** The first of those that mean the same is what is written back. */
const NAMES: readonly (readonly [zendesk: string, perch: string])[] = [
  ["ticket.requester.first_name", "customer.first_name"],
  ["ticket.requester.name", "customer.name"],
  ["ticket.requester.tags", "customer.tags"],
  ["current_user.name", "agent.name"],
  ["current_user.first_name", "agent.name"],
  ["ticket.assignee.name", "agent.name"],
  ["ticket.assignee.first_name", "agent.name"],
  ["current_user.signature", "agent.signature"],
  ["ticket.account", "account.name"],
  ["ticket.brand.name", "account.name"],
  ["ticket.status", "case.status"],
  ["ticket.priority", "case.priority"],
  ["ticket.tags", "case.tags"],
];
const TO_PERCH = new Map(NAMES);
const TO_ZENDESK = new Map(NAMES.map(([zendesk, perch]) => [perch, zendesk] as const).reverse());

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;
const TAG = /\{%((?:(?!\{%|%\})[\s\S])*)%\}/g;
/** Words of a condition, but for what stands in quotes. */
const WORD = /("[^"]*"|'[^']*')|[\w.]+/g;

const renamed = (tag: string, names: ReadonlyMap<string, string>) =>
  tag.replace(WORD, (word, quoted) => (quoted === undefined ? (names.get(word.toLowerCase()) ?? word) : word));

/**
 * The text with Perch's variables. `lost` names what Perch does not know: such a variable stays as a hole that the agent is told of, a
 * filter is left out, and a condition that can't be read stands as it was.
 */
export function fromZendesk(text: string): { text: string; lost: string[] } {
  const lost: string[] = [];
  const placed = text.replace(PLACE, (whole, inner: string) => {
    const [path = "", ...filters] = inner.split("|").map((part) => part.trim());
    const known = TO_PERCH.get(path.toLowerCase());
    let otherwise = "";
    for (const filter of filters) {
      const said = /^default\s*:\s*["'](.*)["']$/.exec(filter)?.[1];
      if (said !== undefined) otherwise = said.replaceAll("|", "/");
      else lost.push(`| ${filter}`);
    }
    if (known === undefined) lost.push(whole);
    // Whatever stands there must come out as a variable: what is none would go to the customer as it is.
    const name = known ?? (path.replace(/[^\w.]+/g, "_") || "_");
    return `{{${name}${otherwise && `|${otherwise}`}}}`;
  });
  const renewed = placed.replace(TAG, (tag) => renamed(tag, TO_PERCH));
  const chosen = choose(renewed, {});
  if ("problem" in chosen) lost.push(chosen.problem.what);
  return { text: renewed, lost: [...new Set(lost)] };
}

/** The text with Zendesk's placeholders; what it has no word for stays as it is. */
export const toZendesk = (text: string): string =>
  text
    .replace(PLACE, (_, inner: string) => {
      const [name = "", otherwise] = inner.split("|").map((part) => part.trim());
      const path = TO_ZENDESK.get(name.toLowerCase()) ?? name;
      return otherwise ? `{{${path} | default: "${otherwise.replaceAll('"', "'")}"}}` : `{{${path}}}`;
    })
    .replace(TAG, (tag) => renamed(tag, TO_ZENDESK));
