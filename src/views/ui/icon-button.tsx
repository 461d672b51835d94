/** A button that is only an icon: always named, and the name shows as a tooltip. */

import { forwardRef } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import "./icon-button.css";
import "./button.css";
import { Icon, type IconName } from "./icon";

export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children" | "aria-label"> {
  /** What it does: the accessible name and the tooltip. */
  label: string;
  icon: IconName;
  /** s: 24 px, m (default): 34 px. */
  size?: "s" | "m";
  shortcut?: string;
}

/** An icon with a name. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, size = "m", shortcut, ...props },
  ref,
) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...props} ref={ref} aria-label={label} className={`p-icon-button p-icon-button-${size}`}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="p-tooltip" offset={4}>
        {label}
        {shortcut && <kbd className="p-key">{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
});
