/** How the case stands: status, who waits and since when, tags, a note. */
import { memo, useState } from "react";
import type { Case, Customer, Tag } from "../../domain/rows";
import { useAskTag } from "../checks/use-ask-tag";
import { NoteForm } from "../customer/note-form";
import { useShortcuts } from "../panel/shortcuts";
import { useAct } from "../panel/use-act";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { part } from "../text/load";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { IconButton } from "../ui/icon-button";
import { TagInput } from "../ui/tag-input";
import { dateTime, duration } from "../ui/time";
import { useNow } from "../ui/use-now";
import { AssignMenu } from "./assign-menu";
import "./case-strip.css";
import { StatusMenu } from "./status-menu";

const CaseMenu = part(() => import("./case-menu"));
const CaseFacts = part(() => import("./case-facts"));
const Clock = part(() => import("../sla/clock"));

export interface CaseStripProps {
  customer: Customer;
  current?: Case;
  /** How many cases the customer has. */
  cases: number;
  /** Every known tag, recently used first. */
  known: readonly Tag[];
  who: Who;
}

const ADD_TAG = "case-add-tag";
const press = (id: string) => document.getElementById(id)?.click();

/** The strip above the thread. Without a case, it offers one. */
export const CaseStrip = memo(function CaseStrip({ customer, current, cases, known, who }: CaseStripProps) {
  const act = useAct();
  const [noting, setNoting] = useState(false);
  const tagging = useAskTag((tag) => current && void act({ type: "case.tag", caseId: current.id, tag }));
  const ended = current?.status === "solved" || current?.status === "closed";
  const open = () => void act({ type: "case.open", customerId: customer.id }, t("case.opened"));
  useShortcuts({
    t: current ? () => press(ADD_TAG) : undefined,
    s: current ? () => press("case-status") : undefined,
    a: current ? () => press("case-assignee") : undefined,
    n: () => setNoting(true),
  });
  return (
    <section className="p-case" aria-label={t("case.label")}>
      <div className="p-case-row">
        {current ? <StatusMenu current={current} /> : <span className="p-case-none">{t("case.none")}</span>}
        {current && <AssignMenu current={current} who={who} />}
        {current?.waitingSince !== undefined && <Waiting since={current.waitingSince} />}
        {current && <Clock row={current} />}
      </div>
      <div className="p-case-row">
        {current && <CaseFacts current={current} cases={cases} who={who} />}
        {current && (
          <TagInput
            key={current.id}
            label={t("case.tags")}
            addId={ADD_TAG}
            tags={current.tags}
            known={known.map((tag) => tag.name)}
            onAdd={tagging.tag}
            onRemove={(tag) => void act({ type: "case.untag", caseId: current.id, tag }, t("case.untagged", { tag }))}
          />
        )}
        <span className="p-case-space" />
        {(!current || ended) && (
          <Button size="s" icon="plus" onPress={open}>
            {t("case.open")}
          </Button>
        )}
        <IconButton icon="note" label={t("customer.note.add")} shortcut="n" aria-expanded={noting} onPress={() => setNoting(!noting)} />
        {current && <CaseMenu current={current} cases={cases} who={who} />}
      </div>
      {tagging.question}
      {noting && <NoteForm key={customer.id} customerId={customer.id} caseId={current?.id} who={who} onDone={() => setNoting(false)} />}
    </section>
  );
});

function Waiting({ since }: { since: number }) {
  const now = useNow();
  return (
    <span className="p-case-waiting" title={dateTime(since)}>
      <Icon name="clock" />
      {t("case.waiting", { time: duration(now - since) })}
    </span>
  );
}
