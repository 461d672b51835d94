/** One line of the queue. */

import { isPrivate } from "../../domain/queue/view";
import type { Case } from "../../domain/rows";
import type { QueueDetail } from "../../store/queries";
import { nameOf } from "../cases/assignee";
import type { Who } from "../panel/use-desk";
import { PriorityWhy } from "../routing/why";
import { t } from "../text";
import { Avatar } from "../ui/avatar";
import { Icon } from "../ui/icon";
import { dateTime, duration } from "../ui/time";

/** How many tags have room. */
const TAGS = 3;

interface QueueRowProps {
  row: Case;
  /** Not read yet while it comes into view. */
  detail: QueueDetail | undefined;
  who: Who;
  now: number;
}

/** Who waits, for how long, where, what they wrote, whose it is and how it is tagged. */
export function QueueRow({ row, detail, who, now }: QueueRowProps) {
  const { customer, last } = detail ?? {};
  const name = customer ? customer.name || `@${customer.handle}` : "";
  const since = row.waitingSince ?? now;
  return (
    <>
      <Avatar url={customer?.avatarUrl} name={name || "@"} size={40} />
      <span className="p-queue-words">
        <span className="p-queue-who">
          <bdi className="p-queue-name">{name}</bdi>
          {isPrivate(row) && (
            <span className="p-queue-private">
              <Icon name="lock" />
              {t("history.private")}
            </span>
          )}
          <PriorityWhy row={row} />
          <span className="p-queue-status">{t(`case.status.${row.status}`)}</span>
          <span className="p-queue-time" title={dateTime(since)}>
            {duration(now - since)}
          </span>
        </span>
        <span className="p-queue-text" dir="auto" lang={last?.lang}>
          {detail && (last?.text || t("panel.waiting.unread"))}
        </span>
        {(row.tags.length > 0 || row.assigneeId) && (
          <span className="p-queue-tags">
            {row.assigneeId && (
              <span className="p-queue-assignee">
                <Icon name="user" />
                {row.assigneeId === who.me ? t("queue.mine") : nameOf(row.assigneeId, who)}
              </span>
            )}
            {row.tags.slice(0, TAGS).map((tag) => (
              <span className="p-queue-tag" key={tag}>
                {tag}
              </span>
            ))}
            {row.tags.length > TAGS && <span>+{row.tags.length - TAGS}</span>}
          </span>
        )}
      </span>
    </>
  );
}
