import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meaningOf } from "./meaning";
import { Middles } from "./middles";
import { DIMENSIONS, dot, lengthOf } from "./table";

const near = (one: string, other: string) => {
  const [a, b] = [meaningOf(one.split(" ")), meaningOf(other.split(" "))] as [Float64Array, Float64Array];
  return dot(a, b) / (lengthOf(a) * lengthOf(b));
};

describe("what a message means", () => {
  it.each([
    ["my car broke down", "the vehicle stopped running", "a song for the party"],
    ["the flight was delayed", "my plane is late", "how do i cook rice"],
    ["i want a refund", "give me my money back", "what is the weather today"],
    ["forgot my password", "what is my username", "book a table for two"],
    ["cell phone", "mobile", "breakfast"],
    ["my parcel", "the package", "a deal on software"],
    ["it came damaged", "a faulty product", "a lovely day"],
  ])("“%s” is nearer to “%s” than to “%s”", (one, alike, other) => {
    expect(near(one, alike)).toBeGreaterThan(near(one, other) + 0.2);
  });

  it.each([
    ["Spanish", "donde esta mi pedido", undefined],
    ["Spanish that its words do not give away", "no me funciona la app", "es"],
    ["French", "je n ai pas recu mon colis", undefined],
    ["French that X names", "c est quoi ce service", "fr"],
    ["German", "wo ist mein paket bitte", undefined],
    ["Japanese", "返品 し たい です", undefined],
    ["numbers alone", "24 7", undefined],
    ["words nobody knows", "zinc flumph grobnik", undefined],
  ])("says nothing of %s", (_, text, lang) => expect(meaningOf(text.split(" "), lang)).toBeUndefined());

  it("is so many whole numbers, about 100 from nothing", () => {
    const words = fc.constantFrom(..."my the parcel never came where is refund money password 24 it".split(" "));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (message) => {
        const meaning = meaningOf(message);
        if (!meaning) return;
        expect(meaning).toHaveLength(DIMENSIONS);
        expect(meaning.every(Number.isInteger)).toBe(true);
        expect(Math.abs(lengthOf(meaning) - 100)).toBeLessThan(4);
      }),
    );
  });
});

describe("the middle of what an answer was chosen for", () => {
  const messages = ["my parcel never came", "where is the package", "courier lost it", "¿dónde está?", "delivery is late"].map((text) =>
    text.split(" "),
  );

  it("is the same in whatever order they came", () => {
    const middle = (order: readonly string[][]) => {
      const middles = new Middles();
      for (const words of order) middles.learn(3, words);
      return middles.of(3);
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(messages, { minLength: messages.length }), (order) => {
        expect(middle(order)).toEqual(middle(messages));
      }),
    );
  });

  it("tells how near a message lies, and by which words; nothing of labels nobody chose", () => {
    const middles = new Middles();
    for (const words of messages) middles.learn(1, words);
    const asked = ["has", "my", "shipment", "arrived"];
    const cosines = middles.ask(asked, "en", 3);
    expect([...cosines].map((value) => value > 0.3)).toEqual([false, true, false]);
    expect([cosines[0], cosines[2]]).toEqual([0, 0]);
    expect([...middles.ask(asked, "fr", 3)]).toEqual([0, 0, 0]);
    const [, my, shipment] = middles.because(asked, 1);
    expect(shipment).toBeGreaterThan(my as number);
    expect([...middles.because(asked, 2)]).toEqual([0, 0, 0, 0]);
  });
});
