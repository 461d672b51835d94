/** Choosing the place whose clock counts. */
import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { t } from "../text";
import "../ui/field.css";
import "../ui/menu.css";
import { localTime } from "../ui/time";

const SHOWN = 30;
const named = (zone: string) => zone.replaceAll("_", " ");

/** A combo box over the browser's IANA zones; what was typed and is none goes back to what stood. */
export function ZoneField({ value, onChange }: { value: string; onChange: (timeZone: string) => void }) {
  const [typed, setTyped] = useState(named(value));
  const wanted = typed === named(value) ? "" : typed.toLowerCase();
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => named(zone).toLowerCase().includes(wanted));
  return (
    <ComboBox
      className="p-field"
      inputValue={typed}
      onInputChange={setTyped}
      value={value}
      onChange={(key) => {
        if (key === null) return;
        onChange(String(key));
        setTyped(named(String(key)));
      }}
      onBlur={() => setTyped(named(value))}
      items={zones.slice(0, SHOWN).map((zone) => ({ id: zone }))}
      menuTrigger="input"
      defaultFilter={() => true}
      allowsCustomValue
    >
      <Label className="p-label">{t("hours.zone")}</Label>
      <Input className="p-input" dir="ltr" />
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
