/** The rest of the card: where from, since when, mood and why, tags, time zone, notes. */
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useAskTag } from "../checks/use-ask-tag";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { part } from "../text/load";
import { Button } from "../ui/button";
import { TagInput } from "../ui/tag-input";
import { dateTime, localTime } from "../ui/time";
import type { CardProps } from "./card";
import { NoteForm } from "./note-form";
import { Notes } from "./notes";

const CaseMoodFact = part(() => import("../mood/case-mood-fact"));
const TimeZoneField = lazy(() => import("./time-zone-field"));

type DetailsProps = Omit<CardProps, "onBack"> & { now: number };

/** Unfolded by "More". */
export function Details({ customer, notes, known, sounds, who, now }: DetailsProps) {
  const act = useAct();
  const [noting, setNoting] = useState(false);
  const [zoning, setZoning] = useState(false);
  const tagging = useAskTag((tag) => void act({ type: "customer.tag", customerId: customer.id, tag }));
  const setZone = (timeZone: string | null) => {
    setZoning(false);
    void act({ type: "customer.set_time_zone", customerId: customer.id, timeZone }, t("customer.zone.done"));
  };
  return (
    <div className="p-details">
      <dl className="p-facts">
        {customer.location && <Fact name={t("customer.location")}>{customer.location}</Fact>}
        {customer.joinedAt !== undefined && <Fact name={t("customer.joined")}>{dateTime(customer.joinedAt)}</Fact>}
        <Fact name={t("customer.seen.first")}>{dateTime(customer.firstSeenAt)}</Fact>
        <Fact name={t("customer.seen")}>{dateTime(customer.lastSeenAt)}</Fact>
        {sounds && <CaseMoodFact sounds={sounds} />}
        <Fact name={t("customer.zone")}>
          {zoning ? (
            <Suspense fallback={null}>
              <TimeZoneField value={customer.timeZone} onChange={setZone} onCancel={() => setZoning(false)} />
            </Suspense>
          ) : (
            <>
              {customer.timeZone
                ? `${customer.timeZone.replaceAll("_", " ")} (${localTime(customer.timeZone, now) ?? "?"})`
                : t("customer.zone.unknown")}{" "}
              <Button size="s" variant="quiet" onPress={() => setZoning(true)}>
                {t(customer.timeZone ? "customer.zone.change" : "customer.zone.set")}
              </Button>
            </>
          )}
        </Fact>
      </dl>
      <TagInput
        label={t("customer.tags")}
        addLabel={t("customer.tag.add")}
        tags={customer.tags}
        known={known.map((tag) => tag.name)}
        onAdd={tagging.tag}
        onRemove={(tag) => void act({ type: "customer.untag", customerId: customer.id, tag }, t("case.untagged", { tag }))}
      />
      {tagging.question}
      <Notes notes={notes} who={who} now={now} />
      {noting ? (
        <NoteForm customerId={customer.id} who={who} onDone={() => setNoting(false)} />
      ) : (
        <div>
          <Button size="s" variant="quiet" icon="note" onPress={() => setNoting(true)}>
            {t("customer.note.add")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
