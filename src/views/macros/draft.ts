/** A macro as a reply to one customer, ready for X. */
import { fill } from "../../domain/replies/fill";
import type { Macro } from "../../domain/rows";
import type { Draft } from "../replies/drafts";
import { type Between, SPARE, variablesFor } from "../replies/variables";

/** What is not known, and a condition that can't be read, are for a person to see to: `missing` names them. */
export function draftOf(macro: Macro, between: Between): Draft & { macroIds: string[] } {
  const { text, missing, problem } = fill(macro.text, variablesFor(between));
  const missed = [...missing.filter((name) => !SPARE.has(name)), ...(problem ? [problem.what] : [])];
  return { text, allowed: macro.text, macroIds: [macro.id], ...(missed.length > 0 && { missing: missed }) };
}

/** The draft with another put in it, in place of what stands from `start` to `end`; a text apart from the words beside it. */
export function putInto(draft: Draft, added: Draft, start: number, end: number): { draft: Draft; caret: number } {
  const [before, after] = [draft.text.slice(0, start), draft.text.slice(end)];
  const lead = before && !/\s$/.test(before) ? " " : "";
  const trail = after && !/^\s/.test(after) ? " " : "";
  const all = <T>(one: readonly T[] = [], other: readonly T[] = []) => [...new Set([...one, ...other])];
  const [missing, macroIds] = [all(draft.missing, added.missing), all(draft.macroIds, added.macroIds)];
  return {
    caret: before.length + lead.length + added.text.length,
    draft: {
      ...draft,
      text: before + lead + added.text + trail + after,
      allowed: all([draft.allowed ?? ""], [added.allowed ?? ""])
        .filter(Boolean)
        .join("\n"),
      ...(missing.length > 0 && { missing }),
      ...(macroIds.length > 0 && { macroIds }),
    },
  };
}
