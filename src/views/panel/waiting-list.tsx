/** Who waits for an answer, the longest first. */
import { useLiveQuery } from "dexie-react-hooks";
import { Button as AriaButton } from "react-aria-components/Button";
import { queuedSince } from "../../domain/queue/queued";
import { waiting } from "../../store/queries";
import { ReviewMark } from "../approvals/review-mark";
import { urlOf } from "../history/url-of";
import { t } from "../text";
import { part } from "../text/load";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Icon } from "../ui/icon";
import { duration } from "../ui/time";
import { useNow } from "../ui/use-now";
import { usePageLink } from "./page-link";
import { useShown } from "./shown";

const ForMe = part(() => import("../queue/for-me"));

const DraftList = part(() => import("../replies/draft-list"));
const OverloadNotice = part(() => import("../sla/overload-notice"));
const SHOWN = 50;

/** The list; a press opens the customer here and their message on X. */
export function WaitingList() {
  const link = usePageLink();
  const choose = useShown((shown) => shown.choose);
  const now = useNow();
  const waits = useLiveQuery(() => waiting(SHOWN, now), [now]);
  if (!waits) return null;
  const forMe = (
    <>
      <ForMe isOpenAtFirst />
      <DraftList />
    </>
  );
  if (waits.length === 0)
    return (
      <>
        {forMe}
        <EmptyState title={t("panel.waiting.none")}>{t("panel.waiting.none.words")}</EmptyState>
      </>
    );
  return (
    <section aria-labelledby="waiting">
      <div className="p-waiting-head">
        <h1 className="p-waiting-title" id="waiting">
          {t("panel.waiting", { count: waits.length })}
        </h1>
        <Button size="s" icon="external" onPress={() => link.openDesk()}>
          {t("panel.waiting.queue")}
        </Button>
      </div>
      {forMe}
      <OverloadNotice />
      <ul className="p-waiting">
        {waits.map(({ case: current, customer, last }) => (
          <li key={current.id}>
            <AriaButton
              className="p-waiting-item"
              onPress={() => {
                choose(customer.id);
                link.open(urlOf(last, customer.handle));
              }}
            >
              <Avatar url={customer.avatarUrl} name={customer.name || customer.handle} size={40} />
              <span className="p-waiting-words">
                <span className="p-waiting-who">
                  <bdi className="p-waiting-name">{customer.name || `@${customer.handle}`}</bdi>
                  <ReviewMark customerId={customer.id} />
                  {last?.audience === "private" && (
                    <span className="p-waiting-private">
                      <Icon name="lock" />
                      {t("history.private")}
                    </span>
                  )}
                  <span className="p-waiting-time">{duration(now - queuedSince(current))}</span>
                </span>
                <span className="p-waiting-text" dir="auto">
                  {last?.text || t(current.unanswered.length > 0 ? "panel.waiting.unread" : "panel.waiting.follow_up")}
                </span>
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
