/** Before a rule is switched on: what it would have done, and whether those who wait now are to go through it too. */
import { useState } from "react";
import type { Rule } from "../../domain/routing/rule";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { FormDialog } from "../ui/form-dialog";
import { TryRule } from "./try-rule";
import type { Choices } from "./use-choices";

interface SwitchOnProps {
  rule: Rule;
  choices: Choices;
  onConfirm: (withWaiting: boolean) => void;
  onClose: () => void;
}

export function SwitchOn({ rule, choices, onConfirm, onClose }: SwitchOnProps) {
  const [isTried, setTried] = useState(false);
  const [withWaiting, setWithWaiting] = useState(false);
  return (
    <FormDialog
      onClose={onClose}
      size="wide"
      title={t("routing.switch_on_title", { name: rule.name })}
      doLabel={t("routing.switch_on")}
      isReady={isTried}
      onDo={() => onConfirm(withWaiting)}
    >
      <TryRule rule={rule} choices={choices} onDone={() => setTried(true)} />
      <Checkbox label={t("routing.with_waiting")} isSelected={withWaiting} onChange={setWithWaiting} />
    </FormDialog>
  );
}
