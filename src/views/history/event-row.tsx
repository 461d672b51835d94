/** What happened to the case, between the messages. */
import { memo, Suspense } from "react";
import { type Happening, isOfApproval, type OfApproval } from "../../domain/cases/happenings";
import { MOODS, type Mood } from "../../domain/mood/mood";
import { SHAMING_RULE } from "../../domain/routing/routed";
import type { CaseStatus } from "../../domain/rows";
import { assignedWords, nameOf } from "../cases/assignee";
import { fieldWords } from "../cases/field-words";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { later } from "../text/load";
import { clock, dateTime, languageName } from "../ui/time";

const ApprovalWords = later(() => import("../approvals/approval-words"));

/** What happened, without who did it. */
export function happeningWords(event: Exclude<Happening, OfApproval>, who: Who): string {
  switch (event.type) {
    case "case.opened":
      return t("history.event.opened");
    case "case.reopened":
      return t("history.event.reopened");
    case "case.status_set":
      return t("history.event.status", { status: t(`case.status.${event.to}`) });
    case "case.assigned":
      return assignedWords(event.agentId, who);
    case "case.set":
      return fieldWords(event.set, who);
    case "case.merged":
    case "case.unmerged":
    case "case.split":
      return t(`history.event.${event.type.slice("case.".length) as "merged" | "unmerged" | "split"}`);
    case "case.linked":
      return t(event.isOn ? "history.event.linked" : "history.event.unlinked");
    case "case.routed":
      return t("history.event.routed", {
        rules:
          event.fired.map(({ ruleId, name }) => (ruleId === SHAMING_RULE ? t("history.shaming") : name)).join(", ") ||
          (event.score?.points ?? ""),
      });
    case "customer.time_zone_set":
      return t("history.event.zone", { zone: zone(event.timeZone) });
    case "message.corrected":
      return t("history.event.corrected", { what: saidWords(event.say.mood ?? event.say.lang ?? "") });
    case "case.tagged":
    case "customer.tagged":
      return t("history.event.tagged", { tag: event.tag });
    case "case.untagged":
    case "customer.untagged":
      return t("history.event.untagged", { tag: event.tag });
  }
}

/** What was said of a message; its mood's words come with the moods. */
const saidWords = (said: string) => (isMood(said) ? t(`customer.mood.${said}`) : said === "" ? "–" : languageName(said));
const isMood = (said: string): said is Mood => (MOODS as readonly string[]).includes(said);

const zone = (timeZone: string | null) => timeZone?.replaceAll("_", " ") || t("customer.zone.unknown");

/** What somebody else had set meanwhile, unseen by who did this. */
function unseen(event: Happening, who: Who): string | undefined {
  if (event.unseen === undefined) return;
  return t("history.event.unseen", { other: otherWords(event.type, event.unseen, who) });
}

function otherWords(type: Happening["type"], text: string, who: Who): string {
  if (type === "case.status_set") return t(`case.status.${text as CaseStatus}`);
  if (type === "case.assigned") return text ? nameOf(text, who) : t("case.assign.none");
  return type === "message.corrected" ? saidWords(text) : zone(text);
}

/** One line, soft: what was done, and by whom where that was somebody else. */
export const EventRow = memo(function EventRow({ event, who }: { event: Happening; who: Who }) {
  const other = unseen(event, who);
  const by = event.by === who.me ? undefined : who.names.get(event.by);
  return (
    <p className="p-event">
      {isOfApproval(event) ? (
        <Suspense fallback={<span />}>
          <ApprovalWords event={event} by={by} who={who} />
        </Suspense>
      ) : (
        <span dir="auto">{[by, happeningWords(event, who)].filter(Boolean).join(" · ")}</span>
      )}
      {other && (
        <span className="p-event-unseen" dir="auto">
          {other}
        </span>
      )}
      <time dateTime={new Date(event.at).toISOString()} title={dateTime(event.at)}>
        {clock(event.at)}
      </time>
    </p>
  );
});
