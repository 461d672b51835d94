/** A button that opens the emoji; they load when first wanted. */
import { lazy, Suspense, useRef, useState } from "react";
import { t } from "../text";
import { IconButton } from "../ui/icon-button";

const EmojiPopover = lazy(() => import("./emoji-popover"));

/** Calls `onPick` with the emoji that is chosen, and closes. */
export function EmojiButton({ onPick }: { onPick: (emoji: string) => void }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={trigger}
        size="s"
        icon="mood-happy"
        label={t("replies.emoji")}
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <EmojiPopover
            trigger={trigger}
            onClose={() => setOpen(false)}
            onPick={(emoji) => {
              setOpen(false);
              onPick(emoji);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
