/** Chosen or not, as part of a form. */
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import { Icon } from "./icon";
import "./switch.css";

export interface CheckboxProps {
  label: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
}

/** A labelled check box. */
export function Checkbox({ label, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className="p-checkbox">
      <span className="p-checkbox-box" aria-hidden="true">
        <Icon name="check" />
      </span>
      {label}
    </AriaCheckbox>
  );
}
