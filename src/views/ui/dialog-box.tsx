/** The dialog itself. Loaded by `dialog.tsx` when one is first opened. */
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { t } from "../text";
import type { DialogProps } from "./dialog";
import "./dialog.css";
import { IconButton } from "./icon-button";

/** A modal box over a veil. */
export default function DialogBox({ isOpen, onClose, title, children, actions, role = "dialog", size = "normal" }: DialogProps) {
  return (
    <ModalOverlay className="p-veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={role === "dialog"}>
      <Modal className={`p-modal p-modal-${size}`}>
        <AriaDialog className="p-dialog" role={role}>
          <header className="p-dialog-head">
            <Heading slot="title" className="p-dialog-title">
              {title}
            </Heading>
            {role === "dialog" && <IconButton label={t("ui.close")} icon="close" onPress={onClose} />}
          </header>
          <div className="p-dialog-body">{children}</div>
          {actions && <footer className="p-dialog-foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
