/**
 * Draws words together that WordNet names as one: text alone puts "parcel" by "land" and "package" by "deal". After Faruqui and others,
 * "Retrofitting word vectors to semantic lexicons" (2015).
 */
import { readFileSync } from "node:fs";
import { isStopWord, stem } from "../../domain/knowledge/stems";
import { tokens } from "../../domain/knowledge/tokens";
import type { Stem } from "./vocabulary";

const ROUNDS = 10;
/** What customers take for one, and neither newspapers nor dictionaries do: here that counts alone. A set a line. */
const CARE = `parcel package shipment delivery
  courier carrier
  shipping postage
  late delayed overdue
  missing lost
  broken damaged faulty defective
  refund reimburse reimbursement cashback
  charge bill
  invoice receipt
  purchase buy order
  cart basket
  coupon voucher promo
  exchange swap replace
  cancel unsubscribe
  password passcode
  app application
  crash freeze
  slow lag buffering
  phone mobile handset
  wifi broadband internet
  rude impolite unfriendly
  agent representative staff
  item product article`;
/** Rarer senses of a word would draw it to where hardly anybody means it. */
const SENSES = 3;

/** The licence at the head of WordNet's files, on one line. */
export const licence = (dict: string): string =>
  readFileSync(`${dict}/index.noun`, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("  "))
    .map((line) => line.replace(/^ +\d+/, "").trim())
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

/** By place, the stems that are one with each to customers, else those that share a sense with it, of WordNet's folder `dict`. Throws where a file of it can't be read. */
export function synonyms(stems: readonly Stem[], dict: string): Set<number>[] {
  const placeOf = new Map(stems.map(({ stem }, place) => [stem, place]));
  const near = stems.map(() => new Set<number>());
  for (const kind of ["noun", "verb", "adj", "adv"]) {
    const bySense = new Map<string, Set<number>>();
    for (const line of readFileSync(`${dict}/index.${kind}`, "utf8").split("\n")) {
      // Lemma, kind, how many senses, how many signs and those, two counts, and the senses, the most frequent first. The licence is indented.
      const [lemma = "", , , signs = "", ...rest] = line.trimEnd().split(" ");
      const place = placeOf.get(stem(lemma, "en"));
      if (lemma === "" || place === undefined || isStopWord(lemma, "en")) continue;
      for (const sense of rest.slice(Number(signs) + 2, Number(signs) + 2 + SENSES)) {
        bySense.set(sense, (bySense.get(sense) ?? new Set()).add(place));
      }
    }
    for (const places of bySense.values()) together(near, places);
  }
  const care = CARE.split("\n").map((line) => new Set(tokens(line).flatMap(({ word }) => placeOf.get(stem(word, "en")) ?? [])));
  for (const place of care.flatMap((places) => [...places])) near[place]?.clear();
  for (const places of care) together(near, places);
  return near;
}

function together(near: readonly Set<number>[], places: ReadonlySet<number>): void {
  for (const one of places) for (const other of places) if (one !== other) near[one]?.add(other);
}

/** Each vector half where it was, half in the middle of those near it. */
export function drawnTogether(vectors: readonly Float64Array[], near: readonly Set<number>[]): Float64Array[] {
  const drawn = vectors.map((vector) => vector.slice());
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, others] of near.entries()) {
      if (others.size === 0) continue;
      const own = vectors[place] as Float64Array;
      drawn[place] = own.map((value, i) => {
        let sum = 0;
        for (const other of others) sum += (drawn[other] as Float64Array)[i] as number;
        return (value + sum / others.size) / 2;
      });
    }
  }
  return drawn;
}
