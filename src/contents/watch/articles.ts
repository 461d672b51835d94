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

interface Changes {
  /** This article shows another post than a moment ago: what must not stand beside that for one frame goes. */
  left(article: Element): void;
  /** The post an article shows now. */
  shows(now: Shown): void;
}

/** Follows which post each article on the page shows: articles come, go and are reused for another post. */
export function createArticles(page: Document, { left, shows }: Changes) {
  const known = new Map<Element, Shown>();
  // A live list: the browser keeps it.
  const articles = page.getElementsByTagName("article");

  const stands = ({ article, link, href }: Shown) => link.getAttribute("href") === href && article.contains(link);

  /** Forgets the articles that are gone or show another post. */
  function compare() {
    for (const one of known.values()) {
      if (one.article.isConnected && stands(one)) continue;
      known.delete(one.article);
      left(one.article);
    }
  }
  return {
    compare,
    /** Reads the posts of the articles that are not known, or no longer. */
    look() {
      compare();
      for (const article of articles) {
        if (known.has(article)) continue;
        const found = readPermalink(article);
        const link = found?.time.closest("a");
        if (!found || !link) continue;
        const now = { article, id: found.id, handle: found.handle, link, href: link.getAttribute("href") ?? "" };
        known.set(article, now);
        shows(now);
      }
    },
    /** The articles on the page whose post is known. */
    shown(): Shown[] {
      compare();
      return [...known.values()];
    },
  };
}
