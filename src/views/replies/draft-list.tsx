/** What was written and never sent, to be found again. */
import { useLiveQuery } from "dexie-react-hooks";
import { Button as AriaButton } from "react-aria-components/Button";
import { DRAFT_KEPT } from "../../domain/own/draft";
import { unsent } from "../../store/queries/drafts";
import { links } from "../../x/urls";
import { usePageLink } from "../panel/page-link";
import { useShown } from "../panel/shown";
import { t } from "../text";
import { Disclosure } from "../ui/disclosure";
import { number } from "../ui/number";
import { duration } from "../ui/time";
import { useNow } from "../ui/use-now";
import "./draft-list.css";

const DAY = 86_400_000;

/** A press opens the customer here and what the draft answers on X. Nothing where there is none. */
export default function DraftList() {
  const link = usePageLink();
  const choose = useShown((shown) => shown.choose);
  const now = useNow();
  const found = useLiveQuery(() => unsent(now), [now]);
  if (!found?.length) return null;
  return (
    <div className="p-drafts">
      <Disclosure
        title={t("replies.drafts", { count: found.length })}
        detail={t("replies.drafts.kept", { days: number(DRAFT_KEPT / DAY) })}
      >
        <ul>
          {found.map(({ draft, customer }) => (
            <li key={draft.id}>
              <AriaButton
                className="p-drafts-item"
                onPress={() => {
                  choose(customer.id);
                  link.open(placeOf(draft.id, customer.handle));
                }}
              >
                <span className="p-drafts-who">
                  <bdi>{customer.name || `@${customer.handle}`}</bdi>
                  <span className="p-soft">{duration(now - draft.at)}</span>
                </span>
                <span className="p-drafts-text" dir="auto">
                  {draft.text || draft.thread?.text}
                </span>
              </AriaButton>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

/** Where on X the reply belongs. */
function placeOf(replyId: string, handle: string): string {
  const id = replyId.slice(replyId.indexOf(":") + 1);
  return id.startsWith("x_dm:") ? links.dm(id.slice("x_dm:".length)) : links.post(id.replace(/^x_post:/, ""), handle);
}
