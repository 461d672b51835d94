/** Articles from what a web site shows everybody: RSS, Atom, and saved pages. */
import { draft } from "./draft";
import { markdownOf, readPage } from "./html";
import { gathered, hostOf, type Imported, type ImportProblem, type Incoming, type ParseMarkup } from "./incoming";

const textIn = (node: Element, ...names: string[]): string => {
  for (const name of names) {
    const text = [...node.getElementsByTagName(name)][0]?.textContent?.trim();
    if (text) return text;
  }
  return "";
};

/** One article from a saved page; its own address, else its path tells it apart. Never throws. */
export function articlesFromHtml(path: string, html: string, parse: ParseMarkup): Imported {
  if (!html.trim()) return { articles: [], errors: [{ line: 1, reason: "empty_file" }] };
  const page = readPage(html, parse);
  const made = draft(page);
  if ("reason" in made) return gathered([made]);
  return gathered([{ ...made, key: page.url || path }], `pages:${hostOf(page.url) || "saved"}`);
}

/** Articles from RSS or Atom; of a sitemap it is only said that it holds addresses. Never throws. */
export function articlesFromXml(xml: string, parse: ParseMarkup): Imported {
  const none = (reason: ImportProblem): Imported => ({ articles: [], errors: [{ line: 1, reason }] });
  if (!xml.trim()) return none("empty_file");
  const root = parse(xml.replace(/^\uFEFF/, "").trimStart(), "text/xml").documentElement;
  switch (root?.localName?.toLowerCase()) {
    case "rss":
    case "rdf":
    case "rdf:rdf":
      return fromRss(root, parse);
    case "feed":
      return fromAtom(root, parse);
    case "urlset":
    case "sitemapindex":
      return none("only_addresses");
    default:
      return none("unknown_format");
  }
}

function fromRss(root: Element, parse: ParseMarkup): Imported {
  const channel = [...root.getElementsByTagName("channel")][0] ?? root;
  const lang = textIn(channel, "language", "dc:language");
  const made = [...root.getElementsByTagName("item")].map((item): Incoming | { reason: ImportProblem } => {
    const url = textIn(item, "link");
    const body = markdownOf(textIn(item, "content:encoded", "description"), parse, url || undefined);
    const tags = [...item.getElementsByTagName("category")].map((each) => each.textContent ?? "");
    const read = draft({ title: textIn(item, "title"), body, tags, lang: textIn(item, "dc:language") || lang, url });
    const key = textIn(item, "guid") || url;
    return "reason" in read ? read : { ...read, ...(key && { key }) };
  });
  // The channel's own address comes before those of its items.
  return gathered(made, `feed:${hostOf(textIn(channel, "link")) || "rss"}`);
}

function fromAtom(root: Element, parse: ParseMarkup): Imported {
  const linkOf = (node: Element) => {
    const links = [...node.getElementsByTagName("link")].filter((each) => each.parentNode === node);
    return (links.find((each) => (each.getAttribute("rel") ?? "alternate") === "alternate") ?? links[0])?.getAttribute("href") ?? "";
  };
  const made = [...root.getElementsByTagName("entry")].map((entry): Incoming | { reason: ImportProblem } => {
    const url = linkOf(entry);
    const content = [...entry.getElementsByTagName("content")][0] ?? [...entry.getElementsByTagName("summary")][0];
    const isPlain = content !== undefined && (content.getAttribute("type") ?? "text") === "text";
    const text = content?.getAttribute("type") === "xhtml" ? content.innerHTML : (content?.textContent?.trim() ?? "");
    const tags = [...entry.getElementsByTagName("category")].map((each) => each.getAttribute("term") ?? "");
    const lang = entry.getAttribute("xml:lang") ?? root.getAttribute("xml:lang") ?? "";
    const body = isPlain ? text : markdownOf(text, parse, url || undefined);
    const read = draft({ title: textIn(entry, "title"), body, tags, lang, url });
    const key = textIn(entry, "id") || url;
    return "reason" in read ? read : { ...read, ...(key && { key }) };
  });
  return gathered(made, `feed:${hostOf(linkOf(root)) || "atom"}`);
}
