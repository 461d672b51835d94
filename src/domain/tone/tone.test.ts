import { describe, expect, it } from "vitest";
import { languageOf } from "../training/signs";
import { withoutSentences } from "./mend";
import type { Said } from "./said";
import { SILENT } from "./silent";
import { tone } from "./tone";
import { type Voice, voiceOf } from "./voice";

const plain: Voice = {
  ...{ id: "v", name: "House", formality: "any", firstName: "any", emoji: "any", words: [], jargon: [], promises: [] },
  ...{ greeting: "", signOff: "", maxCharacters: 0, maxSentences: 0 },
};
const said = (text: string, more: Partial<Said> = {}): Said => ({
  ...{
    text,
    lang: languageOf(text),
    voice: undefined,
    firstName: undefined,
    isUpset: false,
    isFirst: true,
    greeting: "",
    signOff: "",
    allowed: "",
  },
  ...more,
});
const found = (text: string, more: Partial<Said> = {}) => tone(said(text, more));
const names = (text: string, more: Partial<Said> = {}) => found(text, more).map(({ check }) => check);
/** What the fixes of all findings make of a text, one after the other. */
const fixed = (text: string, more: Partial<Said> = {}) => found(text, more)[0]?.fixes?.[0];

it.each(SILENT)("says nothing of: %s", (text) => expect(names(text)).toEqual([]));
it("nor of an empty text", () => expect(names("  ", { isUpset: true })).toEqual([]));

describe("blame", () => {
  it.each([
    ["As I said, it takes five days.", "It takes five days."],
    ["Obviously, it takes five days.", "It takes five days."],
    ["We checked. You should have read the manual. It takes five days.", "We checked. It takes five days."],
    ["Lo miramos. Debería haber leído el manual. Tarda cinco días.", "Lo miramos. Tarda cinco días."],
  ])("is taken out of: %s", (text, better) => {
    expect(names(text)).toEqual(["blame"]);
    expect(fixed(text)).toBe(better);
  });

  it("is only marked where nothing else is said", () => expect(fixed("That's your own fault.")).toBeUndefined());
});

describe("shouting", () => {
  it.each([
    ["PLEASE READ the manual!!!", "Please read the manual!"],
    ["What?!?! We are closed", "What? We are closed"],
  ])("%s is lowered", (text, quiet) => expect(fixed(text)).toBe(quiet));
});

describe("an apology", () => {
  it.each([
    ["Hi Ana, it leaves tomorrow.", "Hi Ana, we're sorry about this. It leaves tomorrow."],
    ["Hi Ana! It leaves tomorrow.", "Hi Ana! We're sorry about this. It leaves tomorrow."],
    ["It leaves tomorrow.", "We're sorry about this. It leaves tomorrow."],
    ["Hola, Ana: el paquete sale mañana.", "Hola, Ana: sentimos lo ocurrido. El paquete sale mañana."],
  ])("is put into: %s", (text, better) => {
    expect(names(text, { isUpset: true })).toEqual(["apology"]);
    expect(fixed(text, { isUpset: true })).toBe(better);
  });

  it.each([
    "Sorry to hear that. It leaves tomorrow.",
    "I understand how annoying this is.",
    "Lamentamos el retraso.",
    "Entendemos tu enfado.",
  ])("stands in: %s", (text) => expect(names(text, { isUpset: true })).toEqual([]));
});

describe("a promise", () => {
  it.each([
    ["It will definitely arrive tomorrow.", "It should arrive tomorrow."],
    ["We guarantee a new one.", "We expect a new one."],
    ["We’ll refund you today.", "We'll check whether we can refund you today."],
    ["Garantizamos que llega mañana.", "Prevemos que llega mañana."],
    ["Llega en menos de una hora.", "Llega en cuanto podamos."],
  ])("%s is softened", (text, soft) => {
    expect(found(text)).toMatchObject([{ check: "promise", severity: "warn" }]);
    expect(fixed(text)).toBe(soft);
  });

  it("may be made where the article makes it, and the owner's own may not", () => {
    expect(names("We guarantee it for two years.", { allowed: "For boots: we guarantee it for two years." })).toEqual([]);
    const voice = { ...plain, promises: [{ not: "free of charge", say: "" }] };
    expect(found("It is free of charge.", { voice })).toMatchObject([
      { check: "promise", values: { way: "plain", words: "“free of charge”" } },
    ]);
  });
});

describe("jargon", () => {
  it("has plain words, also the owner's", () => {
    expect(fixed("We need the SKU prior to shipping.")).toBe("We need the product number before shipping.");
    const voice = { ...plain, jargon: [{ not: "drop-ship", say: "send from the maker" }] };
    expect(fixed("We drop-ship it.", { voice })).toBe("We send from the maker it.");
  });
});

describe("a voice", () => {
  it("is the one that names most of account and language", () => {
    const all = { ...plain, id: "all" };
    const es = { ...plain, id: "es", lang: "es" };
    const own = { ...plain, id: "own", lang: "es", accountId: "tidemillgear" };
    const account = { id: "tidemillgear", handle: "TidemillGear", addedAt: 0 };
    const of = (lang: string | undefined, who = account) => voiceOf([all, es, own], who, lang)?.id;
    expect([of("es-MX"), of("en"), of(undefined), of("es", { ...account, id: "other" })]).toEqual(["own", "all", "all", "es"]);
    expect(voiceOf([own], undefined, "es")).toBeUndefined();
  });

  it.each([
    ["formal", "Hola, puedes escribirnos y te ayudamos con tu pedido.", "Hola, puede escribirnos y le ayudamos con su pedido."],
    ["formal", "Hey, it's gonna be fine.", "Hello, it's going to be fine."],
    ["informal", "Escríbanos y díganos el número.", "Escríbenos y dinos el número."],
    ["informal", "Kindly send us a photo of it.", "Please send us a photo of it."],
  ] as const)("that is %s changes: %s", (formality, text, better) => expect(fixed(text, { voice: { ...plain, formality } })).toBe(better));

  it("that is formal leaves nouns and English alone", () => {
    const voice = { ...plain, formality: "formal" } as const;
    expect(names("Le debemos una disculpa por el retraso de su pedido.", { voice })).toEqual([]);
    expect(names("Mira ist the name of the tent you have.", { voice })).toEqual([]);
  });

  it("calls people by their first name, or does not", () => {
    const use = { voice: { ...plain, firstName: "use" }, firstName: "Ana" } as const;
    expect(fixed("Hi there, it leaves today.", use)).toBe("Hi Ana, it leaves today.");
    expect(fixed("It leaves today.", use)).toBe("Hi Ana! It leaves today.");
    expect(fixed("El paquete sale hoy.", use)).toBe("¡Hola, Ana! El paquete sale hoy.");
    expect(names("Ana, it leaves today.", use)).toEqual([]);
    expect(names("It leaves today.", { ...use, isFirst: false })).toEqual([]);
    expect(fixed("Hi Ana, it leaves today.", { ...use, voice: { ...plain, firstName: "avoid" } })).toBe("Hi, it leaves today.");
  });

  it("counts emoji, whole ones", () => {
    expect(fixed("Great 👩🏽‍🚒! Bye 🇪🇸", { voice: { ...plain, emoji: "none" } })).toBe("Great! Bye");
    expect(fixed("Great 🎉 bye 🎉", { voice: { ...plain, emoji: "few" } })).toBe("Great 🎉 bye");
    expect(names("Tidemill® bag 3", { voice: { ...plain, emoji: "none" } })).toEqual([]);
  });

  it("has its words", () => {
    const words = [
      { not: "cheap", say: "affordable" },
      { not: "unfortunately", say: "" },
    ];
    const [finding] = found("Cheap, unfortunately.", { voice: { ...plain, words } });
    expect(finding).toMatchObject({
      values: { words: "“Cheap”, “unfortunately”", instead: "“affordable”" },
      fixes: ["Affordable, unfortunately."],
    });
    expect(names("Cheaper by ten.", { voice: { ...plain, words } })).toEqual([]);
  });

  it("greets first and signs always", () => {
    const more = { voice: plain, greeting: "Hi Ana,", signOff: "^Leo" };
    expect(found("Hello! It leaves today.", more).map(({ fixes }) => fixes?.[0])).toEqual([
      "Hi Ana, It leaves today.",
      "Hello! It leaves today. ^Leo",
    ]);
    expect(names("hi ana, it leaves today. ^leo", more)).toEqual([]);
    expect(names("It leaves today. ^Leo", { ...more, isFirst: false })).toEqual([]);
  });

  it("keeps to its length, and says what can go", () => {
    const text = "It is really very late. It just left.";
    expect(found(text, { voice: { ...plain, maxCharacters: 30 } })).toMatchObject([{ check: "length", fixes: ["It is late. It left."] }]);
    expect(found(text, { voice: { ...plain, maxSentences: 1 } })).toMatchObject([{ values: { way: "sentences", count: 2, most: 1 } }]);
  });
});

it("a sentence goes whole, with addresses and figures in it", () => {
  const text = "It is 3.5 mm. See a.example/x.html now! Bye then.";
  const at = text.indexOf("now");
  expect(withoutSentences(text, [{ start: at, end: at + 3 }])).toBe("It is 3.5 mm. Bye then.");
  expect(withoutSentences("Only this.", [{ start: 0, end: 4 }])).toBeUndefined();
});
