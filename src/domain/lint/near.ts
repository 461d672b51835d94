/**
 * Near-identical replies. X limits accounts that post what is largely the same again and again, also by hand:
 * https://help.x.com/en/rules-and-policies/authenticity
 */
import { withoutMentions } from "../approvals/same";
import type { Finding } from "./finding";
import type { CheckSettings } from "./settings";
import { variations } from "./vary";

/** A shorter reply ("Thanks, glad it works!") is like many others by nature. */
const LEAST_WORDS = 5;

const wordsOf = (text: string): string[] =>
  withoutMentions(text.normalize("NFKC").toLowerCase())
    .replace(/https?:\/\/\S+/g, "link")
    .match(/[\p{L}\p{N}']+/gu) ?? [];

/** The words and pairs of neighbouring words of a text. */
function featuresOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]);
}

/** How much two texts have in common, 0 to 1: words and pairs of words, shared of all (Jaccard). Handles in front and letter case aside. */
export const likeness = (a: string, b: string): number => shared(featuresOf(a), featuresOf(b));

function shared(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const feature of a) if (b.has(feature)) common++;
  return common / (a.size + b.size - common);
}

/** A reply much like these that went out lately; offers it in other words, of which the agent chooses. */
export function near(text: string, recent: readonly string[], settings: CheckSettings, firstName?: string): Finding[] {
  if (wordsOf(text).length < LEAST_WORDS) return [];
  const earlier = recent.map(featuresOf);
  const countLike = (one: string) => {
    const features = featuresOf(one);
    return earlier.filter((other) => shared(features, other) * 100 >= settings.alike).length;
  };
  const count = countLike(text);
  if (count === 0) return [];
  const fixes = variations(text, firstName).filter((one) => countLike(one) < count);
  const severity = count >= settings.alikeFrom ? "warn" : "note";
  return [
    {
      check: "near",
      severity,
      spans: [],
      values: { count, hours: settings.alikeHours },
      ...(fixes.length > 0 && { fixes: fixes.slice(0, 3) }),
    },
  ];
}
