/** A macro being written, kept in this browser until it is saved or thrown away. */
import { macroDraft } from "../../contracts/macros";
import { canonical } from "../../domain/fingerprint";
import type { MacroDraft } from "../../domain/macros/macro";
import { type KeptForm, useKeptForm } from "../ui/use-kept-form";

const MACRO = {
  read: (kept: unknown): MacroDraft | undefined => macroDraft.safeParse(kept).data,
  isSame: (one: MacroDraft, other: MacroDraft) => canonical(one) === canonical(other),
};

/** The draft of a macro (undefined: of a new one or a copy, known by its name), beginning from what was kept or from `saved`. */
export const useKept = (macroId: string | undefined, saved: MacroDraft): KeptForm<MacroDraft> =>
  useKeptForm(`perch:macro-draft:${macroId ?? (saved.name || "new")}`, saved, MACRO);
