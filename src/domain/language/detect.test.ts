import { expect, test } from "vitest";
import type { DmSeen, PostSeen } from "../observations";
import { detectLanguage, withLanguages } from "./detect";

test.each([
  ["Hola, mi pedido no ha llegado y nadie me contesta", "es"],
  ["Where is my order? I have been waiting for a week", "en"],
  ["Bonjour, où est ma commande ? Toujours pas de réponse", "fr"],
  ["Wo ist meine Bestellung? Ich warte seit zwei Wochen", "de"],
  ["注文した商品が届きません", "ja"],
  ["где мой заказ", "ru"],
])("“%s” is in %s", (text, lang) => expect(detectLanguage(text)).toBe(lang));

test.each(["", "ok", "👍👍", "@TidemillGear https://tidemill.example/hola #gracias", "4471"])("“%s” is in no language for sure", (text) =>
  expect(detectLanguage(text)).toBeUndefined(),
);

const text = "Hola, mi pedido no ha llegado y nadie me contesta";

test("only what X named no language of is looked at", () => {
  const dm: DmSeen = { kind: "dm_seen", source: "json", id: "1", conversationId: "7-900", at: 1, text };
  const post: PostSeen = { kind: "post_seen", source: "json", id: "2", author: { handle: "ana" }, at: 1, text, mentions: [], lang: "pt" };
  expect(withLanguages([dm, post])).toEqual([{ ...dm, lang: "es" }, post]);
});
