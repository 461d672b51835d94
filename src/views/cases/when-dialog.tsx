/** Until when a case is put off, or when it is to be followed up. */
import { useState } from "react";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { FormDialog } from "../ui/form-dialog";
import { dateTime } from "../ui/time";
import type { CaseDialogProps } from "./case-props";
import { MomentField } from "./moment-field";
import { presets } from "./presets";

/** Moments people mean, and any other. */
export function WhenDialog({ current, field, onClose }: CaseDialogProps & { field: "snooze" | "follow_up" }) {
  const act = useAct();
  const [now] = useState(Date.now);
  const [other, setOther] = useState<number>();
  const stands = field === "snooze" ? current.snoozedUntil : current.followUpAt;
  const set = (value: number | null) => {
    const done = value === null ? t(`cases.${field}_off`) : t(`cases.${field}_done`, { when: dateTime(value) });
    onClose();
    void act({ type: "case.set", caseId: current.id, set: { field, value } }, done);
  };
  const isFuture = other !== undefined && other > now;
  return (
    <FormDialog
      onClose={onClose}
      title={t(`cases.${field}_title`)}
      isReady={isFuture}
      onDo={() => isFuture && set(other)}
      before={stands !== undefined && <Button onPress={() => set(null)}>{t(`cases.${field}_clear`)}</Button>}
    >
      <p>{t(`cases.${field}_words`)}</p>
      <ul className="p-plain-list p-when">
        {presets(now).map(({ id, at }) => (
          <li key={id}>
            <Button onPress={() => set(at)}>
              {t(`cases.when.${id}`)} <span className="p-soft">{dateTime(at)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <MomentField
        label={t("cases.when.other")}
        value={other}
        onChange={setOther}
        error={other !== undefined && !isFuture ? t("cases.when.past") : undefined}
      />
    </FormDialog>
  );
}
