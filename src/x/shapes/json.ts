/**
 * Reading JSON nobody vouches for: every helper gives the value in the shape asked for, or undefined. What is read is
 * bounded, so that a forged answer can't fill the desk.
 */
import { isHandle, isId } from "../ids";

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The object at the end of a path of keys. Own properties only, so no key reaches into a prototype. */
export function at(value: unknown, ...keys: string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return;
    found = found[key];
  }
  return found;
}

export const objectAt = (value: unknown, ...keys: string[]): Json | undefined => {
  const found = at(value, ...keys);
  return isObject(found) ? found : undefined;
};
export const listAt = (value: unknown, ...keys: string[]): readonly unknown[] => {
  const found = at(value, ...keys);
  return isList(found) ? found : [];
};
/** A text of at most `max` characters; empty texts are absent. */
export const textAt = (value: unknown, max: number, ...keys: string[]): string | undefined => {
  const found = at(value, ...keys);
  return typeof found === "string" && found.length > 0 ? found.slice(0, max) : undefined;
};
export const idAt = (value: unknown, ...keys: string[]): string | undefined => {
  const found = at(value, ...keys);
  return isId(found) ? found : undefined;
};
export const handleAt = (value: unknown, ...keys: string[]): string | undefined => {
  const found = at(value, ...keys);
  return isHandle(found) ? found : undefined;
};
export const countAt = (value: unknown, ...keys: string[]): number | undefined => {
  const found = at(value, ...keys);
  return typeof found === "number" && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
};
export const flagAt = (value: unknown, ...keys: string[]): boolean | undefined => {
  const found = at(value, ...keys);
  return typeof found === "boolean" ? found : undefined;
};
/** A web address of at most 500 characters. */
export const urlAt = (value: unknown, ...keys: string[]): string | undefined => {
  const found = textAt(value, 501, ...keys);
  return found && found.length <= 500 && /^https?:\/\//.test(found) ? found : undefined;
};

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
const DATE = /^\w{3} (\w{3}) (\d\d) (\d\d):(\d\d):(\d\d) \+0000 (\d{4})$/;

/** X writes `Thu Apr 20 23:21:13 +0000 2023`; gives milliseconds since 1970 UTC. */
export function dateAt(value: unknown, ...keys: string[]): number | undefined {
  const [, month = "", day, hour, minute, second, year] = DATE.exec(textAt(value, 40, ...keys) ?? "") ?? [];
  const index = MONTHS.indexOf(month);
  if (!year || index < 0 || index % 3 !== 0) return;
  return Date.UTC(Number(year), index / 3, Number(day), Number(hour), Number(minute), Number(second));
}

/** Private messages carry milliseconds since 1970 UTC as text. */
export function millisAt(value: unknown, ...keys: string[]): number | undefined {
  const found = idAt(value, ...keys);
  const millis = Number(found);
  return found && millis > 0 && millis < 8.64e15 ? millis : undefined;
}

/** A value without its absent keys, so that a row holds only what was seen. */
export function present<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value;
}
