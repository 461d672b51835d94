/** The plain text of a comment written in HTML, as one posts it on X. */

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal?: string, hex?: string, name = "") => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code === undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** The address is what a reader of plain text can use. */
function link(_: string, href: string, inner: string): string {
  const text = inner.replace(/<[^<>]*>/g, "").trim();
  return !text || text === href ? href : `${text}: ${href}`;
}

/** Paragraphs apart, lists with "- ", links as their text and address; all other marks are left out. */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<a\b[^<>]*?\bhref="([^"<>]*)"[^<>]*>(.*?)<\/a\s*>/gi, link)
    .replace(/ ?<br\s*\/?> ?/gi, "\n")
    .replace(/ ?<li\b[^<>]*> ?/gi, "\n- ")
    .replace(/ ?<\/(?:p|div|ul|ol|h[1-6]|blockquote|table|tr)\s*> ?/gi, "\n\n")
    .replace(/<\/?[a-z!][^<>]*>/gi, "");
  return unescaped(text)
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
