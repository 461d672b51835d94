/** A rule in the list: what it asks and does, its switch, its place. */
import type { Rule } from "../../domain/routing/rule";
import { t } from "../text";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { Switch } from "../ui/switch";
import { actionWords, conditionWords } from "./rule-words";
import type { Choices } from "./use-choices";

interface RuleRowProps {
  rule: Rule;
  index: number;
  count: number;
  choices: Choices;
  onSwitch: (isOn: boolean) => void;
  onMove: (by: 1 | -1) => void;
  onAction: (what: "edit" | "duplicate" | "remove") => void;
}

export function RuleRow({ rule, index, count, choices, onSwitch, onMove, onAction }: RuleRowProps) {
  const { name, all, any } = rule;
  const asks = [
    ...all.map((one) => conditionWords(one, choices)),
    ...(any.length > 0 ? [t("routing.one_of", { what: any.map((one) => conditionWords(one, choices)).join(" / ") })] : []),
  ];
  return (
    <li className="p-rule-row">
      <div className="p-rule-row-head">
        <Switch label={name} isSelected={rule.isOn} onChange={onSwitch} />
        <IconButton
          id={`rule-up-${rule.id}`}
          size="s"
          icon="chevron-up"
          label={t("routing.up", { name })}
          isDisabled={index === 0}
          onPress={() => onMove(-1)}
        />
        <IconButton
          id={`rule-down-${rule.id}`}
          size="s"
          icon="chevron-down"
          label={t("routing.down", { name })}
          isDisabled={index === count - 1}
          onPress={() => onMove(1)}
        />
        <Menu
          label={t("routing.more", { name })}
          size="s"
          items={[
            { id: "edit", label: t("routing.edit"), icon: "edit" },
            { id: "duplicate", label: t("routing.duplicate"), icon: "copy" },
            { id: "remove", label: t("routing.remove"), icon: "trash", danger: true },
          ]}
          onAction={onAction}
        />
      </div>
      <p className="p-rule-words" dir="auto">
        <span className="p-soft">{asks.length > 0 ? asks.join(" · ") : t("routing.every")}</span>
        {" → "}
        {rule.actions.map((action) => actionWords(action, choices)).join(" · ")}
        {rule.isLast && <span className="p-soft"> · {t("routing.is_last")}</span>}
      </p>
    </li>
  );
}
