/**
 * Keeps an index's learner in step with the articles' titles and the log of choices. It is always what it would be had it learned the titles
 * and then the choices in their one order: what comes last is learned at once; what comes in between, as from a browser that was offline,
 * makes it learn anew, while the index goes on answering from what it knew.
 */
import type { Acceptance, Article } from "../rows";
import type { Index } from "./catalogue";
import { exampleOf, inOrder, titlesOf } from "./learning/examples";
import { EVERY, type Example, Learner, WINDOW } from "./learning/learner";

interface Lesson {
  id: string;
  example: Example;
}

/** A learner in bytes, and of what it has learned how many lessons there were and which. */
export interface Snapshot {
  bytes: Uint8Array;
  lessons: number;
  digest: number;
}

/** A number for these ids in this order: of 53 bits, so that two lists hardly share one. */
function digestOf(lessons: readonly Lesson[]): number {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (const { id } of lessons) {
    for (let i = 0; i <= id.length; i++) {
      // One past the end is NaN, which counts as 0 and tells "ab", "c" from "a", "bc".
      const code = id.charCodeAt(i) | 0;
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 13);
    }
  }
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

export class Trainer {
  /** Ids of what the index's learner has learned, in order. */
  private learned: string[] = [];

  /** `kept` is gone on from where it fits; `onLearned` hears of what is worth keeping. */
  constructor(
    private readonly index: Index,
    private kept?: Snapshot,
    private readonly onLearned: (snapshot: Snapshot) => void = () => {},
  ) {}

  /** Learns what is new. Gives way after each example, about a millisecond's work; whoever stops in between has lost nothing. */
  *bring(articles: readonly Article[], choices: readonly Acceptance[]): Generator<void, void> {
    const titles = titlesOf(articles.filter(({ archivedAt }) => archivedAt === undefined));
    const lessons: Lesson[] = [
      ...titles.map((example) => ({ id: `${example.label} ${example.words.join(" ")}`, example })),
      ...inOrder([...choices]).map((choice) => ({ id: choice.id, example: exampleOf(choice) })),
    ];
    const isBegun = this.learned.length > 0;
    const goesOn = isBegun && this.learned.length <= lessons.length && this.learned.every((id, i) => lessons[i]?.id === id);
    const learner = goesOn ? this.index.learner : (this.resumed(lessons) ?? new Learner());
    const learned = goesOn ? this.learned : lessons.slice(0, learner.examples).map(({ id }) => id);
    for (const { id, example } of lessons.slice(learned.length)) {
      const isPacked = learner.learn(example);
      learned.push(id);
      if (isPacked && learned.length + EVERY > lessons.length) this.keep(learner, lessons.slice(0, learned.length));
      yield;
    }
    this.index.learner = learner;
    this.learned = learned;
  }

  /** The kept learner, where what it has learned is where these begin. */
  private resumed(lessons: readonly Lesson[]): Learner | undefined {
    const { kept } = this;
    this.kept = undefined;
    if (!kept || kept.lessons > lessons.length) return undefined;
    const known = lessons.slice(0, kept.lessons);
    if (digestOf(known) !== kept.digest) return undefined;
    try {
      return Learner.unpack(
        kept.bytes,
        known.slice(-WINDOW).map(({ example }) => example),
      );
    } catch (error) {
      // Of another version, or broken: it is learned anew.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  private keep(learner: Learner, lessons: readonly Lesson[]): void {
    this.onLearned({ bytes: learner.pack(), lessons: lessons.length, digest: digestOf(lessons) });
  }
}
