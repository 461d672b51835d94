/** What others did that concerns the agent, since they last had seen it all. */

import { Button as AriaButton } from "react-aria-components/Button";
import { isOfApproval } from "../../domain/cases/happenings";
import type { Watched } from "../../domain/queue/news";
import type { NewsOfCustomer } from "../../store/queries/news";
import { approvalWords } from "../approvals/event-words";
import { nameOf } from "../cases/assignee";
import { happeningWords } from "../history/event-row";
import { useShown } from "../panel/shown";
import { useAct } from "../panel/use-act";
import { useDesk, type Who } from "../panel/use-desk";
import { t } from "../text";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { number } from "../ui/number";
import { ago, dateTime } from "../ui/time";
import "./for-me.css";
import { useNews } from "./use-news";

interface ForMeProps {
  isOpenAtFirst?: boolean;
  /** Somebody was chosen from it. */
  onChosen?: () => void;
}

/** A block with the newest of it, each leading to its customer; nothing where there is nothing. */
export default function ForMe({ isOpenAtFirst, onChosen }: ForMeProps) {
  const act = useAct();
  const choose = useShown((shown) => shown.choose);
  const { who } = useDesk();
  const all = useNews();
  if (!all || all.length === 0) return null;
  const newest = all[0]?.at ?? 0;
  const markSeen = () => void act({ type: "settings.set", setting: { id: "queue", seenAt: newest } }, t("queue.for_me.done"));
  return (
    <section className="p-for-me" aria-label={t("queue.for_me")}>
      <Disclosure title={t("queue.for_me")} detail={number(all.length)} isOpenAtFirst={isOpenAtFirst}>
        <ul className="p-for-me-list">
          {all.map((one) => (
            <li key={one.id}>
              <AriaButton
                className="p-for-me-item"
                onPress={() => {
                  choose(one.customerId, one.caseId);
                  onChosen?.();
                }}
              >
                <Item one={one} who={who} />
              </AriaButton>
            </li>
          ))}
        </ul>
        <Button size="s" icon="check" onPress={markSeen}>
          {t("queue.for_me.seen")}
        </Button>
      </Disclosure>
    </section>
  );
}

function Item({ one, who }: { one: NewsOfCustomer; who: Who }) {
  const { customer } = one;
  const name = customer ? customer.name || `@${customer.handle}` : t("case.assign.unknown");
  return (
    <>
      <Avatar url={customer?.avatarUrl} name={name} size={32} />
      <span className="p-for-me-words">
        <span className="p-for-me-who">
          <bdi className="p-for-me-name">{name}</bdi>
          <time className="p-soft" dateTime={new Date(one.at).toISOString()} title={dateTime(one.at)}>
            {ago(one.at)}
          </time>
        </span>
        <span className="p-for-me-what" dir="auto">
          {wordsOf(one, who)}
        </span>
      </span>
    </>
  );
}

/** What happened, and who did it. */
function wordsOf(one: NewsOfCustomer, who: Who): string {
  const by = nameOf(one.by, who);
  if (one.kind === "assigned") return t("queue.for_me.assigned", { by });
  if (one.kind !== "watched") return t(`queue.for_me.${one.kind}`, { by, text: one.text });
  // What was only seen, nobody of the team has done.
  return [one.by === "system" ? "" : by, watchedWords(one.event, who)].filter(Boolean).join(" · ");
}

function watchedWords(event: Watched, who: Who): string {
  if (event.type === "customer.noted") return t("queue.for_me.noted", { text: event.text });
  if (event.type === "message.received") return t("queue.for_me.wrote");
  if (event.type === "message.answered") return t("queue.for_me.answered");
  return isOfApproval(event) ? approvalWords(event, who) : happeningWords(event, who);
}
