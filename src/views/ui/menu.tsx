/** A button that opens a menu. The menu itself loads when it is first wanted. */
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { Icon, type IconName } from "./icon";
import { IconButton } from "./icon-button";
import "./menu.css";

const load = () => import("./menu-popover");
const MenuPopover = lazy(load);

export interface MenuItem<Id extends string = string> {
  id: Id;
  label: string;
  icon?: IconName;
  /** A softer word at the end of the row. */
  detail?: string;
  danger?: boolean;
  isDisabled?: boolean;
}

export interface MenuProps<Id extends string> {
  /** What the button is: its accessible name, and the menu's. */
  label: string;
  /** What the button shows; without it, it is an icon button. */
  children?: ReactNode;
  icon?: IconName;
  variant?: ButtonProps["variant"];
  size?: "s" | "m";
  items: readonly MenuItem<Id>[];
  /** Which item is chosen now, with a tick. Absent: the items are actions. */
  selected?: Id;
  onAction: (id: Id) => void;
  isDisabled?: boolean;
  /** Id of the button, so that a shortcut can reach it. */
  id?: string;
}

/** A menu button. */
export function Menu<Id extends string>({
  label,
  children,
  icon = "more",
  variant,
  size,
  items,
  selected,
  onAction,
  isDisabled,
  id,
}: MenuProps<Id>) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const open = () => {
    setWasOpen(true);
    setOpen(true);
  };
  const shared = {
    ref: trigger,
    id,
    isDisabled,
    "aria-haspopup": "menu",
    "aria-expanded": isOpen,
    onHoverStart: () => void load(),
    onFocus: () => void load(),
    onPress: open,
    onKeyDown: (event: { key: string; continuePropagation?: () => void }) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") open();
      else event.continuePropagation?.();
    },
  } as const;
  return (
    <>
      {children === undefined ? (
        <IconButton {...shared} label={label} icon={icon} size={size} />
      ) : (
        <Button {...shared} variant={variant} size={size} aria-label={label}>
          <span className="p-menu-button-words">
            {children}
            <Icon name="chevron-down" />
          </span>
        </Button>
      )}
      {wasOpen && (
        <Suspense fallback={null}>
          <MenuPopover
            label={label}
            trigger={trigger}
            isOpen={isOpen}
            onOpenChange={setOpen}
            items={items}
            selected={selected}
            onAction={(id) => onAction(id as Id)}
          />
        </Suspense>
      )}
    </>
  );
}
