/** Everything said with a customer, public and private, in one thread: the newest at the foot. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DeskEvent } from "../../domain/events";
import type { Case, Customer, Message } from "../../domain/rows";
import type { Moods } from "../mood/use-moods";
import { usePageLink } from "../panel/page-link";
import { useShortcuts } from "../panel/shortcuts";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { dayLabel } from "../ui/time";
import { EventRow } from "./event-row";
import "./history.css";
import { MessageRow } from "./message-row";
import { timeline } from "./timeline";
import type { Thread } from "./use-history";
import { useNewest } from "./use-newest";

export interface HistoryProps {
  customer: Customer;
  /** The case whose unanswered messages are marked. */
  current?: Case;
  thread: Thread;
  events: readonly DeskEvent[];
  who: Who;
  /** How messages sound; undefined until the model is there. */
  moods: Moods | undefined;
  /** The message the reply box is about. */
  answering?: string;
  onAnswer: (message: Message) => void;
}

/** How near to the top older messages are fetched (CSS pixels). */
const NEAR_TOP = 400;

/** The thread. Only what is in view is in the document, so ten thousand messages scroll as ten do. */
export const History = memo(function History({ customer, current, thread, events, who, moods, answering, onAnswer }: HistoryProps) {
  const link = usePageLink();
  const scroller = useRef<HTMLElement>(null);
  const { messages, more, older, since } = thread;
  const entries = useMemo(() => timeline(messages, events, more), [messages, events, more]);
  const unanswered = useMemo(() => new Set(current?.unanswered.map(({ id }) => id)), [current]);
  const unapproved = useMemo(
    () => new Set(events.flatMap((event) => (event.type === "reply.unapproved" ? event.messageId : []))),
    [events],
  );
  const [wanted, setWanted] = useState<string>();
  const list = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(entries[index]),
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 4,
    anchorTo: "end",
    // The newest is at the foot: start there, before anything is measured.
    initialOffset: Number.MAX_SAFE_INTEGER,
  });
  const newest = useNewest(scroller, customer.id, `${entries.length} ${list.getTotalSize()} ${list.scrollRect?.height}`);

  useEffect(() => {
    const index = wanted === undefined ? -1 : entries.findIndex((entry) => entry.id === wanted);
    if (index < 0) return;
    newest.leave();
    list.scrollToIndex(index, { align: "center" });
    setWanted(undefined);
  }, [wanted, entries, list, newest]);
  const oldest = current?.unanswered[0];
  const jump = () => {
    if (!oldest) return;
    since(oldest.at);
    setWanted(oldest.id);
  };
  useShortcuts({ u: oldest ? jump : undefined });

  const sounds = (message: Message) =>
    message.direction === "inbound" && message.deletedAt === undefined && message.text !== "" ? moods?.(message) : undefined;
  const show = useCallback((url: string) => link.open(url), [link]);
  const author = (message: Message) => {
    if (message.direction === "inbound") return message.authorName || customer.name || `@${message.authorHandle || customer.handle}`;
    const { agentId, authorHandle: account } = message;
    if (agentId !== undefined && agentId === who.me) return t("history.you", { account });
    const name = who.names.get(agentId ?? "");
    return name ? t("history.agent", { name, account }) : `@${account}`;
  };
  const items = list.getVirtualItems();
  const last = items.at(-1);
  const isAway = last !== undefined && last.index < entries.length - 1;
  return (
    <div className="p-history">
      <section
        className="p-history-scroll"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={t("history.label", { name: customer.name || `@${customer.handle}` })}
        onScroll={(event) => {
          newest.scrolled();
          if (event.currentTarget.scrollTop < NEAR_TOP) older();
        }}
        onWheel={newest.touched}
        onTouchMove={newest.touched}
        onKeyDown={newest.touched}
      >
        {entries.length === 0 && <p className="p-history-empty">{t("history.empty")}</p>}
        <div className="p-history-all" style={{ blockSize: list.getTotalSize() }}>
          <div className="p-history-rows" style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
            {items.map((item) => {
              const entry = entries[item.index];
              if (!entry) return null;
              return (
                <div key={item.key} data-index={item.index} ref={list.measureElement} className="p-history-row">
                  {entry.newDay && <h3 className="p-day">{dayLabel(entry.at)}</h3>}
                  {entry.kind === "event" ? (
                    <EventRow event={entry.event} who={who} />
                  ) : (
                    <MessageRow
                      message={entry.message}
                      waits={unanswered.has(entry.id)}
                      isUnapproved={unapproved.has(entry.id)}
                      reading={sounds(entry.message)}
                      answering={answering === entry.id}
                      author={author(entry.message)}
                      onShow={show}
                      onAnswer={onAnswer}
                    />
                  )}
                </div>
              );
            })}
          </div>
        </div>
      </section>
      <div className="p-history-jumps">
        {isAway && oldest && (
          <Button size="s" icon="unread" onPress={jump}>
            {t("history.jump", { count: unanswered.size })}
          </Button>
        )}
        {isAway && (
          <Button size="s" icon="arrow-down" onPress={newest.go}>
            {t("history.newest")}
          </Button>
        )}
      </div>
    </div>
  );
});

/** A first guess at a row's height, in CSS pixels, until it is measured. */
function estimate(entry: ReturnType<typeof timeline>[number] | undefined): number {
  if (!entry) return 80;
  const day = entry.newDay ? 33 : 0;
  if (entry.kind === "event") return 24 + day;
  const lines = Math.ceil(entry.message.text.length / 44) + (entry.message.media?.length ?? 0);
  return 60 + 20 * Math.max(1, lines) + day;
}
