/** Choosing one of a few that need explaining. */
import { Label } from "react-aria-components/Label";
import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components/RadioGroup";
import "./field.css";
import "./radio-group.css";
import "./switch.css";

export interface RadioGroupProps<Id extends string> {
  label: string;
  hideLabel?: boolean;
  options: readonly { id: Id; label: string; description?: string }[];
  value: Id;
  onChange: (id: Id) => void;
}

/** Radio buttons beneath each other, each with what it means. */
export function RadioGroup<Id extends string>({ label, hideLabel, options, value, onChange }: RadioGroupProps<Id>) {
  return (
    <AriaRadioGroup className="p-radios" value={value} onChange={(id) => onChange(id as Id)}>
      <Label className={hideLabel ? "p-label-hidden" : "p-label"}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="p-radio">
          <span className="p-radio-dot" aria-hidden="true" />
          <span className="p-switch-words">
            <span>{option.label}</span>
            {option.description && <span className="p-switch-description">{option.description}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
