/** What rules suggested to answer with. */
import type { Routed } from "./routed";

/** Ids of the articles that rules suggested. */
export const suggestedIn = (routed: Routed | undefined): string[] =>
  (routed?.fired ?? []).flatMap(({ did }) => did.flatMap((done) => (done.do === "suggest" && !done.skipped ? done.value : [])));
