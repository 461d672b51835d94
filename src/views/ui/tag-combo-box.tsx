/** Typing a tag: completion over the known ones, or a new one. Loaded by `tag-input.tsx` when first wanted. */

import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { t } from "../text";
import "./field.css";
import { Icon } from "./icon";
import "./menu.css";

interface TagComboBoxProps {
  label: string;
  tags: readonly string[];
  known: readonly string[];
  onAdd: (tag: string) => void;
  /** Adding ended; `refocus` when it was by the keyboard. */
  onEnd: (refocus: boolean) => void;
}

const NEW = "\u0000new";
const SHOWN = 8;
const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Known tags holding what was typed, those that start with it first; recent ones when nothing was typed. */
export function complete(typed: string, known: readonly string[], has: readonly string[]): string[] {
  const wanted = plain(typed.trim());
  const taken = new Set(has.map(plain));
  const free = known.filter((name) => !taken.has(plain(name)) && plain(name).includes(wanted));
  const starts = free.filter((name) => plain(name).startsWith(wanted));
  return [...starts, ...free.filter((name) => !starts.includes(name))].slice(0, SHOWN);
}

/** A combo box that adds on Enter or click and empties itself for the next tag. */
export default function TagComboBox({ label, tags, known, onAdd, onEnd }: TagComboBoxProps) {
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const found = complete(typed, known, tags);
  const isNew = name !== "" && ![...known, ...tags].some((tag) => plain(tag) === plain(name));
  const items = [
    ...found.map((tag) => ({ id: tag, label: tag })),
    ...(isNew ? [{ id: NEW, label: t("ui.tag.create", { tag: name }) }] : []),
  ];
  const add = (tag: string) => {
    setTyped("");
    if (tag) onAdd(tag);
  };
  return (
    <ComboBox
      className="p-tag-combo"
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => key !== null && add(key === NEW ? name : String(key))}
      items={items}
      menuTrigger="focus"
      allowsCustomValue
      defaultFilter={() => true}
      onKeyDown={(event) => {
        if (event.key === "Escape") onEnd(true);
      }}
    >
      <Label className="p-label-hidden">{label}</Label>
      <Input
        className="p-input"
        dir="auto"
        maxLength={60}
        placeholder={t("ui.tag.placeholder")}
        autoFocus
        onBlur={() => onEnd(false)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && name && !event.currentTarget.getAttribute("aria-activedescendant"))
            add(found.find((tag) => plain(tag) === plain(name)) ?? name);
          if (event.key === "Backspace" && typed === "") onEnd(true);
        }}
      />
      <Popover className="p-popover" offset={4}>
        <ListBox className="p-menu">
          {(item: { id: string; label: string }) => (
            <ListBoxItem className="p-menu-item" id={item.id} textValue={item.label}>
              <Icon name={item.id === NEW ? "plus" : "tag"} />
              <bdi className="p-menu-words">{item.label}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
