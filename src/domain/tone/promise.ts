/** Promises that may not be kept, or that the policy forbids. */
import { listed, ofList } from "./mend";
import type { ToneCheck } from "./said";
import type { Instead } from "./voice";

const pairs = (lines: string): Instead[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [not = "", say = ""] = line.split("=").map((part) => part.trim());
      return { not, say };
    });

/** What always counts as a promise. */
export const PROMISES = pairs(`
  we guarantee = we expect
  i guarantee = I expect
  we can guarantee = we expect
  is guaranteed = is expected
  we promise = we will do our best, and
  i promise = I will do my best, and
  will definitely = should
  definitely will = should
  within the hour = as soon as we can
  in the next hour = as soon as we can
  it won't happen again = we are working so that it does not happen again
  this will never happen again = we are working so that it does not happen again
  we will refund you = we will check whether we can refund you
  we'll refund you = we'll check whether we can refund you
  you will get a full refund = we will check whether a refund is possible
  you'll get a full refund = we'll check whether a refund is possible
  you will get your money back = we will check whether a refund is possible
  you'll get your money back = we'll check whether a refund is possible
  we will compensate you = we will check what we can do for you
  we'll compensate you = we'll check what we can do for you
  garantizamos que = prevemos que
  te garantizamos que = prevemos que
  le garantizamos que = prevemos que
  te garantizo que = creo que
  le garantizo que = creo que
  te garantizamos =
  le garantizamos =
  te prometo que = creo que
  le prometo que = creo que
  te prometemos que = prevemos que
  le prometemos que = prevemos que
  sin falta = en cuanto podamos
  en menos de una hora = en cuanto podamos
  no volverá a pasar = trabajamos para que no vuelva a pasar
  no volverá a ocurrir = trabajamos para que no vuelva a ocurrir
  te devolveremos el dinero = comprobaremos si podemos devolverte el dinero
  le devolveremos el dinero = comprobaremos si podemos devolverle el dinero
  te reembolsaremos = comprobaremos si podemos reembolsarte
  le reembolsaremos = comprobaremos si podemos reembolsarle`);

/** What the article a reply comes from says may be said. */
export const promise: ToneCheck = ({ text, voice, allowed }) => {
  const found = listed(text, [...(voice?.promises ?? []), ...PROMISES]);
  const own = found.filter(({ start, end }) => !allowed.toLowerCase().includes(text.slice(start, end).toLowerCase()));
  return ofList("promise", "warn", text, own);
};
