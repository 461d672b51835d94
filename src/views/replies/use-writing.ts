/** How this agent writes: signed or not, and what becomes of a long text. */
import { useLiveQuery } from "dexie-react-hooks";
import { useCallback } from "react";
import type { Settings } from "../../domain/rows";
import { SETTINGS } from "../../domain/settings/defaults";
import { setting } from "../../store/queries";
import { useAct } from "../panel/use-act";

type Writing = Settings["writing"];

/** Their choices, and how to make others. */
export function useWriting(): Writing & { choose(choice: Partial<Omit<Writing, "id">>): Promise<boolean> } {
  const act = useAct();
  const writing = useLiveQuery(() => setting("writing")) ?? SETTINGS.writing;
  const choose = useCallback(
    (choice: Partial<Omit<Writing, "id">>) => act({ type: "settings.set", setting: { id: "writing", ...choice } }),
    [act],
  );
  return { ...writing, choose };
}
