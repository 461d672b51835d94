import twitterText from "twitter-text";
import { describe, expect, it } from "vitest";
import { fill } from "../replies/fill";
import { findPrivate } from "../replies/guard";
import { plain } from "../replies/plain";
import type { Article } from "../rows";
import { createIndex, search } from "./rank";
import { starterArticles } from "./starter";

const known = { "customer.first_name": "Maximiliana", "agent.signature": "^Alexandra" };

describe.each(["en", "es"] as const)("the starter set in %s", (lang) => {
  const drafts = starterArticles(lang);

  it("has twelve articles with titles of their own, tags and its language", () => {
    expect(drafts).toHaveLength(12);
    expect(new Set(drafts.map(({ title }) => title)).size).toBe(12);
    for (const draft of drafts) expect(draft).toMatchObject({ lang, tags: expect.arrayContaining([expect.any(String)]) });
  });

  it.each(drafts.map((draft) => [draft.title, draft.body]))(
    "%s: fits one post, known names or not, and is fit for the public",
    (_, body) => {
      for (const variables of [known, {}]) {
        const { text } = fill(plain(body), variables);
        expect(twitterText.parseTweet(text).weightedLength).toBeLessThanOrEqual(280);
        expect(text).not.toMatch(/\{\{| {2}| ,|,!|\s$/);
        expect(findPrivate(text)).toEqual([]);
      }
    },
  );
});

const articles = (["en", "es"] as const).flatMap((lang) =>
  starterArticles(lang).map((draft, i): Article => ({ ...draft, id: `${lang}${i}`, createdAt: 0, updatedAt: 0, uses: 0 })),
);

it.each([
  ["en", "it's been a week, where is my order??", "Where is my order?"],
  ["en", "the cup came broken", "My item arrived damaged or broken"],
  ["en", "I moved, can you send it to another adress", "Can I change my delivery address?"],
  ["en", "forgot my password and cant log in", "I can't log in to my account"],
  ["en", "are you open on sundays", "When are you open?"],
  ["en", "I want my money back", "How do I get a refund?"],
  ["es", "todavía no llega mi pedido, dónde está", "¿Dónde está mi pedido?"],
  ["es", "quiero que me devuelvan el dinero, un reembolso", "¿Cómo pido un reembolso?"],
  ["es", "no me deja entrar a mi cuenta", "No puedo entrar en mi cuenta"],
  ["es", "a que hora abren, cual es el horario", "¿Cuál es su horario?"],
])("answers, in %s, “%s” with “%s”", (lang, message, title) => {
  const hits = search(createIndex(articles), message, { lang, limit: 3 });
  expect(hits[0]?.article.title).toBe(title);
});
