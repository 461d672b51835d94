/** A small button that says what a word or figure means. */
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import "./button.css";
import "./help.css";
import { Icon } from "./icon";
import "./icon-button.css";
import "./menu.css";

export interface HelpProps {
  /** What the button asks: "What does response rate mean?" */
  label: string;
  children: ReactNode;
}

/** Opens its words beside it; Escape closes them. */
export function Help({ label, children }: HelpProps) {
  return (
    <DialogTrigger>
      <AriaButton className="p-icon-button p-icon-button-s" aria-label={label}>
        <Icon name="info" size={16} />
      </AriaButton>
      <Popover className="p-popover" offset={4}>
        <Dialog className="p-help" aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
