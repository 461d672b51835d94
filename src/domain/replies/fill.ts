/**
 * Filling a template: `{{customer.first_name}}`, or `{{customer.first_name|there}}` with what to say when it is not known, and conditions
 * (`conditions.ts`).
 */
import type { Article } from "../rows";
import { choose, type TemplateProblem } from "./conditions";
import { plain } from "./plain";

/** Variables by name. A name that is absent or empty is not known. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The names a template may use, in the order to offer them in. */
export const VARIABLES = [
  "customer.first_name",
  "customer.name",
  "customer.handle",
  "agent.name",
  "agent.signature",
  "account.name",
  "account.handle",
  "article.url",
] as const;

/** What only conditions ask for, in words that are the same in every language: `{% if case.priority == "urgent" %}`. */
export const CONDITIONALS = [
  "case.priority",
  "case.status",
  "case.tags",
  "customer.language",
  "customer.tags",
  "reply.audience",
  "hours",
] as const;

export interface Filled {
  text: string;
  /** Names of variables that are not known and have no default, each once, in their order. */
  missing: string[];
  /** A condition can't be read: all of them stand in the text as they were written. */
  problem?: TemplateProblem;
}

const VARIABLE = /(@?)\{\{\s*([\w.]+)\s*(?:\|([^{}]*))?\}\}/g;
/** Stands for what is missing until the text around it is mended. From Unicode's private use area: nobody types it. */
const GAP = "\uE000";

/** The template with its variables; what is not known is left out without a trace: "Hi {{customer.first_name}}, sorry" is "Hi, sorry". */
export function fill(template: string, variables: Variables): Filled {
  const missing = new Set<string>();
  const chosen = choose(template, variables);
  const text = ("text" in chosen ? chosen.text : template)
    .replaceAll(GAP, "")
    .replace(VARIABLE, (_, at: string, name: string, otherwise = "") => {
      const value = (variables[name.toLowerCase()] ?? "").replaceAll(GAP, "").trim() || otherwise.trim();
      // "@{{customer.handle}}" and a handle that brings its own @ are one.
      if (value) return at + (at && value.startsWith("@") ? value.slice(1) : value);
      missing.add(name.toLowerCase());
      return GAP;
    });
  return { text: missing.size > 0 ? mend(text) : text, missing: [...missing], ...("problem" in chosen && { problem: chosen.problem }) };
}

/** An article as the text to post: its snippet, else its body, plain, with its variables filled, `{{article.url}}` with its own address. */
export function replyText(article: Article, variables: Variables): Filled {
  return fill(plain(article.snippet ?? article.body), { "article.url": article.url, ...variables });
}

/** Takes the gaps out, with the commas, dashes, brackets and signs that only stood there for them. */
function mend(text: string): string {
  const lines = text.split("\n");
  return lines
    .map((line) => (line.includes(GAP) ? mendLine(line) : line))
    .filter((line, at) => line !== "" || !lines[at]?.includes(GAP))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}

function mendLine(line: string): string {
  return line
    .replace(/[@#^*~]*\uE000/g, GAP)
    .replace(/[([{"“«]\s*\uE000\s*[)\]}"”»]/g, GAP)
    .replace(/\uE000(?:[ \t]*\uE000)+/g, GAP)
    .replace(/(^|[.!?…] |[¡¿])\uE000[ \t]*[,;:–—-]*[ \t]*(\p{Ll}?)/gu, (_, before: string, next: string) => before + next.toUpperCase())
    .replace(/[ \t]*[–—~|•,;:-]*[ \t]*\uE000[ \t]*$/, "")
    .replace(/[ \t]*,?[ \t]*\uE000(?=[ \t]*[,.;:!?…)])[ \t]*/g, "")
    .replace(/,?[ \t]*\uE000[ \t]*/g, " ")
    .replace(/[ \t]+$/, "");
}
