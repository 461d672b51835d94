import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moodOf } from "./mood";

describe("the customer's mood", () => {
  it.each([
    ["This is ridiculous", ["ridiculous"]],
    ["Third time I'm asking. Still waiting for an answer!!", ["Third time I", "Still waiting", "!!"]],
    ["STILL no response from you guys", ["STILL no response"]],
    ["worst service EVER, total scam", ["worst service EVER", "scam"]],
    ["I am not happy with this", ["not happy"]],
    ["your agent was not helpful and this is disappointing", ["disappointing", "not helpful"]],
    ["Thank you for ruining my birthday", ["Thank you for ruining"]],
    ["Thanks but this is unacceptable 😡", ["unacceptable", "😡"]],
    ["WHERE DOES ALL THIS MONEY GO, this is awful???", ["awful", "WHERE DOES THIS", "???"]],
    ["Qué vergüenza, es la tercera vez que escribo", ["vergüenza", "tercera vez"]],
    ["Nadie me responde y sigo esperando", ["Nadie me responde", "sigo esperando"]],
    ["una estafa, el peor servicio", ["estafa", "el peor"]],
  ])("“%s” is upset, and says by which words", (text, because) => {
    const mood = moodOf([text]);
    expect(mood.mood).toBe("upset");
    expect(mood.because).toEqual(expect.arrayContaining(because));
  });

  it.each([
    ["Thank you so much!", ["Thank you so much"]],
    ["Thanks!", ["Thanks"]],
    ["You guys are amazing, great service 🙏", ["You guys are amazing", "great service", "🙏"]],
    ["It's working now, that fixed it. Cheers", ["Cheers"]],
    ["¡Muchas gracias, excelente servicio!", ["Muchas gracias", "excelente servicio"]],
    ["Perfecto, gracias", ["Perfecto", "gracias"]],
  ])("“%s” is happy, and says by which words", (text, because) => {
    const mood = moodOf([text]);
    expect(mood.mood).toBe("happy");
    expect(mood.because).toEqual(expect.arrayContaining(because));
  });

  it.each([
    "",
    "Where is my order?",
    "My cup arrived broken, can I get a refund?",
    "Can you please change my address? Thanks",
    "Thanks in advance",
    "Is the Worst Case Scenario game back in stock?",
    "CAN YOU HELP ME WITH MY ORDER",
    "Hello!!",
    "No problem",
    "Happy Halloween",
    "I would appreciate it if you answered",
    "I'm @angry_scam_watcher and my link is https://worst.example/scam",
    "¿Dónde está mi pedido?",
    "¿Me pueden ayudar con la factura? gracias",
    "el perro la robó",
  ])("“%s” is calm", (text) => expect(moodOf([text])).toEqual({ mood: "calm", because: [] }));

  it("follows the latest messages: people calm down, and lose their patience", () => {
    expect(moodOf(["This is ridiculous", "ok", "ok then", "Thank you so much, all sorted!"]).mood).toBe("happy");
    expect(moodOf(["Thank you so much!", "Now it broke again. This is ridiculous"]).mood).toBe("upset");
    expect(moodOf([]).mood).toBe("calm");
  });

  it("reasons with words that stand in the messages, at most five, and only when not calm", () => {
    const part = fc.constantFrom(
      "worst ever",
      "thanks",
      "not",
      "still waiting",
      "love",
      "!!",
      "ok",
      "gracias",
      "peor",
      "SCAM",
      "great",
      "😡",
      "no",
      "?",
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part).map((parts) => parts.join(" ")),
          { maxLength: 4 },
        ),
        (texts) => {
          const { mood, because } = moodOf(texts);
          expect(because.length === 0).toBe(mood === "calm");
          expect(because.length).toBeLessThanOrEqual(5);
          for (const words of because) expect(texts.some((text) => words.split(" ").every((word) => text.includes(word)))).toBe(true);
        },
      ),
    );
  });
});
