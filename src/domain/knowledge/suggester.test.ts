import { expect, it } from "vitest";
import { defaultDataset } from "../../practice/data";
import type { Acceptance, Article, Macro, Message } from "../rows";
import { starterArticles } from "./starter";
import { type Known, Suggester, type Wanted } from "./suggester";
import { wordsOf } from "./terms";
import type { Snapshot } from "./trainer";

const article = (id: string, title: string): Article => ({
  ...{ id, title, body: `${title}.`, tags: [], lang: "en", createdAt: 0, updatedAt: 0, uses: 0 },
});
const macro = (id: string, name: string, more: Partial<Macro> = {}): Macro => ({
  ...{ id, name, text: `${name}!`, lang: "en", visibility: "shared", actions: [], createdAt: 0, updatedAt: 0, uses: 0 },
  ...more,
});
const said = (n: number, direction: Message["direction"], text: string, more: Partial<Message> = {}): Message => ({
  ...{ id: `x_post:${n}`, customerId: "x:1", conversationId: `x_post:${n}`, channel: "x_post", audience: "public", direction },
  ...{ at: n, text, lang: "en", authorHandle: "someone", source: "capture" as Message["source"] },
  ...more,
});
const KNOWN: Known = {
  articles: [article("refund", "How long a refund takes"), article("hours", "Opening hours on Sunday")],
  macros: [macro("macro:late", "Parcel is late"), macro("macro:own:late", "Parcel is late too", { visibility: "personal" })],
  acceptances: [],
  teams: [],
  messages: [
    said(1, "inbound", "does the blue teapot come with a strainer?"),
    said(2, "outbound", "@someone Yes, each of our teapots has one inside its lid.", { inReplyTo: "x_post:1" }),
    said(3, "inbound", "does the teapot break easily on a picnic?"),
    said(4, "outbound", "Write to me at dana@example.com and I will tell you all about it.", { inReplyTo: "x_post:3" }),
  ],
};
const WANTED: Wanted = { lang: "en", limit: 3, named: [], me: "agent:1" };

function made(known: Known, kept?: Snapshot, onLearned?: (snapshot: Snapshot) => void) {
  const suggester = new Suggester(kept, onLearned);
  bring(suggester, known);
  return suggester;
}
function bring(suggester: Suggester, known: Known): number {
  let steps = 0;
  for (const _ of suggester.bring(known)) steps++;
  return steps;
}
const found = (suggester: Suggester, text: string, more: Partial<Wanted> = {}) =>
  suggester.suggest(text, { ...WANTED, ...more }).map(({ kind, article: { id } }) => `${kind} ${id}`);

it("ranks articles and macros together; what is one agent's alone is in nobody's learning", () => {
  const suggester = made(KNOWN);
  expect(found(suggester, "how long does my refund take")[0]).toBe("article refund");
  expect(found(suggester, "my parcel is late")).toEqual(["macro macro:late"]);
});

it("offers a team's macro to its team alone, and none without a text", () => {
  const macros = [macro("macro:a", "Parcel is late", { visibility: "team", teamId: "t" }), macro("macro:b", "Parcel", { text: "" })];
  expect(found(made({ ...KNOWN, macros }), "my parcel is late")).toEqual([]);
  expect(found(made({ ...KNOWN, macros, teams: ["t"] }), "my parcel is late")).toEqual(["macro macro:a"]);
});

it("gives what was answered before to much the same question, without its mention; nothing private, and not where only the written counts", () => {
  const suggester = made(KNOWN);
  const question = "has the teapot got a strainer?";
  expect(found(suggester, question)).toEqual(["answer x_post:2"]);
  expect(suggester.suggest(question, WANTED)[0]?.article.body).toBe("Yes, each of our teapots has one inside its lid.");
  expect(found(suggester, question, { isWrittenOnly: true })).toEqual([]);
  expect(found(suggester, "will the teapot break on a picnic")).toEqual([]);
  expect(found(suggester, "¿el teapot trae strainer?", { lang: "es" })).toEqual([]);
});

it("puts an earlier answer before what agrees by one faint word, and behind what agrees well or a rule has named", () => {
  const articles = [
    article("again", "Ordering again"),
    article("strainer", "A strainer for another pot"),
    article("lids", "Lids of the pots"),
    article("teapot", "Does the blue teapot come with a strainer"),
  ];
  const texts = [
    said(5, "inbound", "the text again"),
    said(6, "outbound", "It is on the last page of the leaflet.", { inReplyTo: "x_post:5" }),
  ];
  expect(found(made({ ...KNOWN, articles, messages: texts }), "text again")).toEqual(["answer x_post:6", "article again"]);
  const faint = made({ ...KNOWN, articles: articles.slice(0, 3) });
  const question = "has the blue teapot got a strainer for me?";
  expect(found(faint, question)).toEqual(["answer x_post:2", "article strainer"]);
  expect(found(faint, question, { limit: 1 })).toEqual(["answer x_post:2"]);
  expect(found(faint, question, { named: ["lids", "strainer"] })).toEqual(["article lids", "article strainer", "answer x_post:2"]);
  expect(found(made({ ...KNOWN, articles }), question)).toEqual(["article teapot", "answer x_post:2", "article strainer"]);
  expect(found(made({ ...KNOWN, articles }), question, { limit: 1 })).toEqual(["article teapot"]);
  // Words of a short question in a long letter are not what it asks.
  const letter = `${"My grandmother left me her kitchen and every pan and lid in it, and I polish them on Sundays. ".repeat(2)}Is the teapot blue?`;
  const short = [
    said(7, "inbound", "teapot, blue?"),
    said(8, "outbound", "We have it in green and in grey too.", { inReplyTo: "x_post:7" }),
  ];
  const about = made({ ...KNOWN, articles: articles.slice(0, 3), macros: [], messages: short });
  expect(found(about, letter)).toEqual(["article lids", "answer x_post:8"]);
});

it("suggests first on the practice site what is written where it fits, whatever was answered there before", () => {
  const { posts, brandId } = defaultDataset(Date.UTC(2026, 4, 4, 9));
  const messages = posts.map(({ id, userId, at, text, lang, replyTo }): Message => {
    const direction = userId === brandId ? "outbound" : "inbound";
    return said(0, direction, text, {
      id: `x_post:${id}`,
      conversationId: replyTo ?? id,
      at,
      lang,
      ...(replyTo && { inReplyTo: `x_post:${replyTo}` }),
    });
  });
  const articles = (["en", "es"] as const).flatMap((lang) =>
    starterArticles(lang).map((draft, n): Article => ({ ...draft, id: `${lang}${n}`, createdAt: 0, updatedAt: 0, uses: 0 })),
  );
  const suggester = made({ ...KNOWN, articles, macros: [], messages });
  const answered = new Set(messages.map(({ inReplyTo }) => inReplyTo));
  const waiting = messages.filter(({ id, direction }) => direction === "inbound" && !answered.has(id)).sort((a, b) => b.at - a.at);
  const first = (more: Partial<Wanted>) => waiting.slice(0, 8).map(({ text, lang }) => found(suggester, text, { lang, ...more })[0]);
  const written = first({ isWrittenOnly: true });
  expect(written.filter(Boolean).length).toBeGreaterThan(3);
  expect(first({}).filter((_, n) => written[n])).toEqual(written.filter(Boolean));
});

it("leaves out what was refused for the message, and learns that it is not for such words", () => {
  const text = "how long does my refund take";
  const refusal = { id: "refusal:m1:refund", articleId: "refund", messageId: "m1", terms: wordsOf(text), at: 1, isRefused: true as const };
  const suggester = made({ ...KNOWN, acceptances: [refusal, { ...refusal, id: "refusal:m1:x_post:2", articleId: "x_post:2" }] });
  expect(found(suggester, text, { messageId: "m1" })).not.toContain("article refund");
  expect(found(suggester, text, { messageId: "m2" })).toContain("article refund");
  expect(found(suggester, "has the teapot got a strainer?", { messageId: "m1" })).toEqual([]);
  const score = (one: Suggester) => one.suggest(text, WANTED).find(({ article: { id } }) => id === "refund")?.score ?? 0;
  expect(score(suggester)).toBeLessThan(score(made(KNOWN)));
});

it("learns from what is chosen, and goes on from what was kept as if it had never stopped", () => {
  const acceptances = Array.from({ length: 600 }, (_, n): Acceptance => {
    const words = n % 2 ? `zinc lid number${n % 40}` : `brass hinge number${n % 30}`;
    return { id: `c${n}`, articleId: n % 2 ? "hours" : "refund", terms: wordsOf(words), at: n };
  });
  let kept: Snapshot | undefined;
  const whole = made({ ...KNOWN, acceptances }, undefined, (snapshot) => {
    kept = snapshot;
  });
  expect(found(whole, "my zinc lid")[0]).toBe("article hours");
  const again = new Suggester(kept);
  // Only what came after it is learned: fewer steps than there are choices.
  expect(bring(again, { ...KNOWN, acceptances })).toBeLessThan(256 + 20);
  const scores = (suggester: Suggester) => suggester.suggest("a brass lid", WANTED).map(({ article: { id }, score }) => [id, score]);
  expect(scores(again)).toEqual(scores(whole));
  // One that belongs to another log is learned anew.
  const other = made({ ...KNOWN, acceptances: acceptances.slice(1) }, kept);
  expect(scores(other)).toEqual(scores(made({ ...KNOWN, acceptances: acceptances.slice(1) })));
  const broken = made({ ...KNOWN, acceptances }, kept && { ...kept, bytes: kept.bytes.slice(0, 40) });
  expect(scores(broken)).toEqual(scores(whole));
});
