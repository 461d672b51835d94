/** What happened to the case, between the messages. */
import { memo } from "react";
import type { CaseStatus } from "../../domain/rows";
import { t } from "../text";
import { clock, dateTime } from "../ui/time";
import type { Happening } from "./timeline";

function words(event: Happening): string {
  switch (event.type) {
    case "case.opened":
      return t("history.event.opened");
    case "case.reopened":
      return t("history.event.reopened");
    case "case.status_set":
      return t("history.event.status", { status: t(`case.status.${event.to}`) });
    case "customer.time_zone_set":
      return t("history.event.zone", { zone: zone(event.timeZone) });
    case "case.tagged":
    case "customer.tagged":
      return t("history.event.tagged", { tag: event.tag });
    case "case.untagged":
    case "customer.untagged":
      return t("history.event.untagged", { tag: event.tag });
  }
}

const zone = (timeZone: string | null) => timeZone?.replaceAll("_", " ") || t("customer.zone.unknown");

/** What somebody else had set meanwhile, unseen by who did this. */
function unseen(event: Happening): string | undefined {
  if (event.unseen === undefined) return;
  const other = event.type === "case.status_set" ? t(`case.status.${event.unseen as CaseStatus}`) : zone(event.unseen);
  return t("history.event.unseen", { other });
}

/** One line, soft; `by` is who did it where that was somebody else. */
export const EventRow = memo(function EventRow({ event, by }: { event: Happening; by?: string }) {
  const other = unseen(event);
  return (
    <p className="p-event">
      <span dir="auto">{[by, words(event)].filter(Boolean).join(" · ")}</span>
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
