/** Before a rule is switched on: what it would have done, and whether those who wait now are to go through it too. */
import { useState } from "react";
import type { Rule } from "../../domain/routing/rule";
import { t } from "../text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
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
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t("routing.switch_on_title", { name: rule.name })}
      actions={
        <>
          <Button onPress={onClose}>{t("ui.cancel")}</Button>
          <Button variant="primary" isDisabled={!isTried} onPress={() => onConfirm(withWaiting)}>
            {t("routing.switch_on")}
          </Button>
        </>
      }
    >
      <div className="p-stack">
        <TryRule rule={rule} choices={choices} onDone={() => setTried(true)} />
        <Checkbox label={t("routing.with_waiting")} isSelected={withWaiting} onChange={setWithWaiting} />
      </div>
    </Dialog>
  );
}
