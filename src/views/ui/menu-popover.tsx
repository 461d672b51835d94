/** What a menu button opens. Loaded by `menu.tsx` when first wanted. */

import type { RefObject } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "./icon";
import type { MenuItem } from "./menu";
import "./menu.css";

interface MenuPopoverProps {
  label: string;
  trigger: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  items: readonly MenuItem[];
  selected?: string;
  onAction: (id: string) => void;
}

/** The popover with its items; arrow keys, typing ahead and Escape work. */
export default function MenuPopover({ label, trigger, isOpen, onOpenChange, items, selected, onAction }: MenuPopoverProps) {
  return (
    <Popover className="p-popover" triggerRef={trigger} isOpen={isOpen} onOpenChange={onOpenChange} offset={4} placement="bottom start">
      <AriaMenu
        className="p-menu"
        aria-label={label}
        autoFocus="first"
        selectionMode={selected === undefined ? "none" : "single"}
        selectedKeys={selected === undefined ? undefined : [selected]}
        onAction={(key) => onAction(String(key))}
        onClose={() => onOpenChange(false)}
      >
        {items.map((item) => (
          <AriaMenuItem
            key={item.id}
            id={item.id}
            textValue={item.label}
            isDisabled={item.isDisabled}
            className={item.danger ? "p-menu-item p-menu-danger" : "p-menu-item"}
          >
            {item.icon && <Icon name={item.icon} />}
            <span className="p-menu-words">{item.label}</span>
            {item.detail && <span className="p-menu-detail">{item.detail}</span>}
            {selected !== undefined && (
              <span className="p-menu-check">
                <Icon name="check" />
              </span>
            )}
          </AriaMenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
}
