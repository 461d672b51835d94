/** Choosing where a customer's clock hangs. Loaded when first wanted. */
import { t } from "../text";
import { Button } from "../ui/button";
import { ZoneCombo } from "../ui/zone-combo";

interface TimeZoneFieldProps {
  value?: string;
  onChange: (timeZone: string | null) => void;
  onCancel: () => void;
}

/** The zones, and a way to forget the one that was set. */
export default function TimeZoneField({ value, onChange, onCancel }: TimeZoneFieldProps) {
  return (
    <div className="p-zone">
      <ZoneCombo
        label={t("customer.zone")}
        hideLabel
        placeholder={t("customer.zone.placeholder")}
        onChange={onChange}
        onCancel={onCancel}
        autoFocus
      />
      <Button size="s" variant="quiet" onPress={() => (value ? onChange(null) : onCancel())}>
        {t(value ? "customer.zone.forget" : "ui.cancel")}
      </Button>
    </div>
  );
}
