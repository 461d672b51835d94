/** Macros are written, edited, put away and fetched back, as articles are; and used. */
import type { CommandOf, Context, Rejection } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import { findCase, findCustomer } from "../find";
import type { Change, Lookup } from "../rows";
import { cleanTag, TAG_LENGTH } from "../tags/tag";
import { isOwnMacro, type MacroAction, type MacroDraft } from "./macro";

type Write = CommandOf<"macro.create" | "macro.edit">;
type Put = CommandOf<"macro.archive" | "macro.restore">;
type Fact = EventOf<"macro.created" | "macro.edited" | "macro.archived" | "macro.restored">;

/** An action with its tag as tags are written; nothing where none is left of it. */
function cleanAction(action: MacroAction): MacroAction[] {
  if (!("tag" in action)) return [action];
  const tag = cleanTag(action.tag);
  return tag && tag.length <= TAG_LENGTH ? [{ ...action, tag }] : [];
}

function clean({ teamId, kept, ...draft }: MacroDraft): MacroDraft {
  return {
    ...draft,
    name: draft.name.trim(),
    text: draft.text.trim(),
    actions: draft.actions.flatMap(cleanAction),
    ...(draft.visibility === "team" && teamId && { teamId }),
    ...(kept && kept.length > 0 && { kept }),
  };
}

function objection(macroId: string, { name, text, actions, visibility, teamId }: MacroDraft): Rejection | undefined {
  if (!name) return { reason: "empty", detail: "name" };
  if (!text && actions.length === 0) return { reason: "empty", detail: "text" };
  // By its id alone everybody knows whose it is.
  if (isOwnMacro(macroId) !== (visibility === "personal")) return { reason: "invalid", detail: "visibility" };
  if (visibility === "team" && teamId === undefined) return { reason: "empty", detail: "team" };
}

/** Writing a macro needs a name, and a text or an action. */
export function decideWriteMacro(get: Lookup, command: Write, context: Context): Decision {
  const { macroId } = command;
  const row = get("macros", macroId);
  if (command.type === "macro.create" && row) return { rejection: { reason: "already", detail: row.name } };
  if (command.type === "macro.edit" && !row) return { rejection: { reason: "not_found" } };
  const macro = clean(command.macro);
  const rejection = objection(macroId, macro);
  if (rejection) return { rejection };
  const type = command.type === "macro.create" ? "macro.created" : "macro.edited";
  return { events: [{ id: context.id, at: context.now, by: context.agentId, type, macroId, macro }] };
}

/** A macro is put away, or fetched back. */
export function decidePutMacro(get: Lookup, { type: given, macroId }: Put, context: Context): Decision {
  const row = get("macros", macroId);
  if (!row) return { rejection: { reason: "not_found" } };
  const away = given === "macro.archive";
  if (away === (row.archivedAt !== undefined)) return { rejection: { reason: "already", detail: row.name } };
  const type = away ? "macro.archived" : "macro.restored";
  return { events: [{ id: context.id, at: context.now, by: context.agentId, type, macroId }] };
}

/** A macro was used for a customer. What it does with the case are commands of their own. */
export function decideApplyMacro(get: Lookup, command: CommandOf<"macro.apply">, context: Context): Decision {
  const { type: _, caseId, ...given } = command;
  const row = get("macros", given.macroId);
  const customer = findCustomer(get, given.customerId);
  if (!row || !customer) return { rejection: { reason: "not_found" } };
  const about = caseId ? findCase(get, caseId)?.id : undefined;
  const fact = { ...given, customerId: customer.id, ...(about && { caseId: about }), name: row.name };
  return { events: [{ ...fact, id: context.id, at: context.now, by: context.agentId, type: "macro.applied" }] };
}

/** What a fact makes of a macro. */
export function evolveMacro(get: Lookup, event: Fact): Change[] {
  const { macroId: id, at } = event;
  const row = get("macros", id);
  if (event.type === "macro.created")
    return [{ table: "macros", id, row: row ?? { ...event.macro, id, createdAt: at, updatedAt: at, uses: 0 } }];
  if (!row) return [];
  if (event.type === "macro.edited") {
    const { teamId: _, kept: __, ...rest } = row;
    return [{ table: "macros", id, row: { ...rest, ...event.macro, updatedAt: at } }];
  }
  const { archivedAt: _, ...back } = row;
  return [{ table: "macros", id, row: event.type === "macro.archived" ? { ...back, archivedAt: at } : back }];
}

/** It counts one use more, and ranking learns for which words it was chosen. */
export function evolveApplied(get: Lookup, event: EventOf<"macro.applied">): Change[] {
  const { macroId, messageId, terms, at } = event;
  const id = `acceptance:${event.id}`;
  if (get("acceptances", id)) return [];
  const row = get("macros", macroId);
  const uses: Change[] = row ? [{ table: "macros", id: macroId, row: { ...row, uses: row.uses + 1 } }] : [];
  return [{ table: "acceptances", id, row: { id, articleId: macroId, ...(messageId && { messageId }), terms, at } }, ...uses];
}
