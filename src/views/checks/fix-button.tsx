/** Mends what a check has found: at once, or by a choice of texts. */
import type { Check } from "../../domain/lint/finding";
import { t } from "../text";
import { Button } from "../ui/button";
import { Menu } from "../ui/menu";

interface FixButtonProps {
  check: Check;
  /** Whole texts. */
  fixes: readonly string[];
  onFix: (text: string) => void;
}

/** One fix is a button, several are a menu of the texts themselves. */
export function FixButton({ check, fixes, onFix }: FixButtonProps) {
  const [only] = fixes;
  const label = t("checks.fix_of", { check: t(`checks.name.${check}`) });
  if (fixes.length === 1 && only !== undefined)
    return (
      <Button size="s" variant="quiet" aria-label={label} onPress={() => onFix(only)}>
        {t("checks.fix")}
      </Button>
    );
  return (
    <Menu
      label={label}
      variant="quiet"
      size="s"
      items={fixes.map((text, index) => ({ id: String(index), label: text }))}
      onAction={(id) => onFix(fixes[Number(id)] ?? "")}
    >
      {t("checks.vary")}
    </Menu>
  );
}
