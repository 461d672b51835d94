/** What the checks of the tone know of a reply. */
import type { Finding } from "../lint/finding";
import type { Voice } from "./voice";

export interface Said {
  text: string;
  lang: "en" | "es" | undefined;
  /** The voice that fits, where one is set. */
  voice: Voice | undefined;
  /** To greet the customer by, where it is surely known. */
  firstName: string | undefined;
  /** The customer sounds upset, and nobody has said sorry since. */
  isUpset: boolean;
  /** The first reply of this case: it greets. */
  isFirst: boolean;
  /** Templates filled for this customer; empty where something in them is not known. */
  greeting: string;
  signOff: string;
  /** What may be said for it stands in the article the reply comes from. */
  allowed: string;
}

/** One check of the tone: undefined where there is nothing to say. */
export type ToneCheck = (said: Said) => Finding | undefined;
