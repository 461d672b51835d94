/** Until when a case is put off, or when it is to be followed up. */
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Button } from "../ui/button";
import { dateTime } from "../ui/time";
import type { CaseDialogProps } from "./case-props";
import { MomentDialog } from "./moment-dialog";

/** Of this case: sets it, or takes it back. */
export function WhenDialog({ current, field, onClose }: CaseDialogProps & { field: "snooze" | "follow_up" }) {
  const act = useAct();
  const stands = field === "snooze" ? current.snoozedUntil : current.followUpAt;
  const set = (value: number | null) => {
    const done = value === null ? t(`cases.${field}_off`) : t(`cases.${field}_done`, { when: dateTime(value) });
    onClose();
    void act({ type: "case.set", caseId: current.id, set: { field, value } }, done);
  };
  const clear = stands !== undefined && <Button onPress={() => set(null)}>{t(`cases.${field}_clear`)}</Button>;
  return <MomentDialog field={field} before={clear} onSet={set} onClose={onClose} />;
}
