import { OVER } from "../../domain/training/lesson";
import type { Script } from "./script";

export const lateDelivery: Script = {
  id: "late_delivery",
  title: "A late delivery",
  about: "Somebody's kettle has not come. You can only look it up by the order number, which nobody should post in public.",
  people: [
    {
      handle: "nora",
      name: "Nora Vance",
      bio: "Tea first, then the world.",
      followers: 312,
      comes: 2,
      states: {
        asks: {
          says: "@TidemillGear my kettle was due on Monday, now it is Thursday, and nobody tells me anything. Where is it?",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["personal_asked"], to: "refuses" },
            { when: ["to_private", "apology"], to: "writes" },
            { when: ["private"], to: "writes" },
            { when: ["to_private"], to: "writes_cool" },
            { when: ["apology"], to: "and_now" },
            { when: ["link"], to: "knows_that_page" },
          ],
          else: "no_answer",
          silence: "hello",
        },
        and_now: {
          says: "Thank you for saying that. And now? When does it come?",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["personal_asked"], to: "refuses" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "no_answer",
          silence: "hello",
        },
        knows_that_page: {
          says: "I have read that page. It does not know where my kettle is. You do, I hope.",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["to_private"], to: "writes_cool" },
            { when: ["private"], to: "writes_cool" },
          ],
          else: "snaps",
          silence: "hello",
        },
        refuses: {
          says: "You want me to post that here, where everybody can read it? Is there no other way?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["to_private"], to: "writes_cool" },
            { when: ["private"], to: "writes_cool" },
          ],
          else: "snaps",
          silence: "hello",
        },
        no_answer: {
          says: "That does not answer my question. Where is my kettle?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["to_private"], to: "writes_cool" },
            { when: ["private"], to: "writes_cool" },
          ],
          else: "snaps",
          silence: "hello",
        },
        hello: {
          says: "@TidemillGear hello?! Is anybody there? I am still waiting.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["to_private", "apology"], to: "writes_cool" },
            { when: ["private"], to: "writes_cool" },
          ],
          else: "snaps",
          silence: "leaves",
        },
        snaps: {
          says: "This is ridiculous. I pay, I wait, and that is the answer? Last chance: who finds my kettle?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["apology", "to_private"], to: "writes_cool" },
            { when: ["apology", "private"], to: "writes_cool" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        writes: {
          in: "private",
          says: "Hi, here I am. The order is TM-5530184. It is a present for my mother's birthday on Saturday.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/track|carrier|courier|depot|deliver|arriv|dispatch|on its way|replace|resend|new one|found/i], to: "thanks" },
          ],
          else: "and",
          silence: "and",
        },
        writes_cool: {
          in: "private",
          says: "Fine. Order TM-5530184. My mother's birthday is on Saturday, so please be quick.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/track|carrier|courier|depot|deliver|arriv|dispatch|on its way|replace|resend|new one|found/i], to: "thanks" },
          ],
          else: "and",
          silence: "and",
        },
        and: {
          says: "And? Do you see where it is?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/track|carrier|courier|depot|deliver|arriv|dispatch|on its way|replace|resend|new one|found/i], to: "thanks" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        thanks: { says: `Now I know where it is. Thank you so much, my mother will be glad! ${OVER}`, ends: "won" },
        leaves: { says: `Never again. I will have my money back and buy elsewhere. ${OVER}`, ends: "lost" },
      },
    },
  ],
};
