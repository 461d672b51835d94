/** What happened to the case, between the messages. */
import { memo } from "react";
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
    case "case.tagged":
    case "customer.tagged":
      return t("history.event.tagged", { tag: event.tag });
    case "case.untagged":
    case "customer.untagged":
      return t("history.event.untagged", { tag: event.tag });
  }
}

/** One line, soft. */
export const EventRow = memo(function EventRow({ event }: { event: Happening }) {
  return (
    <p className="p-event">
      <span dir="auto">{words(event)}</span>
      <time dateTime={new Date(event.at).toISOString()} title={dateTime(event.at)}>
        {clock(event.at)}
      </time>
    </p>
  );
});
