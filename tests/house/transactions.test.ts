/** Dexie keeps a transaction over native awaits only for functions written `async`; a database in memory forgives, browsers do not. */
import { expect, test } from "vitest";
import { sources, withoutComments } from "./sources";

/** The last argument of each `transaction(...)` that opens no async function, as "path: text". */
const careless = (text: string) =>
  [
    ...withoutComments(text).matchAll(
      /\.transaction\(\s*["'`]r[w!?]*["'`]\s*,(?:[^()]|\(\))*?,\s*(?!async\b)(\([^()]*\)|\w+)\s*=>\s*([^\n]{0,60})/g,
    ),
  ].map(([, , body]) => body ?? "");

test("whatever a transaction runs is an async function", () => {
  const files = sources("src").filter(({ path }) => !path.includes(".test."));
  expect(files.flatMap(({ path, text }) => careless(text).map((body) => `${path}: ${body}`))).toEqual([]);
});

test("the check finds one that is not", () => {
  expect(careless('db.transaction("rw", tables(), () => act(1))')).toEqual(["act(1))"]);
  expect(careless('db.transaction("rw", [db.a, db.b], () => act(1))')).toHaveLength(1);
  expect(careless('db.transaction("rw", tables(), async () => act(1))')).toEqual([]);
});
