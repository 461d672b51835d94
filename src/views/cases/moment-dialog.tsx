/** A moment to come, for one case or many. */
import { type ReactNode, useState } from "react";
import { t } from "../text";
import { Button } from "../ui/button";
import { FormDialog } from "../ui/form-dialog";
import { dateTime } from "../ui/time";
import "./case-facts.css";
import { MomentField } from "./moment-field";
import { presets } from "./presets";

export interface MomentDialogProps {
  field: "snooze" | "follow_up";
  /** Beside the buttons at the foot, before them. */
  before?: ReactNode;
  /** Milliseconds since 1970 UTC. */
  onSet: (at: number) => void;
  onClose: () => void;
}

/** Moments people mean, and any other. */
export function MomentDialog({ field, before, onSet, onClose }: MomentDialogProps) {
  const [now] = useState(Date.now);
  const [other, setOther] = useState<number>();
  const isFuture = other !== undefined && other > now;
  return (
    <FormDialog
      onClose={onClose}
      title={t(`cases.${field}_title`)}
      isReady={isFuture}
      onDo={() => isFuture && onSet(other)}
      before={before}
    >
      <p>{t(`cases.${field}_words`)}</p>
      <ul className="p-plain-list p-when">
        {presets(now).map(({ id, at }) => (
          <li key={id}>
            <Button onPress={() => onSet(at)}>
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
