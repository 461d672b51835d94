/** The one button of Perch. */

import { forwardRef, type ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import "./button.css";
import { Icon, type IconName } from "./icon";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  /** primary: the one thing to do here; secondary (default): outlined; quiet: no border; danger: cannot be taken back. */
  variant?: "primary" | "secondary" | "quiet" | "danger";
  /** s: 28 px high, for rows and cards; m (default): 36 px. */
  size?: "s" | "m";
  icon?: IconName;
  /** A key that does the same, shown at the end. */
  shortcut?: string;
  children: ReactNode;
}

/** A pill button with an optional icon before its words. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "secondary", size = "m", icon, shortcut, children, ...props },
  ref,
) {
  return (
    <AriaButton {...props} ref={ref} className={`p-button p-button-${variant} p-button-${size}`}>
      {icon && <Icon name={icon} />}
      <span className="p-button-words">{children}</span>
      {shortcut && (
        <span className="p-key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </AriaButton>
  );
});
