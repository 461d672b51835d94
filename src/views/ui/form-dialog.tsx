/** A dialog that asks for something and does one thing with it. */
import type { ReactNode } from "react";
import { t } from "../text";
import { Button } from "./button";
import { Dialog, type DialogProps } from "./dialog";
import "./page-body.css";

export interface FormDialogProps extends Pick<DialogProps, "onClose" | "title" | "children" | "size"> {
  /** What will be done, as a verb (default "Save"). */
  doLabel?: string;
  /** Whether all is there that it needs (default: what lacks is said when it is done). */
  isReady?: boolean;
  /** It does not close by itself: what is refused keeps its words. */
  onDo: () => void;
  /** A button before Cancel. */
  before?: ReactNode;
}

/** Open while it stands there; Cancel and the one verb at its foot. */
export function FormDialog({ doLabel, isReady = true, onDo, before, children, ...props }: FormDialogProps) {
  return (
    <Dialog
      {...props}
      isOpen
      actions={
        <>
          {before}
          <Button onPress={props.onClose}>{t("ui.cancel")}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={onDo}>
            {doLabel ?? t("ui.save")}
          </Button>
        </>
      }
    >
      <div className="p-stack">{children}</div>
    </Dialog>
  );
}
