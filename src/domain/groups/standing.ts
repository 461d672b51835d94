/** What stood and what people said, as `gather` takes it. Ids are those of cases: all that waits in one case is one text. */
import type { Group } from "../rows";
import type { Standing } from "./gather";

/** `attached` are cases of incidents that are open, by the group each incident was declared of. */
export function standingOf(
  before: ReadonlyMap<string, string>,
  said: readonly Group[],
  attached: ReadonlyMap<string, string> = new Map(),
): Required<Standing> {
  const held = new Map(attached);
  for (const { id, name, caseIds } of said) if (name !== undefined) for (const caseId of caseIds) held.set(caseId, id);
  const out = new Set(said.flatMap((group) => group.out));
  for (const caseId of out) held.delete(caseId);
  return { before, held, out };
}
