/** One group in the list: what it is about, how many it is, how fast it grows, and what some of them wrote. */
import { Button as AriaButton } from "react-aria-components/Button";
import { t } from "../text";
import { Icon } from "../ui/icon";
import { number } from "../ui/number";
import { ago } from "../ui/time";
import { titleOf } from "./group-words";
import type { ShownGroup } from "./look";

const SAMPLES = 2;

export function GroupCard({ group, onOpen }: { group: ShownGroup; onOpen: () => void }) {
  const { people, lastHour, members, incidentId } = group;
  return (
    <li>
      <AriaButton className="p-group" onPress={onOpen}>
        <span className="p-group-head">
          <bdi className="p-group-name">{titleOf(group)}</bdi>
          <span className="p-group-count">{number(people)}</span>
        </span>
        <span className="p-group-facts p-soft">
          <span>{t("groups.waiting", { count: people, n: number(people), since: ago(members[0]?.at ?? Date.now()) })}</span>
          {lastHour > 0 && <span>{t("groups.growth", { n: number(lastHour) })}</span>}
          {incidentId !== undefined && (
            <span className="p-group-incident">
              <Icon name="alert" /> {t("groups.incident")}
            </span>
          )}
        </span>
        {members.slice(-SAMPLES).map(({ id, text }) => (
          <span key={id} className="p-group-sample" dir="auto">
            {text}
          </span>
        ))}
      </AriaButton>
    </li>
  );
}
