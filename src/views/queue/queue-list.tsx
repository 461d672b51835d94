/** The queue itself: only what is in view is in the document, so fifty thousand wait as ten do. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useLiveQuery } from "dexie-react-hooks";
import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import type { Case } from "../../domain/rows";
import { queueDetails } from "../../store/queries";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { useNow } from "../ui/use-now";
import { QueueRow } from "./queue-row";
import type { Selection } from "./use-selection";

/** CSS pixels of a row. */
const HEIGHT = 84;

interface QueueListProps {
  rows: readonly Case[];
  who: Who;
  selection: Selection;
  /** Boxes to tick are in sight on every row. */
  isSelecting: boolean;
  /** Id of the case one is at. */
  at: string | undefined;
  onMove: (row: Case) => void;
  onPick: (row: Case) => void;
  /** Takes X there. */
  onOpen: (row: Case) => void;
  /** Nothing is to be selected any more. */
  onEnd: () => void;
}

/** Where each key leads from the row with this index, of so many. */
const MOVES: Record<string, (index: number, count: number) => number> = {
  j: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  k: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A list one walks through with j and k, as on X; Enter opens, x selects, Shift extends what is selected. */
export function QueueList({ rows, who, selection, isSelecting, at, onMove, onPick, onOpen, onEnd }: QueueListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow();
  // A key made anew would have every row measured anew.
  const keyOf = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    getItemKey: keyOf,
    overscan: 4,
  });
  const inView = list.getVirtualItems();
  const seen = inView.flatMap(({ index }) => rows[index] ?? []);
  const details = useLiveQuery(() => queueDetails(seen), [seen.map(({ id, unanswered }) => `${id} ${unanswered.length}`).join()]);
  const index = rows.findIndex(({ id }) => id === at);
  useEffect(() => {
    if (index >= 0) list.scrollToIndex(index, { align: "auto" });
  }, [index, list]);
  // Who opens the desk can walk at once; who types in the search goes on typing when somebody is found again.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus();
  }, []);

  /** Whether the key was one of the list's. */
  const press = (key: string, isShift: boolean): boolean => {
    const here = rows[index];
    const move = MOVES[isShift ? key.replace(/^[JK]$/, (letter) => letter.toLowerCase()) : key];
    const next = move && rows[Math.max(0, Math.min(rows.length - 1, move(index, rows.length)))];
    if (next) {
      if (isShift) selection.extend(here?.id, next.id);
      else selection.loosen();
      onMove(next);
    } else if (key === "Enter" && here) onOpen(here);
    else if ((key === "x" || key === " ") && here) selection.toggle(here.id);
    else if (key === "Escape" && isSelecting) onEnd();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isAll = (event.ctrlKey || event.metaKey) && event.key === "a";
    if (isAll) selection.all();
    else if (event.ctrlKey || event.metaKey || event.altKey || !press(event.key, event.shiftKey)) return;
    // The same keys walk through suggestions where those have the focus.
    event.preventDefault();
  };
  const pick = (row: Case, isRange: boolean) => {
    if (isRange) selection.extend(at, row.id);
    else onPick(row);
  };
  const toggle = (row: Case, isRange: boolean) => (isRange ? selection.extend(at, row.id) : selection.toggle(row.id));
  return (
    <div
      className={isSelecting ? "p-queue-list p-queue-selecting" : "p-queue-list"}
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={t("queue.label")}
      aria-activedescendant={inView.some((item) => item.index === index) ? `queue-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="p-queue-all" style={{ blockSize: list.getTotalSize() }}>
        {inView.map(({ index: i, start, key }) => {
          const row = rows[i];
          if (!row) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
            <div
              key={key}
              className="p-queue-row"
              role="option"
              id={`queue-${row.id}`}
              tabIndex={-1}
              aria-current={row.id === at}
              aria-selected={selection.has(row.id)}
              aria-posinset={i + 1}
              aria-setsize={rows.length}
              style={{ transform: `translateY(${start}px)`, blockSize: HEIGHT }}
              onClick={(event) => pick(row, event.shiftKey)}
              onDoubleClick={() => onOpen(row)}
            >
              <QueueRow row={row} detail={details?.get(row.id)} who={who} now={now} onToggle={(isRange) => toggle(row, isRange)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
