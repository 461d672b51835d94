/** Replies that wait for a reviewer, the oldest first. */
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useRef } from "react";
import { setting } from "../../store/queries";
import { reviews } from "../../store/queries/approvals";
import { useShortcuts } from "../panel/shortcuts";
import { useDesk } from "../panel/use-desk";
import { t } from "../text";
import { EmptyState } from "../ui/empty-state";
import { PageBody } from "../ui/page-body";
import { ReviewItem } from "./review-item";
import "./reviews.css";

const ITEMS = ".p-review";

/** Moves focus by one among the replies, from wherever it is. */
function step(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(ITEMS)];
  const now = items.findIndex((item) => item.contains(document.activeElement));
  items[now < 0 ? 0 : Math.min(items.length - 1, Math.max(0, now + by))]?.focus();
}

/** The list, worked by keyboard alone: the next one has the focus once one is decided. */
export default function ReviewsPage() {
  const { who } = useDesk();
  const waiting = useLiveQuery(async () => reviews((await setting("agent")).agentId));
  const list = useRef<HTMLUListElement>(null);
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  const first = waiting?.[0]?.approval.id;
  const isNew = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who opens the list, or was at one that is gone, goes on with what is first now
  useEffect(() => {
    if (!waiting || (!isNew.current && document.activeElement !== document.body)) return;
    isNew.current = false;
    list.current?.querySelector<HTMLElement>(ITEMS)?.focus();
  }, [first, waiting?.length]);
  if (!waiting) return null;
  return (
    <PageBody title={t("approvals.review")}>
      {waiting.length === 0 ? (
        <EmptyState title={t("approvals.review.none")}>{t("approvals.review.none_words")}</EmptyState>
      ) : (
        <>
          <p className="p-soft">{t("approvals.review.keys")}</p>
          <ul className="p-reviews" ref={list}>
            {waiting.map((review) => (
              <li key={review.approval.id}>
                <ReviewItem review={review} who={who} />
              </li>
            ))}
          </ul>
        </>
      )}
    </PageBody>
  );
}
