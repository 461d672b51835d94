/** Somebody asked not to be written to. X's rules ask that it be honoured at once: https://help.x.com/en/rules-and-policies/x-automation */
import type { Message } from "../rows";
import { words } from "../training/signs";
import type { Finding } from "./finding";

const ASKED =
  words(`stop (?:messaging|contacting|replying|answering|tagging|mentioning|texting|emailing|dm'?ing|@'?ing|spamming|bothering|harassing|writing)(?: to)?(?: me| us)?
  stop sending me (?:messages?|dms?|emails?|replies|ads|spam|this|these|stuff)
  (?:do not|don't|never) (?:message|contact|tag|mention|text|email|dm|@|write|reply|respond|answer)(?: to)? me(?: again| any ?more| ever)?
  (?:please )?leave me alone  unsubscribe me  take me off (?:your|this|the) list  remove me from (?:your|this|the) (?:list|dms?)  i (?:want to|wish to|'?d like to)? ?opt out
  (?:deja|dejad|deje|dejen|para|parad|pare|paren) (?:ya )?de (?:escribirme|contactarme|mandarme (?:mensajes?|mensajitos)|enviarme mensajes?|responderme|contestarme|mencionarme|etiquetarme|molestarme)
  no me (?:escrib[aá](?:s|is|n)?|escribas|escriban|contact(?:es|e|en|éis)|respond(?:as|a|an|áis)|contest(?:es|e|en|éis)|mencion(?:es|e|en|éis)|etiquet(?:es|e|en|éis)|molest(?:es|e|en|éis))(?: m[aá]s| nunca m[aá]s)?
  (?:dejadme|d[eé]jenme|d[eé]jame|d[eé]jeme) en paz  no quiero (?:recibir )?m[aá]s mensajes  (?:darme|dame|denme|dadme) de baja de (?:su|tu|la|esta|vuestra) lista  borradme de la lista`);
/** Nothing but the word, as one answers a text message. */
const BARE = /^(?:@\w+\s+)*(?:stop|unsubscribe|opt[ -]?out|baja)[.!\s]*$/iu;
/** "Why don't you answer me" asks for the opposite. */
const OPPOSITE = /(?:why|how come|por qu[eé])[^.?!]*$/iu;

/** The words by which a message asks not to be written to; undefined where it does not. */
export function optOutIn(text: string): string | undefined {
  const said = text.replace(/’/g, "'");
  if (BARE.test(said.trim())) return said.replace(/@\w+\s+/g, "").trim();
  for (const { 0: found, index } of said.matchAll(ASKED)) if (!OPPOSITE.test(said.slice(0, index))) return found;
  return undefined;
}

/** `said`: the customer's messages, any order. Who has written again of their own accord since is only warned of. */
export function optedOut(said: readonly Message[]): Finding[] {
  const inbound = said.filter(({ direction, deletedAt }) => direction === "inbound" && deletedAt === undefined).sort((a, b) => a.at - b.at);
  const asked = inbound.findLast(({ text }) => optOutIn(text) !== undefined);
  if (!asked) return [];
  const severity = inbound.at(-1) === asked ? "stop" : "warn";
  return [{ check: "opted_out", severity, spans: [], values: { words: optOutIn(asked.text) ?? "", at: asked.at } }];
}
