import type { Catalogue } from "../catalogue";

/** Words of welcome, in English. */
export const welcome = {
  "welcome.title": "Answer customers without leaving X",
  "welcome.words": "Perch stands beside the page: who is writing, what was said before, and what to answer.",
  "welcome.signed_in": "You are signed in as @{handle}.",
  "welcome.answer_as": "Answer customers as @{handle}",
  "welcome.other": "As another account",
  "welcome.handle": "Your brand’s handle on X",
  "welcome.handle_words": "What is said to this account is what Perch keeps.",
  "welcome.signature": "Signature (optional)",
  "welcome.signature_words": "For example “– Ana” or “^AM”. It ends your suggested replies.",
  "welcome.starters": "Begin with a few common answers",
  "welcome.begin": "Open the desk",
  "welcome.promises": "What Perch reads, and never does",
  "welcome.does.reads": "Reads what X has already loaded and shows you, on X alone.",
  "welcome.does.local": "Keeps it in this browser. No account, no server.",
  "welcome.never.requests": "Never asks X for anything itself.",
  "welcome.never.scrolls": "Never scrolls or clicks for you.",
  "welcome.never.sends": "Never presses Post or Send. You do.",
} as const satisfies Catalogue;
