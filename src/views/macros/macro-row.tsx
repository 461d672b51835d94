/** One macro in the list. */
import { memo } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Macro } from "../../domain/rows";
import { teamName } from "../cases/field-words";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Menu } from "../ui/menu";
import { number } from "../ui/number";
import { languageName } from "../ui/time";
import { actionsWords } from "./action-words";

interface MacroRowProps {
  macro: Macro;
  who: Who;
  mayPut: boolean;
  onOpen: (macro: Macro) => void;
  onCopy: (macro: Macro) => void;
  /** Archive it, or restore it. */
  onPut: (macro: Macro) => void;
}

/** Whose it is. */
export const forWords = ({ visibility, teamId }: Pick<Macro, "visibility" | "teamId">, who: Who): string =>
  visibility === "team" ? t("macros.for.team", { team: teamName(teamId ?? "", who) }) : t(`macros.for.${visibility}`);

/** Name, opening words, what it does, for whom, and how often it was used; opens on press. */
export const MacroRow = memo(function MacroRow({ macro, who, mayPut, onOpen, onCopy, onPut }: MacroRowProps) {
  const { name, text, lang, uses, actions, archivedAt } = macro;
  const put = archivedAt === undefined ? "macros.archive" : "macros.restore";
  const facts = [
    forWords(macro, who),
    ...(lang ? [languageName(lang)] : []),
    ...(uses ? [t("macros.used", { count: uses, n: number(uses) })] : []),
  ];
  return (
    <li className="p-article p-macro">
      <AriaButton className="p-article-open" onPress={() => onOpen(macro)}>
        <span className="p-article-title" dir="auto">
          {name}
        </span>
        {text && <span dir="auto">{text.slice(0, 400).replace(/\s+/g, " ")}</span>}
        {actions.length > 0 && <span dir="auto">{t("macros.does", { actions: actionsWords(actions, who) })}</span>}
        <span className="p-article-facts">{facts.join(" · ")}</span>
      </AriaButton>
      <Menu
        label={t("macros.more_named", { name })}
        items={[
          { id: "copy", label: t("macros.duplicate", { name }), icon: "copy" },
          ...(mayPut ? [{ id: "put", label: t(put, { name }), icon: archivedAt === undefined ? "archive" : "undo" } as const] : []),
        ]}
        onAction={(id) => (id === "copy" ? onCopy(macro) : onPut(macro))}
      />
    </li>
  );
});
