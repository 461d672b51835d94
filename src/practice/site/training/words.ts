/** The score in words. */
import type { Finding, PartName } from "../../../domain/training/score";

export const PART_WORDS: Record<PartName, string> = {
  time: "Time to answer",
  length: "Length",
  tone: "Tone",
  guard: "Personal details",
  policy: "Policy",
};

const list = (words: readonly string[] = []) => words.map((word) => `“${word}”`).join(", ");

/** What a part rests on, in a sentence. */
export function findingWords({ code, words, n = 0 }: Finding): string {
  switch (code) {
    case "nothing_said":
      return "You have answered nothing.";
    case "in_time":
      return `Answered after ${n} seconds, in time.`;
    case "late":
      return `Answered after ${n} seconds, too late.`;
    case "never":
      return "Never answered.";
    case "fits":
      return "A good length.";
    case "too_long":
      return `As long as ${n} posts.`;
    case "too_short":
      return "Fewer than four words.";
    case "apology":
      return `You have apologised: ${list(words)}.`;
    case "no_apology":
      return "An apology was due.";
    case "blame":
      return `Sounds like blame: ${list(words)}.`;
    case "shouting":
      return `Sounds like shouting: ${list(words)}.`;
    case "greeting":
      return `You have greeted them: ${list(words)}.`;
    case "no_greeting":
      return "The first answer greets nobody.";
    case "wrong_language":
      return "Not in the customer's language.";
    case "personal_given":
      return `Personal details for all to read: ${list(words)}.`;
    case "personal_asked":
      return `Asks for personal details in public: ${list(words)}.`;
    case "nothing_personal":
      return "Nothing personal was given or asked for in public.";
    case "answered_all":
      return "Every message got an answer.";
    case "unanswered":
      return "This got no answer.";
    case "moved":
      return "You have taken it into private messages.";
    case "not_moved":
      return "It belonged into private messages.";
    case "promise":
      return `A promise the lesson's policy forbids: ${list(words)}.`;
    case "no_promise":
      return "No promise that policy forbids.";
  }
}
