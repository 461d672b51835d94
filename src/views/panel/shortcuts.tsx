/** Keyboard shortcuts: what they are, and the one listener for them. */
import { useLayoutEffect } from "react";
import { type Key, t } from "../text";
import { Dialog } from "../ui/dialog";
import "./shortcuts.css";

const ROWS: readonly { keys: string[]; does: Key }[] = [
  { keys: ["1", "2", "3"], does: "panel.key.insert" },
  { keys: ["j", "k"], does: "panel.key.move" },
  { keys: ["e"], does: "panel.key.edit" },
  { keys: ["x"], does: "panel.key.refuse" },
  { keys: ["r"], does: "panel.key.reply" },
  { keys: ["/"], does: "panel.key.macro" },
  { keys: ["Ctrl/⌘ ↵"], does: "panel.key.put" },
  { keys: ["t"], does: "panel.key.tag" },
  { keys: ["s"], does: "panel.key.status" },
  { keys: ["a"], does: "panel.key.assign" },
  { keys: ["n"], does: "panel.key.note" },
  { keys: ["z"], does: "panel.key.snooze" },
  { keys: ["m"], does: "panel.key.more" },
  { keys: ["u"], does: "panel.key.unanswered" },
  { keys: ["x"], does: "panel.key.select" },
  { keys: ["v"], does: "panel.key.review" },
  { keys: ["?"], does: "panel.key.help" },
];

/** True when a key belongs to what has the focus: text being typed, or an open menu or dialog. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=combobox]")) return true;
  return document.querySelector("[role=dialog], [role=alertdialog]:not(.p-toast)") !== null;
}

/** Calls the action of a single key while nobody is typing, from the moment its key is shown. Keys are as in `KeyboardEvent.key`. */
export function useShortcuts(actions: Record<string, (() => void) | undefined>): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = isTaken(event) ? undefined : Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}

/** The list of shortcuts, opened by "?". */
export function Shortcuts({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  useShortcuts({ "?": () => onOpenChange(true) });
  return (
    <Dialog isOpen={isOpen} onClose={() => onOpenChange(false)} title={t("panel.shortcuts")}>
      <dl className="p-shortcuts">
        {ROWS.map(({ keys, does }) => (
          <div key={does}>
            <dt>{t(does)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className="p-key">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
