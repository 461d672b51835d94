import { OVER } from "../../domain/training/lesson";
import type { Script } from "./script";

export const orderInPublic: Script = {
  id: "order_in_public",
  title: "Too much said in public",
  about:
    "A complaint comes with an order number and an e-mail address in it, for all to read. Take it into private messages, and repeat none of it.",
  people: [
    {
      handle: "ilse",
      name: "Ilse Brandt",
      bio: "Grandmother of five. New here!",
      followers: 9,
      comes: 2,
      states: {
        asks: {
          says: "@TidemillGear my order number TM-3300917 came with a broken lid. Write to ilse.brandt@mail.example and send me a new one please",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["personal_given"], to: "repeated" },
            { when: ["personal_asked"], to: "again" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
            { when: ["apology"], to: "when" },
          ],
          else: "when",
          silence: "hello",
        },
        repeated: {
          says: "Why is my order number standing in your answer? My grandson says everybody can read that!",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["personal_given"], to: "leaves" },
            { when: ["apology", "to_private"], to: "writes" },
            { when: ["private", "apology"], to: "writes" },
          ],
          else: "snaps",
          silence: "leaves",
        },
        again: {
          says: "But I have just told you that. And should such things be written here at all?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["personal_given"], to: "repeated" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "snaps",
          silence: "hello",
        },
        when: {
          says: "And where do you send it? You don't know where I live.",
          answers: [
            { when: ["blame"], to: "snaps" },
            { when: ["personal_given"], to: "repeated" },
            { when: ["personal_asked"], to: "again" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "snaps",
          silence: "hello",
        },
        hello: {
          says: "@TidemillGear is nobody there? I have a broken lid here.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["personal_given"], to: "repeated" },
            { when: ["to_private"], to: "writes" },
            { when: ["private"], to: "writes" },
          ],
          else: "snaps",
          silence: "leaves",
        },
        snaps: {
          says: "I am very disappointed. In the shop they would have helped me by now.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: ["personal_given"], to: "leaves" },
            { when: ["apology", "to_private"], to: "writes" },
            { when: ["apology", "private"], to: "writes" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        writes: {
          in: "private",
          says: "Did I find the right place? It is Ilse. The lid is broken in two, and the kettle has a scratch too.",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/lid|replace|new (?:one|kettle)|send|delet|remove/i], to: "thanks" },
          ],
          else: "and",
          silence: "and",
        },
        and: {
          says: "And do I get a new lid?",
          answers: [
            { when: ["blame"], to: "leaves" },
            { when: [/lid|replace|new|send|yes|delet|remove/i], to: "thanks" },
          ],
          else: "leaves",
          silence: "leaves",
        },
        thanks: { says: `How kind of you. Thank you very much, young person! ${OVER}`, ends: "won" },
        leaves: { says: `Then I will bring it all back to the shop. Goodbye. ${OVER}`, ends: "lost" },
      },
    },
  ],
};
