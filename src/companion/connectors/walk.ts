/** Goes through all pages of a source, one after the other; a page that has not changed is not read again. */
import { articlesFromHtml } from "../../domain/knowledge/import-pages";
import type { Imported } from "../../domain/knowledge/incoming";
import type { Ask, Known } from "./ask";
import { parseMarkup } from "./parse-markup";
import { PullFailed } from "./pull-failed";
import { pagesOf } from "./sitemap";
import type { Source } from "./sources";

/** What is known of a page from the last time. */
export interface Remembered extends Known {
  next: string | null;
}

export type Visited = { address: string } & ({ kind: "same" } | { kind: "new"; imported: Imported; known: Remembered });

type Recall = (address: string) => Promise<Remembered | undefined>;

/** Every page of it, in order. Throws `PullFailed` where it can't go on. */
export const walk = (source: Source, ask: Ask, recall: Recall): AsyncGenerator<Visited> =>
  source.read ? chain({ ...source, read: source.read }, ask, recall) : site(source, ask, recall);

async function* chain(source: Required<Source>, ask: Ask, recall: Recall): AsyncGenerator<Visited> {
  const seen = new Set<string>();
  for (let address: string | null = source.first; address; ) {
    if (seen.has(address)) throw new PullFailed("elsewhere");
    seen.add(address);
    const before = await recall(address);
    const asked = await ask(address, before, source.accept);
    if (asked.kind === "same") {
      yield { address, kind: "same" };
      address = before?.next ?? null;
    } else {
      const { imported, next } = source.read(asked.text);
      yield { address, kind: "new", imported, known: { ...asked.known, next } };
      address = next;
    }
  }
}

async function* site({ first, accept }: Source, ask: Ask, recall: Recall): AsyncGenerator<Visited> {
  const pages = await pagesOf(first, async (address) => {
    const asked = await ask(address, undefined, accept);
    if (asked.kind === "same") throw new PullFailed("unreadable");
    return asked;
  });
  for (const address of pages) {
    const asked = await ask(address, await recall(address), accept).catch((error) => {
      // A sitemap may name what is there no more.
      if (error instanceof PullFailed && error.problem === "not_found") return;
      throw error;
    });
    if (!asked) continue;
    if (asked.kind === "same") yield { address, kind: "same" };
    else yield { address, kind: "new", imported: read(asked), known: { ...asked.known, next: null } };
  }
}

/** A picture or a list of links is no article, and no fault either. */
function read({ url, type, text }: { url: URL; type: string; text: string }): Imported {
  if (type && !/html/i.test(type)) return { articles: [], errors: [] };
  const imported = articlesFromHtml(url.href, text, parseMarkup);
  if (imported.from !== "pages:saved") return imported;
  // It does not say where it is; here that is known.
  return { ...imported, from: `pages:${url.host}`, articles: imported.articles.map((article) => ({ ...article, url: url.href })) };
}
