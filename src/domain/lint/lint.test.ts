import { describe, expect, it } from "vitest";
import type { Message } from "../rows";
import type { Check } from "./finding";
import { sensitiveIn } from "./inference";
import { type Around, lint } from "./lint";
import { likeness } from "./near";
import { optOutIn } from "./opted-out";
import { paceOf } from "./pace";
import { CHECK_DEFAULTS } from "./settings";
import { variations } from "./vary";

const NOW = Date.UTC(2026, 10, 22, 9);
const MINUTE = 60_000;
const message = (minutesAgo: number, text: string, more: Partial<Message> = {}): Message => ({
  id: `x_post:${minutesAgo}`,
  customerId: "x:7",
  conversationId: "x_post:1",
  accountId: "tidemillgear",
  channel: "x_post",
  audience: "public",
  direction: "inbound",
  at: NOW - minutesAgo * MINUTE,
  text,
  authorHandle: "maren",
  source: "json",
  ...more,
});
const ours = (minutesAgo: number, text = "Noted.") => message(minutesAgo, text, { direction: "outbound", authorHandle: "TidemillGear" });
const asked = message(30, "@TidemillGear where is my parcel?");
const around = (more: Partial<Around> = {}): Around => ({
  audience: "public",
  settings: CHECK_DEFAULTS,
  recent: [],
  said: [asked],
  waiting: 0,
  pace: paceOf([], "tidemillgear", NOW, CHECK_DEFAULTS),
  allowed: [],
  ...more,
});
const found = (text: string, more: Partial<Around> = {}): [Check, string][] =>
  lint(text, around(more)).map(({ check, severity }) => [check, severity]);

describe("replies that are nearly the same", () => {
  const text = "Hi Maren, your parcel left our warehouse on Monday and should reach you tomorrow.";
  const alike = "@jane Hi Jane, your parcel left our warehouse on Tuesday and should reach you tomorrow.";

  it("are noted, and warned of from the third on", () => {
    expect(found(text, { recent: [alike] })).toEqual([["near", "note"]]);
    expect(found(text, { recent: [alike, alike, alike] })).toEqual([["near", "warn"]]);
    expect(found(text, { recent: ["Hi Maren, the blue jacket is back in stock from Friday, also in your size."] })).toEqual([]);
  });

  it("are told by words, whatever stands in front and however they are typed", () => {
    expect(likeness(text, text.toUpperCase())).toBe(1);
    expect(likeness(`@maren ${text}`, text)).toBe(1);
    expect(likeness(text, "Good morning! Which size do you need?")).toBeLessThan(0.1);
    expect(likeness("", "")).toBe(0);
  });

  it("may be short", () => expect(found("Thanks, glad it works!", { recent: ["Thanks, glad it works!"] })).toEqual([]));

  it("are offered in other words, none of them again the same", () => {
    const [finding] = lint(text, around({ recent: [text] }));
    expect(finding?.fixes?.length).toBeGreaterThan(0);
    for (const fix of finding?.fixes ?? []) expect(likeness(fix, text)).toBeLessThan(CHECK_DEFAULTS.alike / 100);
    expect(variations("Hola, gracias por escribir. Tarda dos días hábiles.", "Ana")[0]).toBe(
      "Buenas Ana, te agradecemos escribir. Tarda dos días laborables.",
    );
  });
});

describe("a second reply nobody asked for", () => {
  it("is warned of until they say something again", () => {
    expect(found("One more thing.", { said: [asked, ours(5)] })).toEqual([["unsolicited", "warn"]]);
    expect(found("One more thing.", { waiting: 1 })).toEqual([["unsolicited", "warn"]]);
    expect(found("One more thing.", { said: [asked, ours(5), message(1, "@TidemillGear and?")] })).toEqual([]);
    expect(found("The rest of it.", { said: [asked, ours(5)], continues: true })).toEqual([]);
  });

  it("is one at all where they never wrote to the brand", () => {
    const chatter = message(3, "my boots leak", { accountId: undefined as never });
    expect(found("Try our wax!", { said: [{ ...chatter }] })).toEqual([["unasked", "warn"]]);
    // Of an encrypted chat nothing of theirs is kept.
    expect(found("Try our wax!", { said: [ours(9)], audience: "private" })).toEqual([]);
  });
});

describe("who asked not to be written to", () => {
  it.each([
    "Stop messaging me!",
    "please STOP replying to me",
    "@TidemillGear don't contact me again",
    "Leave me alone",
    "STOP",
    "@TidemillGear stop.",
    "Take me off your list",
    "Deja de escribirme",
    "dejen de mandarme mensajes por favor",
    "No me escriban más",
    "déjenme en paz",
    "no quiero más mensajes vuestros",
  ])("is understood: %s", (text) => expect(optOutIn(text)).toBeTruthy());

  it.each([
    "Why don't you answer me?",
    "It won't stop leaking",
    "Stop sending me the wrong size",
    "How do I unsubscribe from the newsletter?",
    "The zipper stops halfway",
    "Quiero darme de baja del plan anual",
    "¿Por qué no me responden?",
    "No me llegó el pedido",
    "I'd never leave a tent alone in the rain",
    "Don't worry, take your time",
  ])("and nobody else is: %s", (text) => expect(optOutIn(text)).toBeUndefined());

  it("is not answered without a second thought, and with care once they write again", () => {
    const stop = message(20, "@TidemillGear stop tagging me");
    expect(found("Understood.", { said: [stop] })).toEqual([["opted_out", "stop"]]);
    expect(found("Understood.", { said: [message(1, "@TidemillGear where is it?"), stop] })).toEqual([["opted_out", "warn"]]);
  });
});

describe("the pace", () => {
  const sent = (count: number, minutesAgo: number) =>
    Array.from({ length: count }, () => ({ at: NOW - minutesAgo * MINUTE, audience: "public" as const, accountId: "tidemillgear" }));
  const at = (count: number, minutesAgo = 60) => ({ pace: paceOf(sent(count, minutesAgo), "tidemillgear", NOW, CHECK_DEFAULTS) });

  it("is noted, warned of and held as it nears the caps", () => {
    expect(found("Yes.", at(159))).toEqual([]);
    expect(found("Yes.", at(160))).toEqual([["pace_day", "note"]]);
    expect(found("Yes.", at(190))).toEqual([["pace_day", "warn"]]);
    expect(found("Yes.", at(200))).toEqual([["pace_day", "stop"]]);
    expect(found("Yes.", at(50, 10))).toEqual([["pace_burst", "stop"]]);
  });

  it("counts each account and audience by itself, for a day", () => {
    expect(paceOf(sent(9, 60), "other", NOW, CHECK_DEFAULTS).day.public.count).toBe(0);
    expect(paceOf(sent(9, 60), "tidemillgear", NOW, CHECK_DEFAULTS).day.private.count).toBe(0);
    expect(paceOf(sent(9, 24 * 60), "tidemillgear", NOW, CHECK_DEFAULTS).day.public.count).toBe(0);
  });
});

describe("links", () => {
  it("that are shortened are warned of, in public and in private", () => {
    const [finding] = lint("See https://bit.ly/3xYz.", around({ said: [asked, ours(60)] }));
    expect(finding).toMatchObject({ check: "link_short", spans: [{ start: 4, end: 23 }] });
    expect(found("See tinyurl.com/abc", { audience: "private" })).toEqual([["link_short", "warn"]]);
  });

  it("in public are noted for what they cost and where they are folded away", () => {
    expect(found("See https://tidemill.example/returns")).toEqual([
      ["link_first", "note"],
      ["link_billed", "note"],
    ]);
    expect(found("See tidemill.example/returns", { audience: "private" })).toEqual([]);
    expect(found("It is 3.5 mm thick, e.g. for trekking. Write to @TidemillGear.es")).toEqual([]);
  });
});

it("personal data in public stops a reply, unless the article it comes from says it", () => {
  const text = "Write to help@tidemill.example then.";
  expect(found(text)).toEqual([["private", "stop"]]);
  expect(found(text, { audience: "private" })).toEqual([]);
  expect(found(text, { allowed: ["Mail help@tidemill.example"] })).toEqual([]);
});

it("a check that is switched off says nothing", () => {
  expect(found("Hi.", { said: [asked, ours(5)], settings: { ...CHECK_DEFAULTS, off: ["unsolicited"] } })).toEqual([]);
});

describe("tags that say what may not be kept", () => {
  it.each([
    ["Diabetic", "health"],
    ["#pregnant", "health"],
    ["embarazada", "health"],
    ["poor", "finances"],
    ["moroso", "finances"],
    ["leftist", "politics"],
    ["votante PP", "politics"],
    ["black", "origin"],
    ["inmigrante", "origin"],
    ["Muslim", "religion"],
    ["católica", "religion"],
    ["gay", "sex"],
    ["trade_union", "union"],
    ["sindicalista", "union"],
    ["Thief", "crime"],
    ["estafador", "crime"],
  ])("%s: %s", (tag, kind) => expect(sensitiveIn(tag)).toBe(kind));

  it.each(
    `vip refund late-parcel poor-service broken-zip black-jacket white-tent influencer press chino-trousers sickle candle rainbow-jacket
     transport translation unionjack gayle health-and-safety wholesale racing trace transfer illustrator liberalia retired devolución pedido-tarde parador negroni color-blanco prensa
     reincidente morado presentación ateliers`.split(/\s+/),
  )("%s says nothing of the kind", (tag) => expect(sensitiveIn(tag)).toBeUndefined());
});
