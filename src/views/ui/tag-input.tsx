/** Tags with a way to add more by typing: completion, recent ones first, and new ones. The typing part loads when first wanted. */
import { lazy, Suspense, useRef, useState } from "react";
import { t } from "../text";
import { Button } from "./button";
import { TagChip } from "./tag-chip";
import "./tag-input.css";

const load = () => import("./tag-combo-box");
const TagComboBox = lazy(load);

export interface TagInputProps {
  /** Whose tags these are, for screen readers ("Tags of this case"). */
  label: string;
  /** Names, in the order they were added. */
  tags: readonly string[];
  /** Every known tag's name, recently used first. */
  known: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  /** Words of the add button (default "Add tag"). */
  addLabel?: string;
  /** Id of the add button, so that a shortcut can reach it. */
  addId?: string;
}

/** Chips, then an "Add tag" button that becomes a combo box: Enter adds and stays for the next, Escape ends. */
export function TagInput({ label, tags, known, onAdd, onRemove, addLabel, addId }: TagInputProps) {
  const [isAdding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const end = (refocus: boolean) => {
    setAdding(false);
    if (refocus) setTimeout(() => button.current?.focus());
  };
  return (
    <fieldset className="p-tags" aria-label={label}>
      {tags.map((tag) => (
        <TagChip key={tag} name={tag} onRemove={() => onRemove(tag)} />
      ))}
      {isAdding ? (
        <Suspense fallback={<span className="p-tags-loading" />}>
          <TagComboBox label={label} tags={tags} known={known} onAdd={onAdd} onEnd={end} />
        </Suspense>
      ) : (
        <Button
          ref={button}
          id={addId}
          variant="quiet"
          size="s"
          icon="plus"
          onPress={() => setAdding(true)}
          onHoverStart={() => void load()}
          onFocus={() => void load()}
        >
          {addLabel ?? t("ui.tag.add")}
        </Button>
      )}
    </fieldset>
  );
}
