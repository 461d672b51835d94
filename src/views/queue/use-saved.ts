/** The agent's own filters. */
import { useLiveQuery } from "dexie-react-hooks";
import { SAVED_KEPT, type SavedFilter, withSaved } from "../../domain/queue/saved";
import { setting } from "../../store/queries";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import type { Look } from "./use-queue";

export interface Saved {
  all: readonly SavedFilter[];
  /** There is room for no more. */
  isFull: boolean;
  /** Keeps it under this name, in the place of one of the same name. */
  save(name: string, look: Look): void;
  rename(one: SavedFilter, name: string): void;
  remove(one: SavedFilter): void;
}

const NONE: readonly SavedFilter[] = [];
const alike = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The one of this name. */
export const savedNamed = (saved: readonly SavedFilter[], name: string): SavedFilter | undefined =>
  saved.find((one) => alike(one.name, name));

/** Live, and how they change; each change can be taken back. */
export function useSaved(): Saved {
  const act = useAct();
  const all = useLiveQuery(async () => (await setting("queue")).saved) ?? NONE;
  const put = (saved: SavedFilter[], done: string) => void act({ type: "settings.set", setting: { id: "queue", saved } }, done);
  return {
    all,
    isFull: all.length >= SAVED_KEPT,
    save: (name, { view, sort, narrow }) =>
      put(
        withSaved(all, { id: savedNamed(all, name)?.id ?? crypto.randomUUID(), name, view, sort, narrow }),
        t("queue.saved.done", { name: name.trim() }),
      ),
    rename: (one, name) => put(withSaved(all, { ...one, name }), t("queue.saved.renamed", { name: name.trim() })),
    remove: (one) =>
      put(
        all.filter(({ id }) => id !== one.id),
        t("queue.saved.removed", { name: one.name }),
      ),
  };
}
