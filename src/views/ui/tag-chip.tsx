/** A tag as a small chip, with a cross where it can be removed. */
import { Button as AriaButton } from "react-aria-components/Button";
import { t } from "../text";
import { Icon } from "./icon";
import "./tag-chip.css";

export interface TagChipProps {
  name: string;
  onRemove?: () => void;
}

/** One tag. Delete or Backspace on its cross removes it too. */
export function TagChip({ name, onRemove }: TagChipProps) {
  return (
    <span className="p-tag">
      <bdi className="p-tag-name">{name}</bdi>
      {onRemove && (
        <AriaButton
          className="p-tag-remove"
          aria-label={t("ui.tag.remove", { tag: name })}
          onPress={onRemove}
          onKeyUp={(event) => {
            if (event.key === "Delete" || event.key === "Backspace") onRemove();
          }}
        >
          <Icon name="close" />
        </AriaButton>
      )}
    </span>
  );
}
