/** All emoji with their names, in the language Perch speaks. */
import { currentLanguage } from "../text";

export interface Emoji {
  unicode: string;
  /** What it is called. */
  label: string;
  /** Other words for it. */
  tags?: string[];
}

/** As the package gives them: those without a group only make up others. */
interface Raw {
  /** Code points in hex, "-" between them. */
  hexcode: string;
  label: string;
  tags?: string[];
  group?: number;
  order?: number;
}

const load = {
  en: () => import("emojibase-data/en/compact.json"),
  es: () => import("emojibase-data/es/compact.json"),
};

/**
 * The emoji of these code points. Never written as such in the source: Plasmo's build cuts every sign beyond the first plane in two.
 */
export function emojiOf(hexcode: string): string {
  const emoji = String.fromCodePoint(...hexcode.split("-").map((code) => Number.parseInt(code, 16)));
  // What is a letter unless it is said to be an emoji.
  return /^\P{Emoji_Presentation}$/u.test(emoji) ? `${emoji}\uFE0F` : emoji;
}

/** In the order of Unicode's own list. There is no Arabic list: English stands in. */
export async function allEmoji(): Promise<Emoji[]> {
  const file = (await load[currentLanguage() === "es" ? "es" : "en"]()) as unknown as { default?: Raw[] } & Raw[];
  const all = (file.default ?? file).filter(({ group }) => group !== undefined).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return all.map(({ hexcode, label, tags }) => ({ unicode: emojiOf(hexcode), label, ...(tags && { tags }) }));
}

/** What an agent is likely to want before they have chosen any: thanks, a thumb, smiles, a heart, a party, a tick, parcels, eyes, a hand. */
const COMMON = ["1F64F", "1F44D", "1F642", "1F60A", "2764", "1F389", "2705", "1F4E6", "1F69A", "1F440", "1F499", "1F44B"].map(emojiOf);

/** How many are shown where nothing is searched. */
const MOST = 240;

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Those whose name or other words begin like the words searched; with none, those last used first. */
export function foundEmoji(all: readonly Emoji[], words: string, used: readonly string[]): Emoji[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) {
    const first = [...new Set([...used, ...COMMON])].flatMap((emoji) => all.find(({ unicode }) => unicode === emoji) ?? []);
    return [...first, ...all.filter((one) => !first.includes(one))].slice(0, MOST);
  }
  const says = ({ label, tags = [] }: Emoji) => folded([label, ...tags].join(" ")).split(/[^\p{L}\p{N}]+/u);
  return all.filter((one) => wanted.every((word) => says(one).some((name) => name.startsWith(word)))).slice(0, MOST);
}

/** What was used, this one first. */
export const usedNow = (used: readonly string[], emoji: string): string[] => [emoji, ...used.filter((one) => one !== emoji)].slice(0, 24);
