/** Choosing where a clock hangs. Only for parts that load later: browsers know over four hundred zones. */
import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import "./field.css";
import "./menu.css";
import { localTime } from "./time";

export interface ZoneComboProps {
  label: string;
  /** Keep the label for screen readers only. */
  hideLabel?: boolean;
  placeholder?: string;
  /** IANA name; what was typed and is none goes back to it. */
  value?: string;
  onChange: (timeZone: string) => void;
  onCancel?: () => void;
  autoFocus?: boolean;
}

const SHOWN = 30;
const named = (zone: string) => zone.replaceAll("_", " ");

/** A combo box over the browser's IANA zones: part of a city's name finds it. */
export function ZoneCombo({ label, hideLabel, placeholder, value = "", onChange, onCancel, autoFocus = false }: ZoneComboProps) {
  const [typed, setTyped] = useState(named(value));
  const wanted = typed === named(value) ? "" : typed.toLowerCase();
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => named(zone).toLowerCase().includes(wanted));
  return (
    <ComboBox
      className="p-field"
      inputValue={typed}
      onInputChange={setTyped}
      value={value || null}
      onChange={(key) => {
        if (key === null) return;
        onChange(String(key));
        setTyped(named(String(key)));
      }}
      onBlur={() => setTyped(named(value))}
      items={zones.slice(0, SHOWN).map((zone) => ({ id: zone }))}
      menuTrigger="focus"
      defaultFilter={() => true}
      allowsCustomValue
    >
      <Label className={hideLabel ? "p-label-hidden" : "p-label"}>{label}</Label>
      <Input
        className="p-input"
        placeholder={placeholder}
        autoFocus={autoFocus}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel?.();
        }}
      />
      <Popover className="p-popover" offset={4}>
        <ListBox className="p-menu">
          {({ id }: { id: string }) => (
            <ListBoxItem className="p-menu-item" id={id} textValue={named(id)}>
              <span className="p-menu-words">{named(id)}</span>
              <span className="p-menu-detail">{localTime(id)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
