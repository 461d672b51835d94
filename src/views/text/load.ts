/** Words as they are needed: nobody waits for a language they don't read, or for a page they don't open. */
import { type ComponentType, createElement, lazy, Suspense } from "react";
import { addWords, type Language } from "./index";

const wanted = new Set<Language>(["en"]);
let isLater = false;

const FIRST = {
  en: undefined,
  es: async () => (await import("./es/desk")).desk,
  ar: async () => (await import("./ar/desk")).desk,
};
const LATER = {
  en: async () => (await import("./en/later")).later,
  es: async () => (await import("./es/later")).later,
  ar: async () => (await import("./ar/later")).later,
};

/** Brings a language's words: those of the first page, and all others once some page wanted them. */
export async function loadLanguage(language: Language): Promise<void> {
  wanted.add(language);
  const first = FIRST[language];
  if (first) addWords(language, await first());
  if (isLater) addWords(language, await LATER[language]());
}

async function loadLater(): Promise<void> {
  isLater = true;
  await Promise.all([...wanted].map(async (language) => addWords(language, await LATER[language]())));
}

/** A view that is loaded when it is first shown, and the words of all such views with it. */
export const later = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(async () => {
    const [view] = await Promise.all([load(), loadLater()]);
    return view;
  });

/** A part of a page that is loaded in the same way; until it is there, nothing stands in its place. */
export function part<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  const Part = later(load) as unknown as ComponentType<Props>;
  return (props) => createElement(Suspense, { fallback: null }, createElement(Part, props));
}
