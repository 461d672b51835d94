/** Macros: a reply and what is done with the case in one. */
import type { CaseStatus, Priority } from "../cases/row";

/** What is done with the case. `me` is whoever uses the macro. */
export type MacroAction =
  | { do: "tag"; tag: string }
  | { do: "untag"; tag: string }
  | { do: "status"; status: CaseStatus }
  | { do: "priority"; priority: Priority }
  | { do: "assign"; to: "me" | "nobody" | { agentId: string } }
  /** `null` is no team. */
  | { do: "team"; teamId: string | null };

export const MACRO_DEEDS = ["tag", "untag", "status", "priority", "assign", "team"] as const satisfies readonly MacroAction["do"][];
export type Visibility = "shared" | "team" | "personal";

/** What a macro holds before it has an id. */
export interface MacroDraft {
  name: string;
  /** A template, see `replies/fill`; may be empty where there are actions. */
  text: string;
  /** BCP 47; empty fits every language. */
  lang: string;
  visibility: Visibility;
  /** visibility team: whose it is. */
  teamId?: string;
  actions: MacroAction[];
  /** What another help desk's macro does and Perch can't: kept for the way back. `value` is JSON. */
  kept?: { field: string; value: string }[];
}

export interface Macro extends MacroDraft {
  id: string;
  createdAt: number;
  updatedAt: number;
  archivedAt?: number;
  /** How often it was used. */
  uses: number;
}

const OWN = "macro:own:";

/** The id of a macro; `key` is unique among those of its kind. A personal one is known by its id: it never leaves its agent's browser. */
export const macroIdOf = (key: string, visibility: Visibility): string => `${visibility === "personal" ? OWN : "macro:"}${key}`;

/** Whether a macro is its agent's alone. */
export const isOwnMacro = (macroId: string): boolean => macroId.startsWith(OWN);

/** Whether an agent of these teams is offered it: their own, everybody's, and their teams'. */
export const isOffered = ({ visibility, teamId, archivedAt }: Macro, teams: readonly string[]): boolean =>
  archivedAt === undefined && (visibility !== "team" || teams.includes(teamId ?? ""));

/** What of a macro an agent writes. */
export function draftOfMacro({ name, text, lang, visibility, teamId, actions, kept }: Macro): MacroDraft {
  return { name, text, lang, visibility, actions, ...(teamId !== undefined && { teamId }), ...(kept && { kept }) };
}
