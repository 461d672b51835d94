/** Choosing where a customer's clock hangs. Loaded when first wanted: browsers know over four hundred zones. */
import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { t } from "../text";
import { Button } from "../ui/button";
import "../ui/field.css";
import "../ui/menu.css";
import { localTime } from "../ui/time";

interface TimeZoneFieldProps {
  value?: string;
  onChange: (timeZone: string | null) => void;
  onCancel: () => void;
}

const SHOWN = 30;
const named = (zone: string) => zone.replaceAll("_", " ");

/** A combo box over the browser's IANA zones: part of a city's name finds it. */
export default function TimeZoneField({ value, onChange, onCancel }: TimeZoneFieldProps) {
  const [typed, setTyped] = useState("");
  const wanted = typed.toLowerCase();
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => named(zone).toLowerCase().includes(wanted));
  return (
    <div className="p-zone">
      <ComboBox
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        onChange={(key) => key !== null && onChange(String(key))}
        items={zones.slice(0, SHOWN).map((zone) => ({ id: zone }))}
        menuTrigger="focus"
        defaultFilter={() => true}
      >
        <Label className="p-label-hidden">{t("customer.zone")}</Label>
        <Input
          className="p-input"
          placeholder={t("customer.zone.placeholder")}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === "Escape") onCancel();
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
      <Button size="s" variant="quiet" onPress={() => (value ? onChange(null) : onCancel())}>
        {t(value ? "customer.zone.forget" : "ui.cancel")}
      </Button>
    </div>
  );
}
