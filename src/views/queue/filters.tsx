/** Views, saved filters, and what narrows them. */
import { useState } from "react";
import { QUEUE_SORTS, QUEUE_VIEWS, type QueueView } from "../../domain/queue/view";
import type { Priority } from "../../domain/rows";
import type { DeskRows } from "../panel/use-desk";
import { t } from "../text";
import { Button } from "../ui/button";
import { number } from "../ui/number";
import { SearchField } from "../ui/search-field";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { SavedMenu } from "./saved-menu";
import type { QueueState } from "./use-queue";
import type { Saved } from "./use-saved";

export const PRIORITIES: readonly Priority[] = ["urgent", "high", "normal", "low"];
const ANY = "any";
/** Stands before the ids of saved filters. */
const SAVED = "saved:";

interface FiltersProps extends Pick<DeskRows, "known" | "brands" | "who"> {
  queue: QueueState;
  saved: Saved;
}

/** All that decides which cases are shown; where there is little room, most of it opens on demand. */
export function Filters({ queue, saved, known, brands, who }: FiltersProps) {
  const { counts, savedCounts, view, sort, narrow, setNarrow } = queue;
  const [isOpen, setOpen] = useState(false);
  const same = JSON.stringify([view, sort, asOne(narrow)]);
  const chosen = saved.all.find((one) => JSON.stringify([one.view, one.sort, asOne(one.narrow)]) === same);
  const label = (name: string, count: number) => `${name} ${number(count)}`;
  const options = [
    ...QUEUE_VIEWS.map((id) => ({ id: id as string, label: label(t(`queue.view.${id}`), counts[id]) })),
    ...saved.all.map((one) => ({ id: SAVED + one.id, label: label(one.name, savedCounts.get(one.id) ?? 0) })),
  ];
  const choose = (id: string) => {
    const one = saved.all.find((each) => SAVED + each.id === id);
    if (one) queue.setLook({ view: one.view, sort: one.sort, narrow: one.narrow });
    // Who leaves a saved filter leaves all of it.
    else if (chosen) queue.setLook({ view: id as QueueView, sort: "wait", narrow: {} });
    else queue.setView(id as QueueView);
  };
  const narrowing = Object.keys(narrow).filter((name) => name !== "words").length + (sort === "wait" ? 0 : 1);
  return (
    <>
      <div className="p-queue-views">
        <Segmented label={t("queue.view")} options={options} value={chosen ? SAVED + chosen.id : view} onChange={choose} />
        <SavedMenu saved={saved} chosen={chosen} look={{ view, sort, narrow }} />
      </div>
      <div className="p-queue-find">
        <SearchField label={t("queue.search")} value={narrow.words ?? ""} onChange={(words) => setNarrow({ words })} />
        <Button size="s" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {narrowing > 0 ? label(t("queue.narrow"), narrowing) : t("queue.narrow")}
        </Button>
      </div>
      <div className={isOpen ? "p-queue-narrow p-queue-narrow-open" : "p-queue-narrow"}>
        <Any
          label={t("queue.tag")}
          any={t("queue.any_tag")}
          options={known.map(({ name }) => ({ id: name, label: name }))}
          value={narrow.tag}
          onChange={(tag) => setNarrow({ tag })}
        />
        <Any
          label={t("queue.priority")}
          any={t("queue.any_priority")}
          options={PRIORITIES.map((id) => ({ id, label: t(`case.priority.${id}`) }))}
          value={narrow.priority}
          onChange={(priority) => setNarrow({ priority: priority as Priority | undefined })}
        />
        {who.teams.length > 0 && (
          <Any
            label={t("queue.team")}
            any={t("queue.any_team")}
            options={who.teams.map(({ id, name }) => ({ id, label: name }))}
            value={narrow.teamId}
            onChange={(teamId) => setNarrow({ teamId })}
          />
        )}
        {brands.length > 1 && (
          <Any
            label={t("queue.account")}
            any={t("queue.any_account")}
            options={brands.map(({ id, handle }) => ({ id, label: `@${handle}` }))}
            value={narrow.accountId}
            onChange={(accountId) => setNarrow({ accountId })}
          />
        )}
        <Select
          label={t("queue.sort")}
          hideLabel
          options={QUEUE_SORTS.map((id) => ({ id, label: t(`queue.sort.${id}`) }))}
          value={sort}
          onChange={queue.setSort}
        />
      </div>
    </>
  );
}

/** The same however its fields are ordered. */
const asOne = (narrow: object) => Object.entries(narrow).sort(([a], [b]) => (a < b ? -1 : 1));

interface AnyProps {
  label: string;
  any: string;
  options: { id: string; label: string }[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** One of these, or any. What was asked for and is there no more still stands, by its id. */
function Any({ label, any, options, value, onChange }: AnyProps) {
  const gone = value !== undefined && !options.some(({ id }) => id === value) ? [{ id: value, label: value }] : [];
  return (
    <Select
      label={label}
      hideLabel
      options={[{ id: ANY, label: any }, ...options, ...gone]}
      value={value ?? ANY}
      onChange={(id) => onChange(id === ANY ? undefined : id)}
    />
  );
}
