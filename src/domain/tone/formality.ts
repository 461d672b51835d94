/** Formal or informal: in Spanish usted or tú, in English by telling words. */
import { listed, ofList } from "./mend";
import type { ToneCheck } from "./said";
import type { Instead } from "./voice";

const pairs = (words: string): Instead[] =>
  words
    .trim()
    .split(/\s*[,\n]\s*/)
    .map((pair) => {
      const [not = "", say = ""] = pair.split("=").map((part) => part.trim());
      return { not, say };
    });

/** Said to someone one is close to, and how it is said with respect. */
const CLOSE =
  pairs(`hey = hello, hiya = hello, gonna = going to, wanna = want to, gotta = have to, kinda = somewhat, yeah = yes, yep = yes, nope = no, thx = thank you
  pls = please, plz = please, btw = by the way, u = you, ur = your, lol, no worries = you are welcome, no problemo = you are welcome, you guys = you, folks = everyone, cheers = thank you
  tú = usted, te = le, ti = usted, contigo = con usted, tu = su, tus = sus, tuyo = suyo, tuya = suya, puedes = puede, tienes = tiene, quieres = quiere, necesitas = necesita
  sabes = sabe, debes = debe, has = ha, eres = es, estás = está, podrías = podría, podrás = podrá, recibirás = recibirá, tendrás = tendrá, verás = verá, encontrarás = encontrará
  prefieres = prefiere, deseas = desea, puedas = pueda, quieras = quiera, tengas = tenga, escríbenos = escríbanos, dinos = díganos, envíanos = envíenos, mándanos = mándenos
  cuéntanos = cuéntenos, avísanos = avísenos, indícanos = indíquenos, llámanos = llámenos, ayúdanos = ayúdenos, confírmanos = confírmenos, contáctanos = contáctenos
  disculpa = disculpe, perdona = perdone, mira = mire, haz clic = haga clic, ponte = póngase, intenta = intente, revisa = revise, comprueba = compruebe`);
const DISTANT =
  pairs(`dear sir or madam = hi, dear sir = hi, dear madam = hi, kindly = please, hereby, herewith, regarding your inquiry = about your question, we regret to inform you that = sorry
  yours sincerely = thanks, yours faithfully = thanks, pursuant to = by, should you require = if you need, do not hesitate to = please
  usted = tú, con usted = contigo, escríbanos = escríbenos, díganos = dinos, envíenos = envíanos, mándenos = mándanos, cuéntenos = cuéntanos, avísenos = avísanos
  indíquenos = indícanos, llámenos = llámanos, confírmenos = confírmanos, contáctenos = contáctanos, disculpe = disculpa, perdone = perdona
  le rogamos que, estimado = hola, estimada = hola, atentamente = gracias, haga clic = haz clic`);

/** Words that are others too: "una disculpa" asks for nothing, "la mira" looks at nothing. */
const NOUN = /(?:^|[\s¡¿])(?:una?|la|el|mi|nuestra|mil|su|tu)\s+$/iu;
const NOUNS = new Set(["disculpa", "mira", "intenta", "revisa", "comprueba"]);
const SPANISH =
  /[áéíóúñ]|^(?:te|ti|tu|tus|tuy[oa]|contigo|puedes|tienes|quieres|necesitas|sabes|debes|has|eres|prefieres|deseas|puedas|quieras|tengas|dinos|disculp[ae]|perdon[ae]|mira|haz clic|haga clic|ponte|intenta|revisa|comprueba|usted|con usted|le rogamos que|estimad[oa]|atentamente)$/iu;

export const formality: ToneCheck = ({ text, lang, voice }) => {
  if (!voice || voice.formality === "any") return undefined;
  const list = (voice.formality === "formal" ? CLOSE : DISTANT).filter(({ not }) => SPANISH.test(not) === (lang === "es"));
  const found = listed(text, list).filter(({ start, end }) => {
    const isNoun = NOUNS.has(text.slice(start, end).toLowerCase()) && NOUN.test(text.slice(0, start));
    // "Le enviamos" and "te enviamos" stand before their verb; a first name "Te" does not.
    return !isNoun;
  });
  const finding = ofList("formality", "note", text, found);
  return finding && { ...finding, values: { ...finding.values, way: voice.formality } };
};
