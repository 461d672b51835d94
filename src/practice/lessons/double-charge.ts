import { OVER } from "../../domain/training/lesson";
import type { Script } from "./script";

const LOOKED = /refund|charged? (?:back|once|twice)|reverse|return(?:ed)?|second (?:charge|payment)|bank/i;

export const doubleCharge: Script = {
  id: "double_charge",
  title: "A double charge",
  about:
    "A card was charged twice. Policy: never promise that or when money arrives; only the bank knows. Details belong in private messages.",
  people: [
    {
      handle: "benedek",
      name: "Benedek Toth",
      bio: "Numbers by day, espresso by night.",
      followers: 1_204,
      comes: 2,
      states: {
        asks: {
          says: "@TidemillGear you have charged my card twice for one grinder. That is 189 too much. What are you going to do about it?",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["personal_asked"], to: "refuses" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
            { when: [/today|tomorrow|guarantee|promise/i], to: "doubts" },
            { when: ["apology"], to: "how" },
          ],
          else: "how",
          silence: "hello",
        },
        how: {
          says: "Words are nice. How do we sort this out? I am not going to post my bank details here.",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["personal_asked"], to: "refuses" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "snaps",
          silence: "hello",
        },
        doubts: {
          says: "How can you know that before you have even looked? I work with banks.",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "snaps",
          silence: "hello",
        },
        refuses: {
          says: "In public? Are you serious? I am certainly not posting that.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "snaps",
          silence: "hello",
        },
        hello: {
          says: "@TidemillGear no answer? It is my money you have there.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "snaps",
          silence: "leaves",
        },
        snaps: {
          says: "Unacceptable. One more answer like that and my bank takes the money back, and I am gone.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["apology", "to_private"], to: "writes" },
            { when: ["apology", "private"], to: "writes" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        writes: {
          in: "private",
          says: "OK. Order TM-8812045, paid on the 3rd with a card that ends in 4409. Both payments are on my statement.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [LOOKED], to: "when" },
          ],
          else: "and",
          silence: "and",
        },
        and: {
          says: "So, do you see the two payments or not?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [LOOKED], to: "when" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        when: {
          says: "Good. And when will I have it back? Tomorrow?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/bank|depends|can(?:'|’)?t (?:say|promise)|cannot (?:say|promise)|days|usual/i], to: "thanks" },
            { when: [/yes|tomorrow|today|sure/i], to: "disappointed" },
          ],
          else: "disappointed",
          silence: "leaves",
        },
        thanks: { says: `Fair enough. I prefer an honest answer. Thank you for your help. ${OVER}`, ends: "won" },
        disappointed: { says: `We will see about that. I have heard such things before. ${OVER}`, ends: "lost" },
        leaves: { says: `I am calling my bank, and you have lost a customer. ${OVER}`, ends: "lost" },
      },
    },
  ],
};
