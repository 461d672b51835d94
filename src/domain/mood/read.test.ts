import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseOf, readingOf, together } from "./course";
import { MOODS } from "./mood";
import { readMood } from "./read";

describe("the mood of a message", () => {
  it.each([
    ["This is ridiculous", "ridiculous"],
    ["Third time I'm asking. Still waiting for an answer!!", "Still waiting"],
    ["STILL no response from you guys", "STILL no response"],
    ["worst service EVER, total scam", "worst"],
    ["I am not happy with this", "not happy"],
    ["your agent was rude and this is disappointing", "rude"],
    ["Thank you for ruining my birthday", "ruining"],
    ["Great job losing my bag", "losing"],
    ["My flight was delayed again and nobody told us 😡", "😡"],
  ])("“%s” is upset, and says by which words", (text, words) => {
    const { mood, because } = readMood(text, "en");
    expect(mood).toBe("upset");
    expect(because.join(" · ")).toContain(words);
  });

  it.each([
    ["Thank you so much!", "Thank you so much"],
    ["Thanks!", "Thanks"],
    ["You guys are amazing, great service 🙏", "great service 🙏"],
    ["It's working now, that fixed it. Cheers", "fixed it"],
    ["The parcel came early, love it ❤️", "love it ❤"],
  ])("“%s” is happy, and says by which words", (text, words) => {
    const { mood, because } = readMood(text, "en");
    expect(mood).toBe("happy");
    expect(because.join(" · ")).toContain(words);
  });

  it.each([
    "",
    "https://tidemill.example/a",
    "@TidemillGear",
    "Where is my order?",
    "Can you please change my address? Thanks",
    "How do I change the name on my booking?",
    "I just sent you a DM",
    "My order number is 4471",
    "What time do you open tomorrow?",
  ])("“%s” is calm", (text) => expect(readMood(text, "en")).toMatchObject({ mood: "calm", because: [] }));

  it.each([
    ["Qué vergüenza, es la tercera vez que escribo", "upset", ["vergüenza", "tercera vez"]],
    ["Nadie me responde y sigo esperando", "upset", ["Nadie me responde", "sigo esperando"]],
    ["una estafa, el peor servicio", "upset", ["estafa", "el peor"]],
    ["¡Muchas gracias, excelente servicio!", "happy", ["Muchas gracias", "excelente servicio"]],
    ["Perfecto, gracias", "happy", ["Perfecto", "gracias"]],
    ["¿Dónde está mi pedido?", "calm", []],
    ["¿Me pueden ayudar con la factura? gracias", "calm", []],
    ["el perro la robó", "calm", []],
    ["no estoy contento con el servicio", "upset", ["no estoy contento"]],
  ])("“%s” is read in Spanish", (text, mood, because) => {
    expect(readMood(text, "es")).toMatchObject({ mood, because: expect.arrayContaining(because) });
  });

  it("in a language without a model only faces and clear words tell", () => {
    expect(readMood("Mein Paket kam kaputt an", "de").mood).toBe("calm");
    expect(readMood("Mein Paket kam kaputt an 😡", "de")).toMatchObject({ mood: "upset", because: ["😡"] });
  });

  it("reasons with what stands in the message, at most five times, and only when not calm; the same every time", () => {
    const part = fc.constantFrom("worst ever", "thanks", "not", "still waiting", "love", "!!", "ok", "gracias", "peor", "SCAM", "😡", "?");
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom("en", "es", undefined), (parts, lang) => {
        const text = parts.join(" ");
        const { mood, because, shares } = readMood(text, lang);
        expect(MOODS.reduce((sum, one) => sum + shares[one], 0)).toBeCloseTo(1);
        expect(because.length).toBeLessThanOrEqual(5);
        expect(because.length === 0).toBe(mood === "calm");
        for (const words of because) expect(text).toContain(words);
        expect(readMood(text, lang)).toEqual({ mood, because, shares });
      }),
    );
  });
});

describe("a customer's messages together", () => {
  const read = (...texts: string[]) => texts.map((text) => readMood(text, "en"));

  it("follow the latest: people calm down, and lose their patience", () => {
    expect(together(read("This is ridiculous", "ok", "ok then", "Thank you so much, all sorted!")).mood).toBe("happy");
    expect(together(read("Thank you so much!", "Now it broke again. This is ridiculous")).mood).toBe("upset");
    expect(together(read("Worst service ever, still no refund", "My order number is 4471")).mood).toBe("upset");
    expect(together([]).mood).toBe("calm");
  });

  it("rise and fall in frustration", () => {
    expect(courseOf([])).toBeUndefined();
    expect(courseOf(read("Where is my order?"))).toEqual({ frustration: expect.any(Number), each: [expect.any(Number)] });
    expect(courseOf(read("Where is my order?", "Still nothing. This is ridiculous"))?.trend).toBe("worse");
    expect(courseOf(read("Worst service ever", "Thanks, all sorted!"))?.trend).toBe("better");
    expect(courseOf(read("Where is my order?", "My order number is 4471"))?.trend).toBe("steady");
  });

  it("count as an agent has corrected them", () => {
    const message = { text: "Great, another delay", lang: "en" };
    expect(readingOf({ ...message, said: { mood: "happy" } }, readMood)).toMatchObject({ mood: "happy", because: [] });
    expect(readingOf({ ...message, said: { lang: "es" } }, readMood)).toEqual(readMood(message.text, "en"));
  });
});
