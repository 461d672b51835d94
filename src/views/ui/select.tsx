/** Choosing one of a few. */
import { Button as AriaButton } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import "./field.css";
import { Icon } from "./icon";
import "./menu.css";
import "./select.css";

export interface SelectProps<Id extends string> {
  label: string;
  hideLabel?: boolean;
  description?: string;
  options: readonly { id: Id; label: string }[];
  value: Id;
  onChange: (id: Id) => void;
  isDisabled?: boolean;
}

/** A labelled select. */
export function Select<Id extends string>({ label, hideLabel, description, options, value, onChange, isDisabled }: SelectProps<Id>) {
  return (
    <AriaSelect className="p-field" value={value} onChange={(key) => onChange(key as Id)} isDisabled={isDisabled}>
      <Label className={hideLabel ? "p-label-hidden" : "p-label"}>{label}</Label>
      <AriaButton className="p-input p-select-button">
        <SelectValue className="p-select-value">{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="chevron-down" />
      </AriaButton>
      {description && (
        <Text slot="description" className="p-description">
          {description}
        </Text>
      )}
      <Popover className="p-popover p-select-popover" offset={4}>
        <ListBox className="p-menu" items={options}>
          {(option) => (
            <ListBoxItem className="p-menu-item" id={option.id} textValue={option.label}>
              <span className="p-menu-words">{option.label}</span>
              <span className="p-menu-check">
                <Icon name="check" />
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
