/** In the header, for who reviews: how many replies wait for them. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { setting } from "../../store/queries";
import { reviewsFor } from "../../store/queries/approvals";
import { useShortcuts } from "../panel/shortcuts";
import { useShown } from "../panel/shown";
import { t } from "../text";
import { Icon } from "../ui/icon";
import { number } from "../ui/number";
import { useReviewed } from "./review-mark";
import "./reviews.css";

/** Nothing while nothing waits. A press, or "v", opens the list. */
export default function ReviewBadge() {
  const go = useShown((shown) => shown.go);
  const waiting = useLiveQuery(async () => reviewsFor((await setting("agent")).agentId));
  const count = waiting?.length ?? 0;
  useEffect(() => useReviewed.setState({ customers: new Set(waiting?.map(({ customerId }) => customerId)) }), [waiting]);
  useShortcuts({ v: count > 0 ? () => go("reviews") : undefined });
  if (count === 0) return null;
  return (
    <AriaButton
      className="p-review-badge"
      aria-label={t("approvals.review.badge", { count, n: number(count) })}
      aria-keyshortcuts="v"
      onPress={() => go("reviews")}
    >
      <Icon name="check" />
      {number(count)}
    </AriaButton>
  );
}
