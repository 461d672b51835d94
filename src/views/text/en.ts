/**
 * Every string of Perch, in English: the catalogue's keys and the fallback. A string with {name} takes variables;
 * one that counts is an object of plural forms (CLDR categories) chosen by its variable `count`.
 */
export const en = {
  "app.name": "Perch",
  "ui.add": "Add",
  "ui.cancel": "Cancel",
  "ui.clear": "Clear",
  "ui.close": "Close",
  "ui.loading": "Loading",
  "ui.messages": "Messages from Perch",
  "ui.save": "Save",
  "ui.undo": "Undo",
  "ui.tag.add": "Add tag",
  "ui.tag.create": "Create “{tag}”",
  "ui.tag.placeholder": "Type a tag",
  "ui.tag.remove": "Remove tag {tag}",
} as const satisfies Catalogue;

export type Plural = { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string };
export type Catalogue = Record<string, string | Plural>;
export type Key = keyof typeof en;
