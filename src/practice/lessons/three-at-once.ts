import { OVER } from "../../domain/training/lesson";
import type { Script } from "./script";

const DONE = /refund|credit|return|receiv|arriv|book|process|bank/i;

export const threeAtOnce: Script = {
  id: "three_at_once",
  title: "Three at once",
  about:
    "Three people write within half a minute: a missing refund, a quick question, and a complaint. Nobody should wait for long, and each needs a tone of their own.",
  people: [
    {
      handle: "amara",
      name: "Amara Diallo",
      bio: "Potter. My mugs, your coffee.",
      followers: 880,
      comes: 2,
      states: {
        asks: {
          says: "@TidemillGear I sent my scale back three weeks ago and there is still no refund. Can you look?",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["personal_asked"], to: "snaps" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "how",
          silence: "hello",
        },
        how: {
          says: "And how do you want to find it? Don't you need a number from me?",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "snaps",
          silence: "hello",
        },
        hello: {
          says: "@TidemillGear are you there?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "snaps",
          silence: "leaves",
        },
        snaps: {
          says: "I had hoped for better. Do you help me or not?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        writes: {
          in: "private",
          says: "Here it is: return RT-204417, signed for on the 2nd.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [DONE], to: "thanks" },
          ],
          else: "and",
          silence: "and",
        },
        and: {
          says: "And?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [DONE], to: "thanks" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        thanks: { says: `Thanks for looking it up so quickly! ${OVER}`, ends: "won" },
        leaves: { says: `Then I will go through my bank. ${OVER}`, ends: "lost" },
      },
    },
    {
      handle: "kenji",
      name: "Kenji Sato",
      bio: "Asks before he buys.",
      followers: 64,
      comes: 12,
      states: {
        asks: {
          says: "@TidemillGear does the travel press fit into a normal cup holder in the car?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/yes|fits?|no\b|cm|mm|inch|wide|diameter/i], to: "thanks" },
            { when: ["link"], to: "thanks" },
          ],
          else: "anyone",
          silence: "anyone",
        },
        anyone: {
          says: "@TidemillGear so, does it fit or not? I am standing in the shop.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/yes|fits?|no\b|cm|mm|inch|wide|diameter/i], to: "thanks" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        thanks: { says: `Great, that is what I needed. Buying it! ${OVER}`, ends: "won" },
        leaves: { says: `Took another one. Bye. ${OVER}`, ends: "lost" },
      },
    },
    {
      handle: "greta",
      name: "Greta Lund",
      bio: "Early train, late coffee.",
      followers: 2_310,
      comes: 22,
      states: {
        asks: {
          says: "@TidemillGear your new filters taste of paper, the old ones never did. Really disappointed.",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["apology", "question"], to: "explains" },
            { when: ["apology", /rinse|hot water|tell|pass|batch|team/i], to: "thanks" },
            { when: ["apology"], to: "nothing_more" },
          ],
          else: "nothing_more",
          silence: "snaps",
        },
        explains: {
          says: "The box says batch 7, and yes, I rinse them. Just so you know about it.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/pass|tell|team|check|look|batch|replace|send/i], to: "thanks" },
          ],
          else: "nothing_more",
          silence: "leaves",
        },
        nothing_more: {
          says: "Is that all you have to say about it?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/rinse|pass|tell|team|check|look|batch|replace|send/i], to: "thanks" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        snaps: {
          says: "Wow. I only wanted to tell you. This is how you treat people?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["apology", "question"], to: "explains" },
            { when: ["apology"], to: "thanks" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        thanks: { says: `Thanks for taking it seriously. ${OVER}`, ends: "won" },
        leaves: { says: `I will take the other brand's. ${OVER}`, ends: "lost" },
      },
    },
  ],
};
