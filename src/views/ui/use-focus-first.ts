/** Moving the focus to the control of something that has just appeared. */
import { type RefObject, useEffect, useRef } from "react";

/** A ref for the control that takes the focus once what it stands in is there, after React has finished with the page. */
export function useFocusFirst<Control extends HTMLElement>(): RefObject<Control> {
  const control = useRef<Control>(null);
  useEffect(() => {
    const soon = setTimeout(() => control.current?.focus());
    return () => clearTimeout(soon);
  }, []);
  return control;
}
