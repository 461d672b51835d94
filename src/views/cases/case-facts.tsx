/** What is said of a case beside status, assignee and tags. Loaded after the first paint. */
import { useLiveQuery } from "dexie-react-hooks";
import { isSnoozed } from "../../domain/queue/queued";
import type { CaseField, Priority } from "../../domain/rows";
import { casesOf } from "../../store/queries";
import { useShown } from "../panel/shown";
import { useAct } from "../panel/use-act";
import Why from "../routing/why";
import { t } from "../text";
import { Icon, type IconName } from "../ui/icon";
import { Menu } from "../ui/menu";
import { dateTime, shortDate } from "../ui/time";
import { useNow } from "../ui/use-now";
import "./case-facts.css";
import type { CaseProps } from "./case-props";
import { caseWords } from "./case-words";
import { teamName } from "./field-words";

const PRIORITIES: readonly Priority[] = ["urgent", "high", "normal", "low"];
/** Stands among ids of teams, which are longer. */
const NONE = "-";

/** Priority and team, to be changed, and what else was said, to be read. */
export default function CaseFacts({ current, cases, who }: CaseProps) {
  const act = useAct();
  const now = useNow();
  const isClosed = current.status === "closed";
  const set = (field: CaseField, done: string) => void act({ type: "case.set", caseId: current.id, set: field }, done);
  const priority = current.priority ?? "normal";
  const words = t(`case.priority.${priority}`);
  return (
    <div className="p-case-facts">
      <Menu
        label={t("cases.priority", { priority: words })}
        size="s"
        items={PRIORITIES.map((id) => ({ id, label: t(`case.priority.${id}`) }))}
        selected={priority}
        isDisabled={isClosed}
        onAction={(value) =>
          value !== priority &&
          set(
            { field: "priority", value: value === "normal" ? null : value },
            t("cases.priority", { priority: t(`case.priority.${value}`) }),
          )
        }
      >
        <span className={`p-priority p-priority-${priority}`}>{words}</span>
      </Menu>
      {(who.teams.length > 0 || current.teamId) && (
        <Menu
          label={t("cases.team", { team: current.teamId ? teamName(current.teamId, who) : t("case.team.none") })}
          size="s"
          items={[...who.teams.map(({ id, name }) => ({ id, label: name })), { id: NONE, label: t("case.team.none") }]}
          selected={current.teamId ?? NONE}
          isDisabled={isClosed}
          onAction={(id) => {
            const value = id === NONE ? null : id;
            if (value !== (current.teamId ?? null))
              set({ field: "team", value }, t("cases.team", { team: value ? teamName(value, who) : t("case.team.none") }));
          }}
        >
          <span dir="auto">{current.teamId ? teamName(current.teamId, who) : t("case.team.none")}</span>
        </Menu>
      )}
      {current.escalation && <Fact icon="alert" words={t("cases.fact.escalated")} title={current.escalation} isLoud />}
      {isSnoozed(current, now) && current.snoozedUntil !== undefined && (
        <Fact
          icon="clock"
          words={t("cases.fact.snoozed", { when: shortDate(current.snoozedUntil, now) })}
          title={dateTime(current.snoozedUntil)}
        />
      )}
      {current.followUpAt !== undefined && (
        <Fact
          icon="clock"
          words={t("cases.fact.follow_up", { when: shortDate(current.followUpAt, now) })}
          title={dateTime(current.followUpAt)}
          isLoud={current.followUpAt <= now}
        />
      )}
      {who.me !== undefined && current.watchers?.includes(who.me) && <Fact icon="info" words={t("cases.fact.watched")} />}
      {who.fields.flatMap((field) => {
        const value = current.custom?.[field.id];
        if (value === undefined) return [];
        return <Fact key={field.id} words={field.kind === "check" ? field.name : t("cases.fact.field", { name: field.name, value })} />;
      })}
      {(cases > 1 || current.links) && <Others current={current} />}
      {current.routed && <Why routed={current.routed} who={who} />}
    </div>
  );
}

function Fact({ icon, words, title, isLoud }: { icon?: IconName; words: string; title?: string; isLoud?: boolean }) {
  return (
    <span className={isLoud ? "p-case-fact p-case-fact-loud" : "p-case-fact"} title={title}>
      {icon && <Icon name={icon} />}
      <span dir="auto">{words}</span>
    </span>
  );
}

/** The customer's other cases: one of them is shown instead when it is chosen. */
function Others({ current }: { current: CaseProps["current"] }) {
  const choose = useShown((shown) => shown.choose);
  const all = useLiveQuery(() => casesOf(current.customerId), [current.customerId]);
  if (!all || all.length < 2) return null;
  return (
    <Menu
      label={t("cases.others", { count: all.length })}
      size="s"
      variant="quiet"
      items={all.map((row) => ({
        id: row.id,
        label: caseWords(row),
        ...(current.links?.includes(row.id) ? { detail: t("cases.is_linked") } : {}),
      }))}
      selected={current.id}
      onAction={(id) => choose(current.customerId, id)}
    >
      {t("cases.others", { count: all.length })}
    </Menu>
  );
}
