/** When one is warned, and whether this browser does it. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import { parseMinutes, writeMinutes } from "../../domain/sla/duration";
import { setting } from "../../store/queries";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Switch } from "../ui/switch";
import { TextField } from "../ui/text-field";
import { showToast } from "../ui/toast";

export interface WarningFieldProps {
  /** Minutes. */
  warning: number;
  onWarning: (warning: number) => void;
}

/** How long before, for the whole workspace. */
export function WarningField({ warning, onWarning }: WarningFieldProps) {
  const [typed, setTyped] = useState(writeMinutes(warning));
  // Saved on leaving the field, perhaps for the switch: the form must not be made anew under the press.
  useEffect(() => setTyped(writeMinutes(warning)), [warning]);
  const read = typed.trim() === "0" || typed.trim() === "" ? 0 : parseMinutes(typed);
  const isWrong = read === undefined || read > 10_080;
  return (
    <div className="p-sla-block">
      <TextField
        label={t("sla.warning")}
        description={t("sla.warning_words")}
        dir="ltr"
        value={typed}
        onChange={setTyped}
        onBlur={() => {
          if (!isWrong && read !== warning) onWarning(read);
        }}
        isInvalid={isWrong}
        errorMessage={t("sla.bad_length")}
      />
    </div>
  );
}

/** The notifications of this browser, for which it is asked when they are switched on. */
export function AlertsSwitch() {
  const act = useAct();
  const link = usePageLink();
  const alerts = useLiveQuery(() => setting("alerts"));
  const turn = async (isOn: boolean) => {
    // The browser asks in the person's own click and at no other time: nothing may come before.
    if (isOn && !(await link.mayNotify())) return void showToast(t("sla.alerts_refused"), { tone: "bad" });
    if (await act({ type: "settings.set", setting: { id: "alerts", isOn } })) link.settingsChanged();
  };
  if (!alerts) return null;
  return (
    <div className="p-sla-block">
      <Switch label={t("sla.alerts")} description={t("sla.alerts_words")} isSelected={alerts.isOn} onChange={(isOn) => void turn(isOn)} />
    </div>
  );
}
