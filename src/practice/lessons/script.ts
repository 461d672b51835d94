/** The small language the practice lessons are written in. No word of them is made up by a model: each customer goes from state to state. */
import type { LessonId } from "../../domain/training/lesson";
import type { Sign } from "../../domain/training/signs";

/** What an answer must hold: a sign, or words. */
export type Holds = Sign | RegExp;

export interface State {
  /** The customer's words when they come here. */
  says: string;
  /** Where they say them; where they spoke before, unless told otherwise. */
  in?: "public" | "private";
  /** It is their last word: won back, or lost. */
  ends?: "won" | "lost";
  /** The first that fits what was answered: all of `when`, none of `unless`. */
  answers?: { when: Holds[]; unless?: Holds[]; to: string }[];
  /** The state any other answer leads to. */
  else?: string;
  /** The state nobody's answering leads to, after `patience` seconds. */
  silence?: string;
  patience?: number;
}

export interface Person {
  /** Up to 8 characters: a mark of the attempt follows. */
  handle: string;
  name: string;
  bio: string;
  followers: number;
  /** Seconds after the lesson began. */
  comes: number;
  /** The first is where they begin, in public unless it says otherwise. */
  states: Record<string, State>;
}

export interface Script {
  id: LessonId;
  title: string;
  /** What the trainee is told beforehand. */
  about: string;
  people: Person[];
}

/** Seconds a customer waits for an answer unless their state says so. */
export const PATIENCE = 240;
