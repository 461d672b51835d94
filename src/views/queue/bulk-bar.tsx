/** What can be done to all that is selected. */
import { lazy, Suspense, useState } from "react";
import type { BulkAction } from "../../domain/queue/bulk";
import type { Case, CaseStatus, Priority, Tag } from "../../domain/rows";
import { nameOf } from "../cases/assignee";
import { MomentDialog } from "../cases/moment-dialog";
import { type Preset, presets } from "../cases/presets";
import { useAskTag } from "../checks/use-ask-tag";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Menu, type MenuItem } from "../ui/menu";
import { number } from "../ui/number";
import { dateTime } from "../ui/time";
import { BulkDialog } from "./bulk-dialog";
import { PRIORITIES } from "./filters";
import type { Selection } from "./use-selection";

const TagComboBox = lazy(() => import("../ui/tag-combo-box"));

/** A first message alone makes a case new. */
const STATUSES: readonly CaseStatus[] = ["open", "pending", "on_hold", "solved", "closed"];
/** Stands among ids, which are longer. */
const NOBODY = "-";
/** The most tags to take off that are offered. */
const TAGS = 30;

/** Fields that hold a moment. */
type Dated = "snooze" | "follow_up";

interface BulkBarProps {
  rows: readonly Case[];
  selection: Selection;
  who: Who;
  known: readonly Tag[];
  onClose: () => void;
}

/** How many are selected, and a menu for each thing to do; nothing is done before it was shown what would change. */
export function BulkBar({ rows, selection, who, known, onClose }: BulkBarProps) {
  const [action, setAction] = useState<BulkAction>();
  const [isTagging, setTagging] = useState(false);
  const [asking, setAsking] = useState<Dated>();
  const tagging = useAskTag((tag) => setAction({ type: "case.tag", tag }));
  const { ids } = selection;
  const count = ids.length;
  const isEmpty = count === 0;
  const agents: MenuItem[] = who.others.map((agent) => ({ id: agent.id, label: nameOf(agent.id, who) }));
  if (who.me) agents.unshift({ id: who.me, label: t("case.assign.me"), detail: who.names.get(who.me) });
  const menu = (label: string, items: readonly MenuItem[], onAction: (id: string) => void) => (
    <Menu label={label} size="s" items={items} isDisabled={isEmpty} onAction={onAction}>
      {label}
    </Menu>
  );
  const moments = presets(Date.now());
  const setMoment = (field: Dated, value: number | null) => setAction({ type: "case.set", set: { field, value } });
  const putOff = (id: Preset | "other" | "wake" | "follow_up" | "followed") => {
    if (id === "other") setAsking("snooze");
    else if (id === "follow_up") setAsking("follow_up");
    else if (id === "followed") setMoment("follow_up", null);
    else setMoment("snooze", moments.find((one) => one.id === id)?.at ?? null);
  };
  return (
    <section className="p-queue-bulk" aria-label={t("queue.bulk")}>
      <div className="p-queue-bulk-head">
        <strong aria-live="polite">{t("queue.selected", { count, n: number(count) })}</strong>
        {count < rows.length && (
          <Button size="s" variant="quiet" onPress={selection.all}>
            {t("queue.select_all", { n: number(rows.length) })}
          </Button>
        )}
        <Button size="s" variant="quiet" onPress={onClose}>
          {t("queue.select_none")}
        </Button>
      </div>
      <div className="p-queue-bulk-menus">
        {menu(
          t("queue.bulk.status"),
          STATUSES.map((id) => ({ id, label: t(`case.status.${id}`) })),
          (status) => setAction({ type: "case.set_status", status: status as CaseStatus }),
        )}
        {menu(t("queue.bulk.assign"), [...agents, { id: NOBODY, label: t("case.assign.nobody") }], (id) =>
          setAction({ type: "case.assign", agentId: id === NOBODY ? null : id }),
        )}
        <Button size="s" isDisabled={isEmpty} onPress={() => setTagging(true)}>
          {t("queue.bulk.tag")}
        </Button>
        <Untag rows={rows} ids={ids} onAction={(tag) => setAction({ type: "case.untag", tag })} />
        {menu(
          t("queue.bulk.priority"),
          PRIORITIES.map((id) => ({ id, label: t(`case.priority.${id}`) })),
          (id) => setAction({ type: "case.set", set: { field: "priority", value: id === "normal" ? null : (id as Priority) } }),
        )}
        {who.teams.length > 0 &&
          menu(
            t("queue.bulk.team"),
            [...who.teams.map(({ id, name }) => ({ id, label: name })), { id: NOBODY, label: t("case.team.none") }],
            (id) => setAction({ type: "case.set", set: { field: "team", value: id === NOBODY ? null : id } }),
          )}
        {menu(
          t("queue.bulk.snooze"),
          [
            ...moments.map(({ id, at }) => ({ id, label: t(`cases.when.${id}`), detail: dateTime(at) })),
            { id: "other", label: t("cases.when.other") },
            { id: "wake", label: t("queue.bulk.wake") },
            { id: "follow_up", label: t("cases.follow_up") },
            { id: "followed", label: t("queue.bulk.followed") },
          ],
          (id) => putOff(id as Parameters<typeof putOff>[0]),
        )}
      </div>
      {isTagging && (
        <Dialog isOpen onClose={() => setTagging(false)} title={t("queue.bulk.tag")}>
          <Suspense fallback={null}>
            <TagComboBox
              label={t("queue.tag")}
              tags={[]}
              known={known.map(({ name }) => name)}
              onAdd={(tag) => {
                setTagging(false);
                tagging.tag(tag);
              }}
              onEnd={(isByKey) => isByKey && setTagging(false)}
            />
          </Suspense>
        </Dialog>
      )}
      {tagging.question}
      {asking && (
        <MomentDialog
          field={asking}
          onClose={() => setAsking(undefined)}
          onSet={(at) => {
            setAsking(undefined);
            setMoment(asking, at);
          }}
        />
      )}
      {action && <BulkDialog action={action} ids={ids} who={who} onClose={() => setAction(undefined)} onDone={onClose} />}
    </section>
  );
}

interface UntagProps {
  rows: readonly Case[];
  ids: readonly string[];
  onAction: (tag: string) => void;
}

/** The tags these cases carry, the commonest first. */
function Untag({ rows, ids, onAction }: UntagProps) {
  const wanted = new Set(ids);
  const counts = new Map<string, number>();
  for (const row of rows) if (wanted.has(row.id)) for (const tag of row.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const items = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, TAGS)
    .map(([id, count]) => ({ id, label: id, detail: number(count) }));
  return (
    <Menu label={t("queue.bulk.untag")} size="s" items={items} isDisabled={items.length === 0} onAction={onAction}>
      {t("queue.bulk.untag")}
    </Menu>
  );
}
