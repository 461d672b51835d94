/** A small menu over what opened it, and a sheet that asks before something is lost. */
import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { Icon, type IconName } from "./icons";

const Close = createContext<() => void>(() => {});

/** Opens at once; closes on Escape, a click elsewhere or a choice. Arrow keys walk. */
export function Menu({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const before = document.activeElement;
    items()[0]?.focus();
    const key = (event: KeyboardEvent) => {
      const at = items().indexOf(document.activeElement as HTMLElement);
      if (event.key === "Escape") onClose();
      else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        items()
          .at((at + (event.key === "ArrowDown" ? 1 : -1)) % items().length)
          ?.focus();
      }
    };
    const click = (event: MouseEvent) => !box.current?.contains(event.target as Node) && onClose();
    document.addEventListener("keydown", key);
    document.addEventListener("click", click, true);
    return () => {
      document.removeEventListener("keydown", key);
      document.removeEventListener("click", click, true);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [onClose]);
  return (
    <Close.Provider value={onClose}>
      <div ref={box} role="menu" className="menu" data-testid="Dropdown">
        {children}
      </div>
    </Close.Provider>
  );
}

export function MenuItem({
  id,
  icon,
  danger,
  onPress,
  children,
}: {
  id?: string;
  icon: IconName;
  danger?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  const close = useContext(Close);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      data-testid={id}
      className={danger ? "danger" : undefined}
      onClick={(event) => {
        event.stopPropagation();
        close();
        onPress();
      }}
    >
      <Icon name={icon} size={18} />
      <span>{children}</span>
    </button>
  );
}

export function ConfirmSheet({
  title,
  text,
  yes,
  onYes,
  onClose,
}: {
  title: string;
  text: string;
  yes: string;
  onYes: () => void;
  onClose: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const layers = document.getElementById("layers");
  if (!layers) return null;
  const stop = (event: { stopPropagation(): void }) => event.stopPropagation();
  return createPortal(
    <div
      className="mask centred"
      data-testid="mask"
      role="presentation"
      onClick={stop}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div role="alertdialog" aria-modal="true" aria-label={title} className="sheet" data-testid="confirmationSheetDialog">
        <h1>{title}</h1>
        <p>{text}</p>
        <button ref={first} type="button" className="pill danger" data-testid="confirmationSheetConfirm" onClick={onYes}>
          <span>{yes}</span>
        </button>
        <button type="button" className="pill outline" data-testid="confirmationSheetCancel" onClick={onClose}>
          <span>Cancel</span>
        </button>
      </div>
    </div>,
    layers,
  );
}
