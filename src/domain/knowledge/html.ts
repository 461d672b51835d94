/** HTML as Markdown: of a page its main part. Scripts, forms and frames are left behind, and links that are no web addresses. */
import Turndown from "turndown";
import type { ParseMarkup } from "./incoming";

/** No part of what an article says. */
const LEFT = "script, style, noscript, template, iframe, object, embed, form, button, input, select, textarea, svg, canvas, nav, dialog";
/** Nor of a whole page. */
const AROUND = "header, footer, aside, [role=navigation], [role=search], [hidden], [aria-hidden=true]";
const MAIN = ["article .article-body", ".article-body", "article", "main", "[role=main]", "#content", "body"];

const turndown = new Turndown({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-", emDelimiter: "*", hr: "---" });
const plainly = turndown.escape.bind(turndown);
// Variables stay as they are, and a sign before a word begins no list.
turndown.escape = (text) =>
  text
    .split(/(\{\{[^{}]*\}\})/)
    .map((part) => (part.startsWith("{{") ? part : plainly(part).replace(/^\\([-+])(?! )/, "$1")))
    .join("");
turndown.addRule("struck", { filter: ["del", "s"], replacement: (content) => (content.trim() ? `~~${content.trim()}~~` : "") });
turndown.addRule("cells", {
  filter: ["th", "td"],
  replacement: (content) =>
    `| ${content
      .trim()
      .replace(/\s*\n\s*/g, " ")
      .replaceAll("|", "\\|")} `,
});
turndown.addRule("rows", {
  filter: "tr",
  replacement(content, node) {
    const row = node as Element;
    const isFirst = row.closest("table")?.querySelector("tr") === row;
    return `${content}|\n${isFirst ? `${"| --- ".repeat(row.children.length)}|\n` : ""}`;
  },
});
turndown.addRule("tables", { filter: "table", replacement: (content) => `\n\n${content.replace(/\n\s*\n/g, "\n").trim()}\n\n` });
turndown.addRule("links", {
  filter: "a",
  replacement: (content, node) => {
    const href = (node as Element).getAttribute("href") ?? "";
    const words = content.trim();
    if (!isWeb(href) || !words) return content;
    return words === href ? `<${href}>` : `[${words}](${href.replace(/[()\s]/g, encodeURIComponent)})`;
  },
});
turndown.addRule("pictures", {
  filter: "img",
  replacement: (_, node) => {
    const [src, alt] = ["src", "alt"].map((name) => (node as Element).getAttribute(name) ?? "");
    return isWeb(src ?? "")
      ? `![${(alt ?? "").replace(/[[\]\n]/g, " ").trim()}](${(src ?? "").replace(/[()\s]/g, encodeURIComponent)})`
      : "";
  },
});

const isWeb = (address: string) => /^https?:\/\//i.test(address) || /^mailto:/i.test(address);

/** A piece of HTML, such as an article's body, as Markdown. Addresses are completed by `base`. */
export function markdownOf(html: string, parse: ParseMarkup, base?: string): string {
  return markdown(parse(`<!doctype html><html><body>${html}</body></html>`, "text/html").body, base);
}

function markdown(root: Element, base?: string): string {
  for (const node of root.querySelectorAll(LEFT)) node.remove();
  for (const name of ["href", "src"])
    for (const node of root.querySelectorAll(`[${name}]`)) {
      const address = node.getAttribute(name) ?? "";
      if (base && URL.canParse(address, base)) node.setAttribute(name, new URL(address, base).href);
    }
  return turndown
    .turndown(root as HTMLElement)
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/^(\s*)- {3}/gm, "$1- ")
    .replace(/^(\s*\d+\.) {2}(?=\S)/gm, "$1 ")
    .replace(/\u00a0/g, " ")
    .replace(/[ \t]+$/gm, "")
    .trim();
}

/** What a whole page says of itself, and its main part as Markdown. */
export interface PageRead {
  title: string;
  body: string;
  lang: string;
  tags: string;
  /** Its own address, where it names one. */
  url: string;
}

/** Reads a saved page. */
export function readPage(html: string, parse: ParseMarkup): PageRead {
  const page = parse(html, "text/html");
  const content = (selector: string, name = "content") => page.querySelector(selector)?.getAttribute(name)?.trim() ?? "";
  const url = content("link[rel=canonical]", "href") || content('meta[property="og:url"]');
  const main = MAIN.map((selector) => page.querySelector(selector)).find((found) => found?.textContent?.trim());
  for (const node of main?.querySelectorAll(AROUND) ?? []) node.remove();
  const heading = main?.querySelector("h1") ?? page.querySelector("h1");
  const title =
    heading?.textContent?.trim() || content('meta[property="og:title"]') || (page.querySelector("title")?.textContent?.trim() ?? "");
  // It would be said twice.
  heading?.remove();
  const lang = page.documentElement?.getAttribute("lang") ?? "";
  return { title, body: main ? markdown(main, url || undefined) : "", lang, tags: content("meta[name=keywords]"), url };
}
