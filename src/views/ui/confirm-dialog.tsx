/** Asks before something that cannot be taken back. */
import type { ReactNode } from "react";
import { t } from "../text";
import { Button } from "./button";
import { Dialog } from "./dialog";

export interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** Called once, then the dialog closes. */
  onConfirm: () => void;
  title: string;
  children: ReactNode;
  /** What will be done, as a verb ("Wipe everything"). */
  confirmLabel: string;
  danger?: boolean;
}

/** A decision with Cancel and one verb. */
export function ConfirmDialog({ isOpen, onClose, onConfirm, title, children, confirmLabel, danger }: ConfirmDialogProps) {
  const confirm = () => {
    onConfirm();
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t("ui.cancel")}
          </Button>
          <Button variant={danger ? "danger" : "primary"} onPress={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
