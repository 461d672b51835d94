import { readPermalink } from "../../x/dom/post";

/** An article and the post it shows now. */
export interface Shown {
  article: Element;
  id: string;
  handle: string;
  /** The link of the post's time: while its address stands, the article shows the same post. */
  link: Element;
  href: string;
}

/** Follows which post each article on the page shows: articles come, go and are reused for another post. */
export function createArticles(page: Document, changed: (now: Shown, before: Shown | undefined) => void) {
  const known = new WeakMap<Element, Shown>();
  // A live list: the browser keeps it, asking for it again costs nothing.
  const articles = page.getElementsByTagName("article");

  const stands = (article: Element, { link, href }: Shown) => link.getAttribute("href") === href && article.contains(link);

  function look(article: Element) {
    const before = known.get(article);
    if (before && stands(article, before)) return;
    const found = readPermalink(article);
    const link = found?.time.closest("a");
    if (!found || !link) return;
    const now = { article, id: found.id, handle: found.handle, link, href: link.getAttribute("href") ?? "" };
    known.set(article, now);
    changed(now, before);
  }
  return {
    /** Looks at an article that changed. */
    look,
    /** The article shows another post than when it was last looked at. */
    isOther(article: Element): boolean {
      const before = known.get(article);
      return !!before && !stands(article, before);
    },
    /** The articles on the page whose post is known. */
    shown(): Shown[] {
      return [...articles].flatMap((article) => {
        const one = known.get(article);
        return one && stands(article, one) ? one : [];
      });
    },
  };
}
