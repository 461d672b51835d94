/** How a brand sounds, as its managers set it: by account and by language. */
import type { Account } from "../rows";

/** What not to say, and what to say instead; empty is only marked. */
export interface Instead {
  not: string;
  say: string;
}

export interface Voice {
  id: string;
  name: string;
  /** Absent is all accounts. */
  accountId?: string;
  /** BCP 47, only the language; absent is all languages. */
  lang?: string;
  formality: "any" | "formal" | "informal";
  firstName: "any" | "use" | "avoid";
  /** few: at most one. */
  emoji: "any" | "few" | "none";
  words: Instead[];
  /** The brand's own, beside those that are always known. */
  jargon: Instead[];
  /** What the policy forbids to promise, beside what always counts as a promise. */
  promises: Instead[];
  /** Templates, as articles have them. Empty is nothing asked. */
  greeting: string;
  signOff: string;
  /** 0 is no limit. */
  maxCharacters: number;
  maxSentences: number;
}

export interface VoiceSettings {
  id: "voice";
  /** The one that names most of account and language counts; of equals the first. */
  voices: Voice[];
  /** Who rewrites replies, where it is asked to: nobody, the model in the browser, or the one the companion knows. */
  rewrite: "off" | "browser" | "companion";
}

/** The voice of a reply of this account in this language; undefined where none fits. */
export function voiceOf(voices: readonly Voice[], account: Account | undefined, lang: string | undefined): Voice | undefined {
  const fits = voices.filter((voice) => {
    const isTheirs = voice.accountId === undefined || voice.accountId === account?.id;
    return isTheirs && (voice.lang === undefined || voice.lang === lang?.split("-")[0]?.toLowerCase());
  });
  const named = ({ accountId, lang: language }: Voice) => Number(accountId !== undefined) + Number(language !== undefined);
  return fits.reduce<Voice | undefined>((best, voice) => (best === undefined || named(voice) > named(best) ? voice : best), undefined);
}
