/** The emoji, to be found by their names. The arrows move among them while the search keeps the keyboard. */
import { type RefObject, useEffect, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { t } from "../text";
import { SearchField } from "../ui/search-field";
import { Spinner } from "../ui/spinner";
import "../ui/menu.css";
import { allEmoji, type Emoji, foundEmoji, usedNow } from "./emoji";
import "./emoji.css";
import { useWriting } from "./use-writing";

interface EmojiPopoverProps {
  trigger: RefObject<HTMLElement>;
  onPick: (emoji: string) => void;
  onClose: () => void;
}

/** Open while it stands there. */
export default function EmojiPopover({ trigger, onPick, onClose }: EmojiPopoverProps) {
  const { emoji: used, choose } = useWriting();
  const [all, setAll] = useState<Emoji[]>();
  const [words, setWords] = useState("");
  useEffect(() => void allEmoji().then(setAll), []);
  const pick = (emoji: string) => {
    void choose({ emoji: usedNow(used, emoji) });
    onPick(emoji);
  };
  return (
    <Popover
      className="p-popover"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      offset={4}
      placement="top start"
    >
      <Dialog className="p-emoji" aria-label={t("replies.emoji")}>
        <Autocomplete inputValue={words} onInputChange={setWords}>
          <SearchField label={t("replies.emoji.search")} autoFocus />
          {all ? (
            <ListBox
              className="p-emoji-list"
              aria-label={t("replies.emoji")}
              layout="grid"
              items={foundEmoji(all, words, used)}
              renderEmptyState={() => <p className="p-soft">{t("replies.emoji.none")}</p>}
              onAction={(key) => pick(String(key))}
              selectionMode="none"
            >
              {({ unicode, label }) => (
                <ListBoxItem id={unicode} className="p-emoji-one" textValue={label} aria-label={label}>
                  <span aria-hidden="true">{unicode}</span>
                </ListBoxItem>
              )}
            </ListBox>
          ) : (
            <Spinner />
          )}
        </Autocomplete>
      </Dialog>
    </Popover>
  );
}
