/** Macros beside the reply box: found by "/" and a few letters, taken by Enter; and what those in the reply will do. */
import { type RefObject, useLayoutEffect, useState } from "react";
import type { Macro } from "../../domain/rows";
import { isOpen } from "../../domain/sla/hours";
import { usePageLink } from "../panel/page-link";
import { useShown } from "../panel/shown";
import type { Who } from "../panel/use-desk";
import type { Answering } from "../replies/answering";
import { type Draft, useDraft, useDrafts } from "../replies/drafts";
import type { Between } from "../replies/variables";
import { useHours } from "../sla/use-hours";
import { applyMacros } from "./apply";
import { draftOf, putInto } from "./draft";
import "./picker.css";
import { SlashSearch } from "./slash-search";
import { useOffered } from "./use-offered";
import { useSlash } from "./use-slash";
import { WillDo } from "./will-do";

interface MacroPickerProps {
  between: Between;
  answering: Answering;
  who: Who;
  box: RefObject<HTMLTextAreaElement>;
  /** Puts a draft into X's composer. */
  onInsert: (draft: Draft) => void;
}

/** The search while it is asked for; else only what the macros of the reply will do. */
export default function MacroPicker({ between, answering, who, box, onInsert }: MacroPickerProps) {
  const { replyId, message } = answering;
  const draft = useDraft(replyId);
  const write = useDrafts((drafts) => drafts.write);
  const go = useShown((shown) => shown.go);
  const link = usePageLink();
  const offered = useOffered();
  const { standard } = useHours();
  const [slash, setSlash] = useSlash(box);
  const isThere = standard && standard.week.length > 0 ? isOpen(standard, Date.now()) : undefined;
  const known: Between = { ...between, ...(isThere !== undefined && { isOpen: isThere }) };

  // At once with the text that comes with it: the next key may follow in the same moment.
  const [toBox, setToBox] = useState<{ caret: number }>();
  useLayoutEffect(() => {
    if (!toBox) return;
    box.current?.focus();
    box.current?.setSelectionRange(toBox.caret, toBox.caret);
  }, [toBox, box]);
  const insertAt = (added: Draft, start: number, end: number) => {
    const put = putInto(draft, added, start, end);
    write(replyId, between.customer.id, put.draft);
    setToBox({ caret: put.caret });
  };
  const end = draft.text.length;
  const use = (macro: Macro, toEdit: boolean) => {
    setSlash(undefined);
    const made = draftOf(macro, known);
    if (!made.text) {
      if (slash?.from === "box") setToBox({ caret: slash.start });
      return void applyMacros([macro.id], { customer: between.customer, current: between.current, message, link });
    }
    if (slash?.from === "box") insertAt(made, slash.start, slash.end);
    // What is being written already is never thrown away, and a hole in the text is for a person to fill.
    else if (toEdit || made.missing || draft.text.trim()) insertAt(made, end, end);
    else onInsert(made);
  };
  const leave = (typed: string) => {
    setSlash(undefined);
    if (slash?.from !== "box") return;
    write(replyId, between.customer.id, { ...draft, text: draft.text.slice(0, slash.start) + typed + draft.text.slice(slash.end) });
    setToBox({ caret: slash.start + typed.length });
  };
  return (
    <>
      {slash && offered && (
        <SlashSearch
          macros={offered}
          lang={message?.lang}
          between={known}
          who={who}
          isWriting={slash.from === "box" || draft.text.trim() !== ""}
          onUse={use}
          onLeave={leave}
          onClose={() => setSlash(undefined)}
          onManage={() => go("macros")}
        />
      )}
      <WillDo draft={draft} who={who} onLeaveOut={() => write(replyId, between.customer.id, { ...draft, macroIds: [] })} />
    </>
  );
}
