/** The queue beside the customer one is at. */
import { useEffect, useState } from "react";
import type { Case } from "../../domain/rows";
import { queueDetails } from "../../store/queries";
import { urlOf } from "../history/url-of";
import { Desk } from "../panel/desk";
import { usePageLink } from "../panel/page-link";
import { useShown } from "../panel/shown";
import { useDesk } from "../panel/use-desk";
import OverloadNotice from "../sla/overload-notice";
import { t } from "../text";
import { part } from "../text/load";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Segmented } from "../ui/segmented";
import { Spinner } from "../ui/spinner";
import { BulkBar } from "./bulk-bar";
import { Filters } from "./filters";
import ForMe from "./for-me";
import "./queue.css";
import type { Place } from "../groups/places";
import { QueueList } from "./queue-list";
import { type QueueState, useQueue } from "./use-queue";
import { useSaved } from "./use-saved";
import { useSelection } from "./use-selection";

const Places = part(() => import("../groups/places"));
const Ahead = part(() => import("../groups/ahead"));
const PLACES = ["queue", "groups", "hashtags", "incidents"] as const;

/** The whole of it: filters and list at one side, the customer at the other; where there is no room, one of the two. */
export default function QueueDesk() {
  const link = usePageLink();
  const chosen = useShown((shown) => shown.chosen);
  const choose = useShown((shown) => shown.choose);
  const [at, setAt] = useState<string>();
  /** Where there is room for one alone: who only walks through the queue stays in it. */
  const [isPicked, setPicked] = useState(false);
  const [isSelecting, setSelecting] = useState(false);
  const [place, setPlace] = useState<Place>("queue");
  const { who, known, brands } = useDesk();
  const saved = useSaved();
  const queue = useQueue(who.me, saved.all);
  const selection = useSelection(queue.rows, `${queue.view} ${JSON.stringify(queue.narrow)}`);
  // Once something was, one selects until one is done, though all of it may leave the queue meanwhile.
  const isBulk = isSelecting || selection.ids.length > 0;
  useEffect(() => setSelecting((before) => before || isBulk), [isBulk]);
  const endBulk = () => {
    setSelecting(false);
    selection.clear();
  };
  const move = (row: Case) => {
    setAt(row.id);
    choose(row.customerId, row.id);
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
        <div className="p-queue-filters">
          <Segmented
            label={t("queue.places")}
            options={PLACES.map((id) => ({ id, label: t(`queue.place.${id}`) }))}
            value={place}
            onChange={setPlace}
          />
          <Ahead place={place} />
          {place === "queue" && (
            <>
              <div className="p-queue-head">
                <h1 className="p-queue-title">{t("panel.waiting", { count: queue.counts.all })}</h1>
                <Button size="s" icon="check" aria-pressed={isBulk} onPress={() => (isBulk ? endBulk() : setSelecting(true))}>
                  {t("queue.select")}
                </Button>
              </div>
              <Filters queue={queue} saved={saved} known={known} brands={brands} who={who} />
              <OverloadNotice />
              <ForMe onChosen={() => setPicked(true)} />
            </>
          )}
        </div>
        {place !== "queue" && <Places place={place} onChosen={() => setPicked(true)} />}
        {place === "queue" && (
          <Rows queue={queue}>
            {queue.rows && (
              <QueueList
                rows={queue.rows}
                who={who}
                selection={selection}
                isSelecting={isBulk}
                at={at}
                onMove={move}
                onPick={pick}
                onOpen={(row) => void open(row)}
                onEnd={endBulk}
              />
            )}
          </Rows>
        )}
        {place === "queue" && isBulk && queue.rows && (
          <BulkBar rows={queue.rows} selection={selection} who={who} known={known} onClose={endBulk} />
        )}
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
