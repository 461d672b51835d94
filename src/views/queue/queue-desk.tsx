/** The queue beside the customer one is at. */
import { useState } from "react";
import { QUEUE_VIEWS } from "../../domain/queue/view";
import type { Case } from "../../domain/rows";
import { queueDetails } from "../../store/queries";
import { urlOf } from "../history/url-of";
import { Desk } from "../panel/desk";
import { usePageLink } from "../panel/page-link";
import { useShown } from "../panel/shown";
import { type DeskRows, useDesk } from "../panel/use-desk";
import OverloadNotice from "../sla/overload-notice";
import { t } from "../text";
import { EmptyState } from "../ui/empty-state";
import { number } from "../ui/number";
import { SearchField } from "../ui/search-field";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { Spinner } from "../ui/spinner";
import "./queue.css";
import { QueueList } from "./queue-list";
import { type QueueState, useQueue } from "./use-queue";

/** The whole of it: filters and list at one side, the customer at the other; where there is no room, one of the two. */
export default function QueueDesk() {
  const link = usePageLink();
  const chosen = useShown((shown) => shown.chosen);
  const choose = useShown((shown) => shown.choose);
  const [at, setAt] = useState<string>();
  /** Where there is room for one alone: who only walks through the queue stays in it. */
  const [isPicked, setPicked] = useState(false);
  const { who, known, brands } = useDesk();
  const queue = useQueue(who.me);
  const move = (row: Case) => {
    setAt(row.id);
    choose(row.customerId);
  };
  const pick = (row: Case) => {
    move(row);
    setPicked(true);
  };
  const open = async (row: Case) => {
    pick(row);
    const { customer, last } = (await queueDetails([row])).get(row.id) ?? {};
    if (customer) link.open(urlOf(last, customer.handle));
  };
  return (
    <div className={chosen && isPicked ? "p-queue-desk p-queue-desk-one" : "p-queue-desk"}>
      <section className="p-queue" aria-label={t("queue.label")}>
        <Filters queue={queue} known={known} brands={brands} />
        <OverloadNotice />
        <Rows queue={queue}>
          {queue.rows && <QueueList rows={queue.rows} who={who} at={at} onMove={move} onPick={pick} onOpen={(row) => void open(row)} />}
        </Rows>
      </section>
      <section className="p-queue-customer" aria-label={t("queue.customer")}>
        <Desk nobody={<EmptyState title={t("queue.choose")}>{t("queue.choose_words")}</EmptyState>} />
      </section>
    </div>
  );
}

function Rows({ queue: { rows, total }, children }: { queue: QueueState; children: React.ReactNode }) {
  if (!rows) return <Spinner />;
  if (total === 0) return <EmptyState title={t("panel.waiting.none")}>{t("panel.waiting.none.words")}</EmptyState>;
  if (rows.length === 0) return <EmptyState title={t("queue.none")}>{t("queue.none_words")}</EmptyState>;
  return children;
}

const ANY = "any";

interface FiltersProps extends Pick<DeskRows, "known" | "brands"> {
  queue: QueueState;
}

function Filters({ queue, known, brands }: FiltersProps) {
  const { counts, view, setView, filter, setFilter, search, setSearch } = queue;
  const views = QUEUE_VIEWS.map((id) => ({ id, label: `${t(`queue.view.${id}`)} ${number(counts[id])}` }));
  const anyTag = { id: ANY, label: t("queue.any_tag") };
  const anyAccount = { id: ANY, label: t("queue.any_account") };
  return (
    <div className="p-queue-filters">
      <h1 className="p-queue-title">{t("panel.waiting", { count: counts.all })}</h1>
      <Segmented label={t("queue.view")} options={views} value={view} onChange={setView} />
      <div className="p-queue-narrow">
        <SearchField label={t("queue.search")} value={search} onChange={setSearch} />
        <Select
          label={t("queue.tag")}
          hideLabel
          options={[anyTag, ...known.map(({ id, name }) => ({ id, label: name }))]}
          value={filter.tag ?? ANY}
          onChange={(tag) => setFilter({ tag: tag === ANY ? undefined : tag })}
        />
        {brands.length > 1 && (
          <Select
            label={t("queue.account")}
            hideLabel
            options={[anyAccount, ...brands.map(({ id, handle }) => ({ id, label: `@${handle}` }))]}
            value={filter.accountId ?? ANY}
            onChange={(accountId) => setFilter({ accountId: accountId === ANY ? undefined : accountId })}
          />
        )}
      </div>
    </div>
  );
}
