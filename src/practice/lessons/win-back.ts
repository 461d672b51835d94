import { OVER } from "../../domain/training/lesson";
import type { Script } from "./script";

/** What shows that somebody takes it up. */
const TAKES_IT_UP =
  /\b(?:i(?:'|’)?ll|i will|we(?:'|’)?ll|we will|look into|pass(?:ed)? (?:it|this) on|check|follow up|repair|replace|fix|sort)\b/i;

export const winBack: Script = {
  id: "win_back",
  title: "An angry customer, won back",
  about:
    "He has written three times and is furious. Policy: gifts and discounts are for a manager to give. What you have is an apology, attention, and a next step.",
  people: [
    {
      handle: "dario",
      name: "Dario Kesh",
      bio: "Barista. I say what I think.",
      followers: 6_840,
      comes: 2,
      states: {
        rages: {
          says: "@TidemillGear THIRD time I write. Your grinder died after six weeks and nobody replies. Worst support ever!!",
          answers: [
            { when: ["blame"], to: "explodes" },
            { when: ["shouting"], to: "explodes" },
            { when: [/discount|voucher|free\b|% off/i], to: "not_for_sale" },
            { when: ["apology", TAKES_IT_UP], to: "listens" },
            { when: ["apology", "question"], to: "listens" },
            { when: ["apology"], to: "sorry_is_cheap" },
            { when: ["link"], to: "no_links" },
          ],
          else: "explodes",
          silence: "fourth_time",
        },
        sorry_is_cheap: {
          says: "Sorry is cheap. What happens NOW?",
          answers: [
            { when: ["blame"], to: "explodes" },
            { when: [/discount|voucher|free\b|% off/i], to: "not_for_sale" },
            { when: [TAKES_IT_UP], to: "listens" },
            { when: ["question"], to: "listens" },
          ],
          else: "explodes",
          silence: "leaves",
        },
        not_for_sale: {
          says: "I don't want presents, I want a grinder that grinds.",
          answers: [
            { when: ["blame"], to: "explodes" },
            { when: [TAKES_IT_UP], to: "listens" },
            { when: ["question"], to: "listens" },
          ],
          else: "explodes",
          silence: "leaves",
        },
        no_links: {
          says: "A link. Great. I write to people, not to a manual.",
          answers: [
            { when: ["blame"], to: "explodes" },
            { when: ["apology", TAKES_IT_UP], to: "listens" },
            { when: ["apology", "question"], to: "listens" },
          ],
          else: "explodes",
          silence: "leaves",
        },
        fourth_time: {
          says: "@TidemillGear and again nothing. I have 6,840 followers who will love to hear about this.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["apology", TAKES_IT_UP], to: "listens" },
            { when: ["apology", "question"], to: "listens" },
          ],
          else: "explodes",
          silence: "leaves",
        },
        explodes: {
          says: "Are you kidding me? Unbelievable. One more like this and I tell everybody to stay away from you.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["apology", TAKES_IT_UP], to: "listens" },
            { when: ["apology", "question"], to: "listens" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        listens: {
          says: "OK. At last somebody who reads. It whirs, but nothing comes out, whatever I set. I have cleaned it twice.",
          answers: [
            { when: ["blame"], to: "explodes" },
            { when: [/burr|jam|motor|repair|replace|warranty|exchange|collect|send (?:it|you)|new one|spare/i], to: "softens" },
          ],
          else: "and_then",
          silence: "fourth_time",
        },
        and_then: {
          says: "And what do we do about it? It is under warranty.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/burr|jam|motor|repair|replace|warranty|exchange|collect|send|new one|spare/i], to: "softens" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        softens: { says: `Good. That is all I wanted to hear. Sorry for the tone, it was a long week. Thanks! ${OVER}`, ends: "won" },
        leaves: { says: `That was it. Everybody, stay away from @TidemillGear. ${OVER}`, ends: "lost" },
      },
    },
  ],
};
