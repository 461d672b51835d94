/** What else is known of a case, in its line of the queue. */
import { isDue, isSnoozed } from "../../domain/queue/queued";
import type { Case, Message, Priority } from "../../domain/rows";
import { nameOf } from "../cases/assignee";
import { teamName } from "../cases/field-words";
import type { Who } from "../panel/use-desk";
import { priorityWhy } from "../routing/why";
import { currentLanguage, t } from "../text";
import { Icon } from "../ui/icon";
import { clock, dateTime, languageName, otherDay, shortDate } from "../ui/time";

/** How many tags have room. */
const TAGS = 3;

/** A moment in as few words as can be. */
const moment = (at: number, now: number): string => (otherDay(at, now) ? shortDate(at, now) : clock(at));

/** X says of some texts only that they are in no language. */
const isLanguage = (lang: string) => /^[a-z]{2}(-|$)/i.test(lang) && lang !== "un";

/** How urgent it is, and by which rule or formula. */
function PriorityMark({ row, priority }: { row: Case; priority: Priority }) {
  const why = priorityWhy(row);
  return (
    <span className={`p-queue-priority p-queue-priority-${priority}`} title={why}>
      {t(`case.priority.${priority}`)}
      {why && <span className="p-label-hidden">{why}</span>}
    </span>
  );
}

interface MarksProps {
  row: Case;
  last: Message | undefined;
  who: Who;
  now: number;
}

/** Priority, escalation, whose it is, when it comes back, its language and tags; nothing where there is none of it. */
export function QueueMarks({ row, last, who, now }: MarksProps) {
  const { assigneeId, teamId, snoozedUntil, followUpAt, escalation, tags, status } = row;
  const lang = last?.lang && isLanguage(last.lang) && !last.lang.startsWith(currentLanguage()) ? last.lang : undefined;
  const marks = [
    row.priority && row.priority !== "normal" && <PriorityMark key="priority" row={row} priority={row.priority} />,
    escalation && (
      <span key="escalation" className="p-queue-mark p-queue-escalated" title={escalation}>
        <Icon name="alert" />
        {t("cases.fact.escalated")}
      </span>
    ),
    assigneeId && (
      <span key="assignee" className="p-queue-mark">
        <Icon name="user" />
        {assigneeId === who.me ? t("queue.mine") : nameOf(assigneeId, who)}
      </span>
    ),
    teamId && (
      <bdi key="team" className="p-queue-mark">
        {teamName(teamId, who)}
      </bdi>
    ),
    snoozedUntil !== undefined && isSnoozed(row, now) && (
      <span key="snooze" className="p-queue-mark" title={dateTime(snoozedUntil)}>
        <Icon name="clock" />
        {t("cases.fact.snoozed", { when: moment(snoozedUntil, now) })}
      </span>
    ),
    followUpAt !== undefined && status !== "closed" && (
      <span key="follow" className={isDue(row, now) ? "p-queue-mark p-queue-due" : "p-queue-mark"} title={dateTime(followUpAt)}>
        {t("cases.fact.follow_up", { when: moment(followUpAt, now) })}
      </span>
    ),
    lang && (
      <span key="lang" className="p-queue-mark">
        <Icon name="globe" />
        {languageName(lang)}
      </span>
    ),
    ...tags.slice(0, TAGS).map((tag) => (
      <bdi className="p-queue-tag" key={`tag ${tag}`}>
        {tag}
      </bdi>
    )),
    tags.length > TAGS && <span key="more">+{tags.length - TAGS}</span>,
  ].filter(Boolean);
  return marks.length > 0 ? <span className="p-queue-tags">{marks}</span> : null;
}
