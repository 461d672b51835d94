/** What an answer holds, told by its own words, in English and Spanish: what practice customers react to, and the score speaks of. */
import { findPrivate } from "../replies/guard";

export const SIGNS = [
  "apology",
  "question",
  "link",
  "to_private",
  "private",
  "blame",
  "shouting",
  "greeting",
  "personal_given",
  "personal_asked",
] as const;
export type Sign = (typeof SIGNS)[number];

export interface Said {
  text: string;
  audience: "public" | "private";
}

/** Parts of a regular expression, two spaces or a line apart, each for whole words. */
export const words = (parts: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_@#])(?:${parts
      .trim()
      .split(/\s{2,}/)
      .join("|")})(?![\\p{L}\\p{N}_])`,
    "giu",
  );

export const APOLOGY = words(`sorry  apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing)  my bad  (?:we|i) regret
  lo (?:siento|sentimos|lamento|lamentamos)  sentimos (?:mucho|que|el|la)  lamento  lamentamos  disculpas?  disculpe[ns]?  perd[oó]n(?:e[ns]?|a)?`);

export const BLAME =
  words(`your (?:own )?(?:fault|mistake|problem|responsibility)  you should(?:'ve| have)?(?: \\p{L}+){0,2} (?:read|known|checked|told|asked|done|waited|thought|looked|come|written)
  you (?:must|may|might|probably) have (?:missed|forgotten|entered|typed|given|made|misread|done)  you (?:failed|forgot|neglected|misread|didn't (?:read|check|follow|listen|tell))
  as (?:i|we) (?:already |have |just |clearly )*(?:said|told|mentioned|explained|wrote)  (?:i|we) already (?:said|told|explained|answered)  like (?:i|we) said
  calm down  relax  obviously  not our (?:fault|problem|mistake|responsibility|department)  nothing (?:we|i) can do  that's (?:how it is|life)
  (?:just|simply) (?:read|wait)  you people  stop (?:shouting|complaining|writing|whining)
  (?:es )?(?:su|tu) (?:culpa|error|problema)  (?:debería|deberías|tendría que|tendrías que|tenía que|tenías que|debió) haber (?:leído|mirado|visto|dicho|avisado|llamado|escrito|preguntado|esperado|comprobado|revisado|consultado|elegido|hecho|sabido|pensado|puesto)  debiste (?:haber )?\\p{L}+  (?:como )?ya (?:le|te|se lo|os) (?:dije|dijimos|he dicho|hemos dicho|expliqué)
  c[aá]lm(?:ese|ate)  tranquil[ií]cese  obviamente  no es (?:nuestra culpa|nuestro problema|culpa nuestra)  no podemos hacer nada`);

const TO_PRIVATE =
  words(`dms?  mds?  direct messages?  private messages?  privately  in private  our inbox  (?:send|write|drop|shoot) us a message  message us
  mensajes? (?:directos?|privados?)  (?:por|en|al) privado  escr[ií]b(?:e|a)nos(?: un mensaje)?`);

export const GREETING = words(`hi  hello  hey  dear  good (?:morning|afternoon|evening|day)  thanks?  thank you  welcome
  hola  buen[oa]s(?: (?:días|tardes|noches))?  estimad[oa]  gracias  saludos`);

export const SHOUTED = /(?<![\p{L}\p{N}@#_])\p{Lu}[\p{Lu}'’]{3,}(?![\p{L}\p{N}])/gu;
export const LOUD = /[!?]{3,}|!{2,}/gu;
const QUESTION = /\?/gu;
const LINK = /https?:\/\/\S+|(?<![\p{L}\p{N}@.])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}\/\S+/giu;

/** What is asked for, and a word that asks. "Order" alone is what people write about. */
const PERSONAL =
  words(`(?:order|tracking|customer|account|phone|telephone|mobile|card) (?:number|no\\.?|id|details)  e-?mail(?: address)?  (?:home |postal |delivery |your )address
  date of birth  full name  (?:número|nº|n\\.º) de (?:pedido|seguimiento|cliente|cuenta|teléfono|tarjeta)  correo(?: electrónico)?  (?:su|tu) (?:dirección|teléfono|domicilio)`);
const ASKS =
  words(`what(?:'s| is| was)  which  send  share  give  tell  post  reply with  provide  confirm  need  could you  can you  may (?:i|we) have  please
  cuál  env[ií]e(?:nos)?  env[ií]anos  da(?:nos)?  d[eé]nos  d[ií]ganos  dinos  comp[aá]rt\\p{L}+  facil[ií]t\\p{L}+  necesit\\p{L}+  indique(?:nos)?  indícanos  confirm\\p{L}+  por favor`);

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([match]) => match);

function askedFor({ text, audience }: Said): string[] {
  if (audience === "private" || found(text, TO_PRIVATE).length > 0) return [];
  // In one sentence: "I need a moment. You'll get an e-mail" asks for nothing.
  return text.split(/[.!;\n]+\s/u).flatMap((sentence) => (found(sentence, ASKS).length > 0 ? found(sentence, PERSONAL) : []));
}

const READ: Record<Sign, (said: Said) => string[]> = {
  apology: ({ text }) => found(text, APOLOGY),
  question: ({ text }) => found(text.replace(LINK, " "), QUESTION),
  link: ({ text }) => found(text, LINK),
  to_private: ({ text }) => found(text, TO_PRIVATE),
  private: ({ audience }) => (audience === "private" ? [""] : []),
  blame: ({ text }) => found(text, BLAME),
  // One word in capitals may be a name, or stress.
  shouting: ({ text }) => {
    const loud = found(text, LOUD);
    const capitals = found(text, SHOUTED);
    return capitals.length > 1 ? [...capitals, ...loud] : loud;
  },
  greeting: ({ text }) => found(text.split(/\s+/).slice(0, 6).join(" "), GREETING),
  personal_given: ({ text, audience }) => (audience === "public" ? findPrivate(text).map(({ match }) => match) : []),
  personal_asked: askedFor,
};

/** The words by which an answer shows this sign, as written; none where it does not. */
export const signIn = (sign: Sign, { text, audience }: Said): string[] => READ[sign]({ text: text.replace(/’/g, "'"), audience });

const SPANISH = words(
  `el  la  los  las  de  que  y  en  un  una  es  por  con  para  su  tu  se  lo  le  nos  está  hola  gracias  siento  puedes?  sus  pedido  cómo  más  muy  pero  si  sí  ya`,
);
const ENGLISH = words(
  `the  of  and  to  a  in  is  it  you  your  we  our  for  with  on  this  that  are  be  have  will  hi  hello  sorry  thanks  please  can  not  but  if  from`,
);

/** The language an answer is in, by its small words; undefined where too few say so. */
export function languageOf(text: string): "en" | "es" | undefined {
  const [es, en] = [found(text, SPANISH).length, found(text, ENGLISH).length];
  if (es === en) return undefined;
  return es > en ? "es" : "en";
}
