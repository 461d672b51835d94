/** What an import would do, before it does it: which macros are new, which differ from those there, which are the same. */
import type { Command } from "../commands";
import { canonical } from "../fingerprint";
import { draftOfMacro, isOwnMacro, type Macro, type MacroDraft, macroIdOf } from "./macro";
import type { Readable } from "./zendesk-read";

export interface Planned {
  fresh: { id: string; draft: MacroDraft; from: Readable }[];
  changed: { row: Macro; draft: MacroDraft; from: Readable }[];
  same: Readable[];
}

/** Whose a macro becomes that is not there yet: those of one group as `group` says; without `mayShare` all are one's own. */
export interface Becomes {
  group: Pick<MacroDraft, "visibility" | "teamId">;
  mayShare: boolean;
}

function whose({ was }: Readable, { group, mayShare }: Becomes): Pick<MacroDraft, "visibility" | "teamId"> {
  if (was === "personal" || !mayShare) return { visibility: "personal" };
  return was === "group" ? group : { visibility: "shared" };
}

/** A macro that is there is known by the file's own id, or by the one Perch had given it. The second of one id in a file is left out. */
export function planImport(read: readonly Readable[], existing: readonly Macro[], becomes: Becomes): Planned {
  const byId = new Map(existing.map((row) => [row.id, row]));
  const planned: Planned = { fresh: [], changed: [], same: [] };
  const seen = new Set<string>();
  for (const from of read) {
    const ids = [...(from.perchId ? [from.perchId] : []), macroIdOf(from.key, "shared"), macroIdOf(from.key, "personal")];
    const row = ids.map((id) => byId.get(id)).find((one) => one !== undefined);
    const visible = whose(from, becomes);
    const id = row?.id ?? macroIdOf(from.key, visible.visibility);
    if (seen.has(id)) continue;
    seen.add(id);
    if (!row) {
      planned.fresh.push({ id, from, draft: { ...from.draft, ...visible, lang: "" } });
      continue;
    }
    const { visibility, teamId, lang } = row;
    const draft: MacroDraft = { ...from.draft, visibility, lang, ...(teamId !== undefined && { teamId }) };
    if (canonical(draft) === canonical(draftOfMacro(row))) planned.same.push(from);
    else planned.changed.push({ row, draft, from });
  }
  return planned;
}

/** The commands that do it; what was put away there is put away here. */
export const importCommands = ({ fresh, changed }: Pick<Planned, "fresh" | "changed">, mayArchive: boolean): Command[] => [
  ...fresh.flatMap(({ id, draft, from }): Command[] => [
    { type: "macro.create", macroId: id, macro: draft },
    ...(from.isAway && (mayArchive || isOwnMacro(id)) ? [{ type: "macro.archive", macroId: id } as const] : []),
  ]),
  ...changed.map(({ row, draft }): Command => ({ type: "macro.edit", macroId: row.id, macro: draft })),
];
