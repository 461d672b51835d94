/** Choosing whom a note speaks to. */
import type { Agent } from "../../domain/rows";
import { t } from "../text";
import { Menu } from "../ui/menu";

/** A menu of the team; what is chosen goes into the note. */
export default function MentionMenu({ others, onMention }: { others: readonly Agent[]; onMention: (name: string) => void }) {
  const items = others.map(({ id, name }) => ({ id, label: name }));
  return (
    <Menu
      label={t("cases.mention_menu")}
      size="s"
      variant="quiet"
      items={items}
      onAction={(id) => onMention(others.find((one) => one.id === id)?.name ?? "")}
    >
      {t("cases.mention")}
    </Menu>
  );
}
