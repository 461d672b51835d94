/** What the kinds of connectors ask for, and how their answers are read: by the same rules as files in the panel. */
import type { ConnectorKind } from "../../domain/connectors/connector";
import { articlesFromHelpCentre } from "../../domain/knowledge/import-help-centre";
import { articlesFromXml } from "../../domain/knowledge/import-pages";
import type { Imported } from "../../domain/knowledge/incoming";
import { parseMarkup } from "./parse-markup";
import { PullFailed } from "./pull-failed";

/** A page of articles, and the address of the one behind it. */
export interface Page {
  imported: Imported;
  next: string | null;
}

export interface Source {
  first: string;
  accept: string;
  /** What is not among all its pages is there no more; a feed shows only what is new. */
  isWhole: boolean;
  /** Absent: the first page lists the addresses of all others (see `sitemap.ts`). Throws `PullFailed` for what is not of its kind. */
  read?(text: string): Page;
}

const NONE: Imported = { articles: [], errors: [] };
/** Articles of one answer: as many as the services give. */
const PER_PAGE = 100;

/** The source behind an address as people copy it from their browser. */
export function sourceOf(kind: ConnectorKind, address: URL): Source {
  switch (kind) {
    case "zendesk":
      return { first: zendeskAddress(address), accept: "application/json", isWhole: true, read: (text) => zendeskPage(text, address) };
    case "intercom":
      return {
        first: new URL(`/articles?per_page=${PER_PAGE}`, address).href,
        accept: "application/json",
        isWhole: true,
        read: (text) => intercomPage(text, address),
      };
    case "feed":
      return {
        first: address.href,
        accept: "application/atom+xml, application/rss+xml, text/xml;q=0.9, */*;q=0.5",
        isWhole: false,
        read: feed,
      };
    case "sitemap":
      return { first: address.href, accept: "text/xml, text/html;q=0.9, */*;q=0.5", isWhole: true };
  }
}

/** What such a source is told of its token. */
export function secretOf(kind: ConnectorKind, token: string | undefined): Record<string, string> {
  const version: Record<string, string> = kind === "intercom" ? { "intercom-version": "2.11" } : {};
  if (!token) return version;
  // Zendesk's API tokens come with the e-mail they belong to: "name@brand.example/token:KEY".
  const isBasic = kind === "zendesk" && token.includes(":");
  return { ...version, authorization: isBasic ? `Basic ${Buffer.from(token).toString("base64")}` : `Bearer ${token}` };
}

/** The help centre's list of articles: of the language that the address names, else of its own. */
function zendeskAddress(address: URL): string {
  if (address.pathname.startsWith("/api/")) return address.href;
  const locale = /^\/hc\/([a-z]{2,3}(?:-[a-z0-9]+)*)(?:\/|$)/i.exec(address.pathname)?.[1];
  return new URL(`/api/v2/help_center/${locale ? `${locale}/` : ""}articles.json?per_page=${PER_PAGE}`, address).href;
}

function zendeskPage(text: string, home: URL): Page {
  const { articles, next_page: next } = fieldsIn(text);
  if (!Array.isArray(articles)) throw new PullFailed("unreadable");
  return { imported: published(articles.length > 0 ? articlesFromHelpCentre(text, parseMarkup) : NONE), next: at(home, next) };
}

function intercomPage(text: string, home: URL): Page {
  const { data, pages } = fieldsIn(text);
  if (!Array.isArray(data)) throw new PullFailed("unreadable");
  const { next } = (pages ?? {}) as { next?: unknown };
  return { imported: published(data.length > 0 ? articlesFromHelpCentre(text, parseMarkup) : NONE), next: intercomNext(home, next) };
}

/** An address or, in newer answers, a page and where it begins. */
function intercomNext(home: URL, next: unknown): string | null {
  if (typeof next !== "object" || next === null) return at(home, next);
  const { page, starting_after: after } = next as { page?: unknown; starting_after?: unknown };
  const from = typeof after === "string" ? `starting_after=${encodeURIComponent(after)}` : typeof page === "number" ? `page=${page}` : "";
  return from ? at(home, `/articles?per_page=${PER_PAGE}&${from}`) : null;
}

function feed(text: string): Page {
  const imported = articlesFromXml(text, parseMarkup);
  const isOther =
    imported.articles.length === 0 && imported.errors.some(({ reason }) => /^(unknown_format|only_addresses|empty_file)$/.test(reason));
  if (isOther) throw new PullFailed("unreadable");
  return { imported, next: null };
}

function fieldsIn(json: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(json));
  } catch {
    throw new PullFailed("unreadable");
  }
}

/** The next page at the host that was asked: services name themselves by another of their names, where a token must not go. */
function at(home: URL, next: unknown): string | null {
  if (typeof next !== "string" || !URL.canParse(next, home)) return null;
  const { pathname, search } = new URL(next, home);
  return new URL(`${pathname}${search}`, home.origin).href.slice(0, 2_000);
}

/** What is a draft at the source is not there yet. */
const published = (imported: Imported): Imported => ({
  ...imported,
  articles: imported.articles.filter(({ status }) => status !== "draft"),
});
