/** Markdown as the plain text one posts on X, which shows no markup. */
import { Lexer, type MarkedToken, type Token, type Tokens } from "marked";

/** Markdown as plain text: paragraphs apart, lists with "- " or numbers, links as their text and address. */
export function plain(markdown: string): string {
  return blocks(new Lexer({ gfm: true }).lex(markdown)).trim();
}

function blocks(tokens: Token[]): string {
  return tokens
    .map(block)
    .filter((text) => text.trim())
    .join("\n\n");
}

function block(token: Token): string {
  switch (token.type) {
    case "space":
    case "hr":
    case "def":
      return "";
    case "code":
      return token.text;
    case "list":
      return list(token as Tokens.List);
    case "blockquote":
      return blocks(token.tokens ?? []);
    case "table":
      return table(token as Tokens.Table);
    case "html":
      return withoutTags(token.text).trim();
    default:
      return other(token as MarkedToken);
  }
}

function list(token: Tokens.List): string {
  const first = Number(token.start) || 1;
  return token.items
    .map((item, at) => {
      const mark = token.ordered ? `${first + at}. ` : "- ";
      const body = item.tokens.map((part) => (part.type === "list" ? block(part).replace(/^/gm, "  ") : block(part)));
      return mark + body.filter((text) => text.trim()).join("\n");
    })
    .join("\n");
}

/** What has parts is its parts, anything else its text. */
function other(token: MarkedToken): string {
  if ("tokens" in token && token.tokens) return inline(token.tokens);
  return unescaped("text" in token ? token.text : token.raw);
}

const table = (token: Tokens.Table): string =>
  [token.header, ...token.rows].map((row) => row.map((cell) => inline(cell.tokens)).join(" | ")).join("\n");

function inline(tokens: Token[]): string {
  return tokens.map(span).join("");
}

function span(token: Token): string {
  switch (token.type) {
    case "br":
      return "\n";
    case "html":
      return /^<br\s*\/?>$/i.test(token.raw.trim()) ? "\n" : "";
    case "image":
      return token.text;
    case "link":
      return link(inline(token.tokens ?? []), token.href);
    case "codespan":
      return unescaped(token.text);
    case "checkbox":
      return "";
    default:
      return other(token as MarkedToken);
  }
}

/** The address is what a reader of plain text can use; X shortens it and makes it a link. */
function link(text: string, href: string): string {
  const address = href.replace(/^mailto:/, "");
  const same =
    text === address || text.replace(/^https?:\/\//, "").replace(/\/$/, "") === address.replace(/^https?:\/\//, "").replace(/\/$/, "");
  if (!text || same) return text || address;
  return `${text}: ${address}`;
}

const withoutTags = (html: string): string => html.replace(/<!--[\s\S]*?-->|<[^>]+>/g, "");

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'", nbsp: " " };
const unescaped = (text: string): string => text.replace(/&(#39|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
