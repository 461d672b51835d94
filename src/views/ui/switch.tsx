/** On or off, at once. */
import { Switch as AriaSwitch } from "react-aria-components/Switch";
import "./switch.css";

export interface SwitchProps {
  label: string;
  /** What it means, beneath the label. */
  description?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
}

/** A labelled switch, the whole row clickable. */
export function Switch({ label, description, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className="p-switch">
      <span className="p-switch-words">
        <span>{label}</span>
        {description && <span className="p-switch-description">{description}</span>}
      </span>
      <span className="p-switch-track" aria-hidden="true" />
    </AriaSwitch>
  );
}
