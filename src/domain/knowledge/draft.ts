/** An article from the fields of a file, cleaned and within bounds. */
import type { ArticleDraft, Attachment } from "../articles/row";
import type { Incoming } from "./incoming";

const TITLE_MOST = 300;
const BODY_MOST = 100_000;
const TAG_MOST = 60;
const TAGS_MOST = 100;
const URL_MOST = 2_000;

interface Fields {
  title: unknown;
  body: unknown;
  /** A list, or names apart by commas, semicolons or bars. */
  tags?: unknown;
  lang?: unknown;
  url?: unknown;
}

/** The article, or why there is none. */
export function draft(fields: Fields): ArticleDraft | { reason: "no_title" | "no_body" | "too_long" } {
  const title = textOf(fields.title).replace(/\s+/g, " ");
  const body = textOf(fields.body).replace(/\r\n?/g, "\n");
  if (!title) return { reason: "no_title" };
  if (!body) return { reason: "no_body" };
  if (title.length > TITLE_MOST || body.length > BODY_MOST) return { reason: "too_long" };
  const url = webAddress(textOf(fields.url));
  return { title, body, tags: tagsOf(fields.tags), lang: languageOf(textOf(fields.lang)), ...(url ? { url } : {}) };
}

/** A field as text, trimmed; nothing for what is no text or number. */
export function textOf(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? value.trim() : "";
}

/** What else Perch's own files say of an article; what a file has no field for is left out. */
export function fieldsOf(fields: Record<string, unknown>): Partial<Incoming> {
  const found: Partial<Incoming> = {};
  const said = (name: string) => name in fields;
  const audience = textOf(fields.audience);
  if (said("status")) found.status = textOf(fields.status) === "draft" ? "draft" : undefined;
  if (said("audience")) found.audience = audience === "dm" || audience === "internal" ? audience : undefined;
  if (said("snippet")) found.snippet = textOf(fields.snippet).replace(/\r\n?/g, "\n") || undefined;
  if (said("links")) found.attachments = linksOf(fields.links);
  if (said("review_by")) found.reviewBy = /^\d{4}-\d{2}-\d{2}$/.exec(textOf(fields.review_by))?.[0];
  const topic = textOf(fields.topic);
  return topic ? { ...found, topic } : found;
}

/** A list of names and addresses, or a line of each: "Size chart https://tidemill.example/sizes". */
function linksOf(value: unknown): Attachment[] | undefined {
  const lines = Array.isArray(value) ? value : textOf(value).split("\n");
  const links = lines.flatMap((line: unknown): Attachment[] => {
    const { name, url } = typeof line === "object" && line !== null ? (line as { name?: unknown; url?: unknown }) : splitLink(textOf(line));
    const address = webAddress(textOf(url));
    return address ? [{ name: textOf(name).slice(0, TITLE_MOST) || address, url: address }] : [];
  });
  return links.length > 0 ? links.slice(0, 50) : undefined;
}

function splitLink(line: string) {
  const url = /\S+$/.exec(line)?.[0] ?? "";
  return { name: line.slice(0, -url.length || undefined).trim(), url };
}

function tagsOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[,;|]/);
  const byName = new Map<string, string>();
  for (const part of parts) {
    const name = part.trim().replace(/^#/, "");
    if (name && name.length <= TAG_MOST && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), name);
  }
  return [...byName.values()].slice(0, TAGS_MOST);
}

const NAMES: Record<string, string> = {
  english: "en",
  spanish: "es",
  español: "es",
  espanol: "es",
  inglés: "en",
  ingles: "en",
  arabic: "ar",
};

/** BCP 47 ("es-MX") from a tag or the language's own name; nothing for anything else. */
function languageOf(value: string): string {
  const named = NAMES[value.toLowerCase()];
  if (named) return named;
  try {
    return value.length <= 35 ? (Intl.getCanonicalLocales(value.replaceAll("_", "-"))[0] ?? "") : "";
  } catch {
    return "";
  }
}

function webAddress(value: string): string | undefined {
  if (!value || value.length > URL_MOST) return undefined;
  const address = /^https?:\/\//i.test(value) ? value : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(value) ? `https://${value}` : "";
  return URL.canParse(address) ? address : undefined;
}
