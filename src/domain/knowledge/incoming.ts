/** Articles as a file holds them, before the desk knows them. */
import type { ArticleDraft } from "../articles/row";

/**
 * An article of a file. What a file says nothing of is left out altogether, and stays as it is where the article is brought in again; what it
 * says is not there stands as undefined.
 */
export interface Incoming extends ArticleDraft {
  /** What it is called where it comes from: an id, an address, a path. Absent: title and language tell it. */
  key?: string;
  /** The same in articles that say the same in several languages. */
  topic?: string;
}

/** What is wrong with a line of a file; the pages put it into words. */
export type ImportProblem =
  /** Nothing in the file. */
  | "empty_file"
  /** No column for a title or none for a text. */
  | "no_columns"
  /** A row without title, or without text. */
  | "no_title"
  | "no_body"
  /** A title over 300 characters or a text over 100,000. */
  | "too_long"
  /** A quoted field that never ends, or goes on after its closing quote. */
  | "broken_quotes"
  /** The front matter is no YAML; the article was read without it. */
  | "bad_front_matter"
  /** So many rows were bad that the rest of the file was not read. */
  | "too_many_errors"
  /** Neither JSON nor XML that holds articles. */
  | "unknown_format"
  /** A list of addresses and no articles: its pages must be saved, or fetched by the companion. */
  | "only_addresses";

export interface ImportError {
  /** The line of the file, or the number of the article in it, from 1. */
  line: number;
  reason: ImportProblem;
}

export interface Imported {
  articles: Incoming[];
  errors: ImportError[];
  /** Where they come from, "zendesk:help.tidemill.example"; absent: the file itself. */
  from?: string;
}

/** Reads HTML or XML into a document that runs and loads nothing: a browser's DOMParser, or a library's where there is none. */
export type ParseMarkup = (text: string, type: "text/html" | "text/xml") => Document;

/** The articles that came out whole, and what was wrong with the others. */
export function gathered(made: readonly (Incoming | { reason: ImportProblem })[], from?: string): Imported {
  const found: Imported = { articles: [], errors: [], ...(from && { from }) };
  for (const [i, each] of made.entries()) {
    if ("reason" in each) found.errors.push({ line: i + 1, reason: each.reason });
    else found.articles.push(each);
  }
  return found;
}

/** The host of an address, or "". */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : "");
