/** Whether what the page shows is the text that was approved, letter for letter, but for what X itself does to a text. */
import type { Media, Message } from "../rows";

/** X's own short links, and links to posts, which X shows as the post. */
const LEFT_OUT = /^(?:t\.co|pic\.(?:twitter|x)\.com)\/|^(?:mobile\.)?(?:twitter|x)\.com\/\w+\/status\/\d+/i;

/** X puts mentions before a reply. */
export const withoutMentions = (text: string): string => text.replace(/^(?:\s*@\w{1,20})+\s*/, "");

/** X writes links its own way, and changes spaces. */
const wordsOf = (text: string): string[] =>
  withoutMentions(text.normalize("NFC"))
    .split(/\s+/)
    .map((word) => word.replace(/^(?:https?:\/\/)?(?:www\.)?/i, "").replace(/\/$/, ""))
    .filter((word) => word !== "" && !LEFT_OUT.test(word));

/** Pictures and films somebody added: a card is X's own, for a link. */
const isAdded = ({ kind }: Media) => kind !== "card";

/** "text" or "media" where the message is not what was approved; undefined where it is. Spaces, links' schemes and X's mentions aside. */
export function differs(approved: string, message: Pick<Message, "text" | "source" | "media">): "text" | "media" | undefined {
  const [wanted, shown] = [wordsOf(approved), wordsOf(message.text)];
  // The page itself shows only the beginning of a long link.
  const isCut = (word: string, whole: string) => message.source === "dom" && word.endsWith("…") && whole.startsWith(word.slice(0, -1));
  const isSame = wanted.length === shown.length && wanted.every((word, i) => word === shown[i] || isCut(shown[i] ?? "", word));
  if (!isSame) return "text";
  return message.media?.some(isAdded) ? "media" : undefined;
}
