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

/** CSS pixels of a row. */
const HEIGHT = 84;

interface QueueListProps {
  rows: readonly Case[];
  who: Who;
  /** Id of the case one is at. */
  at: string | undefined;
  onMove: (row: Case) => void;
  onPick: (row: Case) => void;
  /** Takes X there. */
  onOpen: (row: Case) => void;
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

/** A list one walks through with j and k, as on X; Enter opens. */
export function QueueList({ rows, who, at, onMove, onPick, onOpen }: QueueListProps) {
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
  // Who opens the desk can walk at once.
  useEffect(() => scroller.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = rows[index];
    const move = MOVES[event.key];
    const next = move && rows[Math.max(0, Math.min(rows.length - 1, move(index, rows.length)))];
    if (next) onMove(next);
    else if (event.key === "Enter" && here) onOpen(here);
    else return;
    // The same keys walk through suggestions where those have the focus.
    event.preventDefault();
  };
  return (
    <div
      className="p-queue-list"
      ref={scroller}
      role="listbox"
      tabIndex={0}
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
              aria-selected={row.id === at}
              aria-posinset={i + 1}
              aria-setsize={rows.length}
              style={{ transform: `translateY(${start}px)`, blockSize: HEIGHT }}
              onClick={() => onPick(row)}
              onDoubleClick={() => onOpen(row)}
            >
              <QueueRow row={row} detail={details?.get(row.id)} who={who} now={now} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
