/** Modal dialogs. What they are made of loads when one is first opened. */
import { lazy, type ReactNode, Suspense } from "react";

const DialogBox = lazy(() => import("./dialog-box"));

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot, in reading order; the last is the main one. */
  actions?: ReactNode;
  /** alertdialog: it interrupts and asks for a decision. */
  role?: "dialog" | "alertdialog";
  /** wide: 640 px instead of 400; both fit a narrow panel. */
  size?: "normal" | "wide";
}

/** A modal dialog: focus stays in it, Escape closes it, and focus returns to where it was. */
export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense fallback={null}>
      <DialogBox {...props} />
    </Suspense>
  );
}
