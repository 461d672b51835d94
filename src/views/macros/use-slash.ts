/** Where "/" asks for a macro: anywhere in the panel, and in the reply box at its start or after a space. */
import { type RefObject, useEffect, useState } from "react";
import { useShortcuts } from "../panel/shortcuts";

/** In the box: what of its text the macro takes the place of. */
export type Slash = { from: "panel" } | { from: "box"; start: number; end: number };

/** Where it was asked for, while it is. */
export function useSlash(box: RefObject<HTMLTextAreaElement>): [Slash | undefined, (slash: Slash | undefined) => void] {
  const [slash, setSlash] = useState<Slash>();
  useShortcuts({ "/": () => setSlash({ from: "panel" }) });
  useEffect(() => {
    const area = box.current;
    const onKey = (event: KeyboardEvent) => {
      if (!area || event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const { selectionStart: start, selectionEnd: end, value } = area;
      if (start > 0 && !/\s/.test(value.charAt(start - 1))) return;
      event.preventDefault();
      setSlash({ from: "box", start, end });
    };
    area?.addEventListener("keydown", onKey);
    return () => area?.removeEventListener("keydown", onKey);
  }, [box]);
  return [slash, setSlash];
}
