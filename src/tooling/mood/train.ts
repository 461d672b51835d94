/** Trains the mood model: logistic regression over the signs of tweets and of invented messages to brands. The same every time. */
import { dampening, type ModelFile } from "../../domain/mood/linear";
import { MOODS, type Mood } from "../../domain/mood/mood";
import { signsOf } from "../../domain/mood/signs";
import { careMessages } from "./care";
import { namesIn } from "./names";
import { type Labelled, seeded, shuffle } from "./tweets";

/** How often each is in customer care. Most of the gain on messages to brands comes from this. */
const IN_CARE: Record<Mood, number> = { upset: 0.5, calm: 0.32, happy: 0.18 };
const TERMS = 8_000;
const ROUNDS = 8;
const RATE = 0.5;
const DECAY = 2e-3;
const SEED = 7;
/** Each invented pattern is filled in so often, and counts as so many tweets each time. */
const CARE = { times: 12, weight: 3 };

interface Example {
  signs: string[];
  mood: number;
  weight: number;
}

/** The model of these tweets; `from` names them. */
export function train(tweets: readonly Labelled[], from: string): ModelFile {
  const random = seeded(SEED);
  const example = ([text, mood]: Labelled, weight: number): Example => ({
    signs: signsOf(text).found.map(([sign]) => sign),
    mood: MOODS.indexOf(mood),
    weight,
  });
  const examples = [
    ...tweets.map((tweet) => example(tweet, 1)),
    ...careMessages(random, CARE.times).map((message) => example(message, CARE.weight)),
  ];
  const terms = frequent(examples, namesIn(tweets.map(([text]) => text)));
  return pack(terms, learn(examples, terms, random), examples, from);
}

/** The most frequent signs that name nobody. By frequency, not by weight: rare heavy ones are chance. */
function frequent(examples: readonly Example[], names: ReadonlySet<string>): string[] {
  const count = new Map<string, number>();
  for (const { signs, weight } of examples) for (const sign of signs) count.set(sign, (count.get(sign) ?? 0) + weight);
  const nameless = [...count].filter(
    ([sign]) =>
      !sign
        .replace("¬", "")
        .split(" ")
        .some((word) => names.has(word)),
  );
  return nameless
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, TERMS)
    .map(([sign]) => sign);
}

/** Weights of each term for each mood, by AdaGrad; the last three are the moods' own. */
function learn(examples: readonly Example[], terms: readonly string[], random: () => number): Float64Array {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const data = examples.map(({ signs, mood, weight }) => ({ ids: signs.flatMap((sign) => ids.get(sign) ?? []), mood, weight }));
  const weights = new Float64Array(3 * terms.length + 3);
  const steps = new Float64Array(weights.length);
  const own = 3 * terms.length;
  const at = (index: number) => weights[index] as number;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { ids, mood, weight } of shuffle(data, random)) {
      const scale = dampening(ids.length);
      const scores = [0, 1, 2].map((m) => at(own + m) + scale * ids.reduce((sum, id) => sum + at(3 * id + m), 0));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const all = shares.reduce((sum, share) => sum + share, 0);
      for (let m = 0; m < 3; m++) {
        const wrong = ((shares[m] as number) / all - Number(m === mood)) * weight;
        weights[own + m] = at(own + m) - 0.01 * wrong;
        for (const id of ids) {
          const k = 3 * id + m;
          const slope = wrong * scale + DECAY * at(k);
          steps[k] = (steps[k] as number) + slope * slope;
          weights[k] = at(k) - (RATE * slope) / Math.sqrt((steps[k] as number) + 1e-3);
        }
      }
    }
  }
  return weights;
}

/** Upset and happy against calm, a byte each, with the moods as frequent as they are in care. */
function pack(terms: readonly string[], weights: Float64Array, examples: readonly Example[], from: string): ModelFile {
  const at = (index: number) => weights[index] as number;
  const against = (mood: number) => terms.map((_, id) => at(3 * id + mood) - at(3 * id + 1));
  const both = [...against(0), ...against(2)];
  const step = both.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const seen = [0, 1, 2].map((m) => examples.filter(({ mood }) => mood === m).length);
  const own = (m: number) => at(3 * terms.length + m) + Math.log(IN_CARE[MOODS[m] as Mood] / (seen[m] as number));
  return {
    from,
    terms: terms.join("\n"),
    weights: Buffer.from(Int8Array.from(both, (weight) => Math.round(weight / step)).buffer).toString("base64"),
    step: Number(step.toPrecision(6)),
    bias: [Number((own(0) - own(1)).toFixed(4)), Number((own(2) - own(1)).toFixed(4))],
  };
}
