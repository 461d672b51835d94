/** The search opened by "/": a field, and the macros that fit beneath it. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { findMacros } from "../../domain/macros/find";
import type { Macro } from "../../domain/rows";
import type { Who } from "../panel/use-desk";
import type { Between } from "../replies/variables";
import { t } from "../text";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { number } from "../ui/number";
import { actionsWords } from "./action-words";
import { draftOf } from "./draft";

const MOST = 8;

interface SlashSearchProps {
  macros: readonly Macro[];
  /** Of the message that is answered, BCP 47. */
  lang: string | undefined;
  between: Between;
  who: Who;
  /** It goes into what is being written; else straight into X's composer. */
  isWriting: boolean;
  onUse: (macro: Macro, toEdit: boolean) => void;
  /** It was no macro that was meant: what was typed, with its "/". */
  onLeave: (typed: string) => void;
  onClose: () => void;
  onManage: () => void;
}

/** A combo box: the field keeps the focus, arrows move among the options, Enter takes one, Escape gives back what was typed. */
export function SlashSearch({ macros, lang, between, who, isWriting, onUse, onLeave, onClose, onManage }: SlashSearchProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = useMemo(() => findMacros(macros, typed, lang).slice(0, MOST), [macros, typed, lang]);
  const active = found[Math.min(at, found.length - 1)];
  const optionId = (macro: Macro) => `${id}-${macro.id}`;
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      // Where nothing else has taken it, the focus goes back to where it was.
      if (before instanceof HTMLElement && (document.activeElement === document.body || !document.activeElement)) before.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by which one is active alone
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest" });
  }, [active]);

  const steps: Record<string, (last: number) => number> = {
    ArrowDown: (last) => (at >= last ? 0 : at + 1),
    ArrowUp: (last) => (at <= 0 ? last : at - 1),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step) setAt(step(found.length - 1));
    else if (event.key === "Enter") active && onUse(active, event.shiftKey);
    else if (event.key === "Escape") onLeave(`/${typed}`);
    else if (event.key === "Backspace" && typed === "") onLeave("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="p-slash">
      <div className="p-slash-box">
        <div ref={list} id={`${id}-list`} className="p-slash-list" role="listbox" aria-label={t("macros.title")}>
          {found.map((macro) => {
            const does = actionsWords(macro.actions, who);
            const { text } = draftOf(macro, between);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
              <div
                key={macro.id}
                id={optionId(macro)}
                className="p-slash-item"
                role="option"
                tabIndex={-1}
                aria-selected={macro === active}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onUse(macro, false)}
              >
                <span className="p-slash-name" dir="auto">
                  {macro.name}
                  {macro.visibility === "personal" && <Icon name="user" />}
                </span>
                {text && (
                  <span className="p-slash-text" dir="auto">
                    {text}
                  </span>
                )}
                {does && (
                  <span className="p-slash-does" dir="auto">
                    {t("macros.does", { actions: does })}
                  </span>
                )}
              </div>
            );
          })}
        </div>
        {found.length === 0 && (
          <p className="p-slash-none p-soft">
            {t(macros.length === 0 ? "macros.none" : "macros.none_found")}{" "}
            <Button size="s" variant="quiet" onPress={onManage}>
              {t("macros.manage")}
            </Button>
          </p>
        )}
        <p className="p-label-hidden" role="status">
          {t("macros.found", { count: found.length, n: number(found.length) })}
        </p>
        <input
          ref={field}
          className="p-input p-slash-field"
          role="combobox"
          aria-label={t("macros.search")}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(active)}
          aria-describedby={`${id}-keys`}
          placeholder={t("macros.search")}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => {
            // Nobody's macro begins with a space: a slash between two words was meant.
            if (target.value.startsWith(" ")) return onLeave("/ ");
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={({ relatedTarget }) => relatedTarget?.closest(".p-slash") || onClose()}
        />
        <p className="p-slash-keys p-soft" id={`${id}-keys`}>
          {t(isWriting ? "macros.keys_writing" : "macros.keys")}
        </p>
      </div>
    </div>
  );
}
