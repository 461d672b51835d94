/** Invented articles and customers' messages for the bench, the same on every run: only their number, length and vocabulary are lifelike. */
import type { Acceptance, Article } from "../../domain/rows";
import { dice } from "./dice";

/** Frequent words of customer care, most frequent first; rarer ones are made of syllables. */
const CARE = `the to my i and a is it not you your in for of on order can when have with this was be will please account refund help
  delivery card are but no how get payment do still app been what email has days back number we phone service an so at now just time
  item from received want if cancel late login change need price out charged working address store password after return they
  subscription website there all shipping today new broken any invoice code again size ticket why week error wrong month update
  tracking money discount or plan screen customer damaged box driver missing stock exchange device battery booking seat flight bag`
  .split(/\s+/)
  .filter(Boolean);
const SYLLABLES =
  "ba ce di fo gu ha ki lo me nu pa ri so te vu wa xi yo za bre cla dro fle gri plo stra thi qua ner tos lim dor san vel".split(" ");
const VOCABULARY = 20_000;

/** A word by its rank in a vocabulary where the n-th word is about n times rarer than the first. */
function wordOf(roll: () => number): string {
  const rank = Math.floor(VOCABULARY ** roll());
  const frequent = CARE[rank - 1];
  if (frequent) return frequent;
  let word = "";
  for (let left = rank + SYLLABLES.length ** 2; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}

const sentence = (roll: () => number, words: number): string => Array.from({ length: words }, () => wordOf(roll)).join(" ");

/** `count` articles with titles of 4 to 8 words, bodies of 60 to 180 and two tags. */
export function inventArticles(count: number, seed = 1): Article[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `article:${i}`,
    title: sentence(roll, 4 + Math.floor(roll() * 5)),
    body: Array.from({ length: 5 + Math.floor(roll() * 10) }, () => `${sentence(roll, 12)}.`).join(" "),
    tags: [wordOf(roll), wordOf(roll)],
    lang: "en",
    createdAt: 0,
    updatedAt: 0,
    uses: Math.floor(20 * roll() ** 4),
  }));
}

/** `count` messages of this many words. */
export function inventMessages(count: number, words = 12, seed = 2): string[] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => sentence(roll, words));
}

/** `count` accepted suggestions, most of them from few articles. */
export function inventAcceptances(count: number, articles: Article[], termsOf: (message: string) => string[], seed = 3): Acceptance[] {
  const roll = dice(seed);
  return inventMessages(count, 12, seed + 1).map((message, i) => ({
    id: `acceptance:${i}`,
    articleId: articles[Math.floor(articles.length * roll() ** 3)]?.id ?? "",
    terms: termsOf(message),
    at: i,
  }));
}
