/** In lists of customers, for who reviews: a reply to this one waits for them. The badge in the header says to whom. */
import { create } from "zustand";
import { t } from "../text";
import { Icon } from "../ui/icon";

/** Ids of customers to whom a reply waits for this reviewer. */
export const useReviewed = create<{ customers: ReadonlySet<string> }>(() => ({ customers: new Set() }));

/** Nothing where none waits. */
export function ReviewMark({ customerId }: { customerId: string }) {
  const waits = useReviewed(({ customers }) => customers.has(customerId));
  if (!waits) return null;
  return (
    <span className="p-review-mark" title={t("panel.review_waits")}>
      <Icon name="check" />
      <span className="p-label-hidden">{t("panel.review_waits")}</span>
    </span>
  );
}
