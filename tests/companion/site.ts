/** What the tests of the practice site share: a running one, and asking it as the page does. */
import { afterAll, beforeAll } from "vitest";
import { type Companion, type CompanionOptions, startCompanion } from "../../src/companion/server";

/** The JSON of an answer, loosely: tests say what they expect of it. */
// biome-ignore lint/suspicious/noExplicitAny: X's shapes are deep and every test asserts what it reads
export type Body = any;

export function practiceSite(options: CompanionOptions = {}) {
  let companion: Companion | undefined;
  beforeAll(async () => {
    companion = await startCompanion(options);
  });
  afterAll(() => companion?.close());
  const url = (path: string) => `${companion?.url}/practice${path}`;
  const json = async (path: string, init?: RequestInit): Promise<Body> => (await fetch(url(path), init)).json();
  return {
    url,
    json,
    /** Asks an operation by GET. */
    ask: (operation: string, variables: object) =>
      json(`/i/api/graphql/AAAAAAAAAAAAAAAAAAAA/${operation}?variables=${encodeURIComponent(JSON.stringify(variables))}`),
    /** Does something by POST. */
    act: (operation: string, variables: object) =>
      json(`/i/api/graphql/AAAAAAAAAAAAAAAAAAAA/${operation}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ variables, queryId: "AAAAAAAAAAAAAAAAAAAA" }),
      }),
  };
}

/** Every entry of a list of instructions. */
export const entriesOf = (instructions: Body[]): Body[] => instructions.flatMap((one) => one.entries ?? (one.entry ? [one.entry] : []));
/** Every `itemContent` of entries, those in modules too. */
export const contentsOf = (entries: Body[]): Body[] =>
  entries.flatMap((entry) => entry.content.itemContent ?? entry.content.items?.map((item: Body) => item.item.itemContent) ?? []);
/** The posts of contents, out of whatever they are wrapped in. */
export const postsOf = (contents: Body[]): Body[] =>
  contents.flatMap((one) => one.tweet_results?.result?.tweet ?? one.tweet_results?.result ?? []).filter((post) => post.legacy);
