/** One line of the queue. */

import { isPrivate, queuedSince } from "../../domain/queue/queued";
import type { Case } from "../../domain/rows";
import type { QueueDetail } from "../../store/queries";
import { ReviewMark } from "../approvals/review-mark";
import type { Who } from "../panel/use-desk";
import { CaseClock } from "../sla/clock";
import { t } from "../text";
import { Avatar } from "../ui/avatar";
import { Icon } from "../ui/icon";
import { dateTime, duration } from "../ui/time";
import { QueueMarks } from "./queue-marks";

interface QueueRowProps {
  row: Case;
  /** Not read yet while it comes into view. */
  detail: QueueDetail | undefined;
  who: Who;
  now: number;
  onToggle: (isRange: boolean) => void;
}

/** Who waits, for how long, where, what they wrote, and what else is known of the case; the picture becomes a box to tick. */
export function QueueRow({ row, detail, who, now, onToggle }: QueueRowProps) {
  const { customer, last } = detail ?? {};
  const name = customer ? customer.name || `@${customer.handle}` : "";
  const since = queuedSince(row);
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list's own key is x */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the line it stands in is what is selected */}
      <span
        className="p-queue-pick"
        onClick={(event) => {
          event.stopPropagation();
          onToggle(event.shiftKey);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Avatar url={customer?.avatarUrl} name={name || "@"} size={40} />
        <span className="p-queue-box">
          <Icon name="check" />
        </span>
      </span>
      <span className="p-queue-words">
        <span className="p-queue-who">
          <bdi className="p-queue-name">{name}</bdi>
          <ReviewMark customerId={row.customerId} />
          {isPrivate(row) && (
            <span className="p-queue-private">
              <Icon name="lock" />
              {t("history.private")}
            </span>
          )}
          <span className="p-queue-status">{t(`case.status.${row.status}`)}</span>
          <CaseClock row={row} now={now} />
          <span className="p-queue-time" title={dateTime(since)}>
            {duration(now - since)}
          </span>
        </span>
        <span className="p-queue-text" dir="auto" lang={last?.lang}>
          {detail && (last?.text || t(row.unanswered.length > 0 ? "panel.waiting.unread" : "panel.waiting.follow_up"))}
        </span>
        <QueueMarks row={row} last={last} who={who} now={now} />
      </span>
    </>
  );
}
