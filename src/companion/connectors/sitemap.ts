/** The addresses of a sitemap, and of the sitemaps it lists. */
import { parseMarkup } from "./parse-markup";
import { PullFailed } from "./pull-failed";

/** Pages of one connector. */
export const PAGES_MOST = 2_000;
const LISTS_MOST = 50;

/** Addresses of pages on the host of the sitemap, each once. `load` reads one list. Throws `PullFailed`. */
export async function pagesOf(first: string, load: (address: string) => Promise<{ text: string; url: URL }>): Promise<string[]> {
  const lists = [first];
  const pages = new Set<string>();
  let origin: string | undefined;
  for (let i = 0; i < lists.length; i++) {
    const { text, url } = await load(lists[i] as string);
    origin ??= url.origin;
    const { isIndex, addresses } = addressesIn(text);
    for (const address of addresses) {
      if (!URL.canParse(address, url.href)) continue;
      const found = new URL(address, url.href);
      found.hash = "";
      if (found.origin !== origin) continue;
      if (!isIndex) pages.add(found.href);
      else if (!lists.includes(found.href)) lists.push(found.href);
    }
    if (pages.size > PAGES_MOST || lists.length > LISTS_MOST) throw new PullFailed("too_many");
  }
  return [...pages];
}

function addressesIn(xml: string): { isIndex: boolean; addresses: string[] } {
  const root = parseMarkup(xml.replace(/^\uFEFF/, "").trimStart(), "text/xml").documentElement;
  const name = root?.localName?.toLowerCase();
  if (!root || (name !== "urlset" && name !== "sitemapindex")) throw new PullFailed("unreadable");
  const isIndex = name === "sitemapindex";
  const entries = [...root.getElementsByTagName(isIndex ? "sitemap" : "url")];
  const addresses = entries.flatMap((entry) =>
    [...entry.getElementsByTagName("loc")].slice(0, 1).map((loc) => loc.textContent?.trim() ?? ""),
  );
  return { isIndex, addresses: addresses.filter(Boolean) };
}
