/** Macros: find, write, bring in and put away. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { draftOfMacro, type MacroDraft } from "../../domain/macros/macro";
import type { Macro } from "../../domain/rows";
import { macros } from "../../store/queries/macros";
import "../knowledge/knowledge.css";
import { t } from "../text";
import { Spinner } from "../ui/spinner";
import { MacroEditor } from "./macro-editor";
import { MacroList } from "./macro-list";
import "./macros.css";
import { useMay } from "./use-may";

interface Editing {
  macroId?: string;
  saved: MacroDraft;
}

/** The list, or the macro being written. */
export default function MacrosPage() {
  const all = useLiveQuery(() => macros());
  const may = useMay();
  const [editing, setEditing] = useState<Editing>();
  if (!all) return <Spinner />;
  if (editing) return <MacroEditor key={editing.macroId} {...editing} onDone={() => setEditing(undefined)} />;
  const blank: MacroDraft = { name: "", text: "", lang: "", visibility: may("macro.create") ? "shared" : "personal", actions: [] };
  const copy = (macro: Macro): MacroDraft => ({
    ...draftOfMacro(macro),
    name: t("macros.copy_of", { name: macro.name }).slice(0, 200),
  });
  return (
    <MacroList
      all={all}
      may={may}
      onOpen={(macro) => setEditing({ macroId: macro.id, saved: draftOfMacro(macro) })}
      onCopy={(macro) => setEditing({ saved: may("macro.create") ? copy(macro) : { ...copy(macro), visibility: "personal" } })}
      onNew={() => setEditing({ saved: blank })}
    />
  );
}
