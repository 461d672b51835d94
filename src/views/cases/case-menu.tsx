/** What else can be done with a case, each in a dialog of its own. Loaded after the first paint. */
import { useState } from "react";
import { AttachDialog } from "../incidents/attach-dialog";
import { useShortcuts } from "../panel/shortcuts";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Menu, type MenuItem } from "../ui/menu";
import type { CaseProps } from "./case-props";
import { EscalateDialog } from "./escalate-dialog";
import { FieldsDialog } from "./fields-dialog";
import { LinkDialog } from "./link-dialog";
import { MergeDialog } from "./merge-dialog";
import { SplitDialog } from "./split-dialog";
import { WhenDialog } from "./when-dialog";

type Asked = "snooze" | "follow_up" | "escalate" | "merge" | "split" | "link" | "incident" | "fields";

/** A menu button, and the dialog of what was chosen. */
export default function CaseMenu({ current, cases, who }: CaseProps) {
  const act = useAct();
  const [asked, setAsked] = useState<Asked>();
  const isClosed = current.status === "closed";
  const isActive = !isClosed && current.status !== "solved";
  const isWatched = who.me !== undefined && (current.watchers ?? []).includes(who.me);
  useShortcuts({
    z: isClosed ? undefined : () => setAsked("snooze"),
    m: () => document.getElementById("case-more")?.click(),
  });
  const items: MenuItem<Asked | "watch" | "unmerge">[] = [
    { id: "watch", label: t(isWatched ? "cases.unwatch" : "cases.watch") },
    { id: "snooze", label: t("cases.snooze"), isDisabled: isClosed },
    { id: "follow_up", label: t("cases.follow_up"), isDisabled: isClosed },
    { id: "escalate", label: t("cases.escalate"), isDisabled: isClosed || (who.others.length === 0 && who.teams.length === 0) },
    { id: "split", label: t("cases.split"), isDisabled: !isActive || current.unanswered.length === 0 },
    { id: "merge", label: t("cases.merge"), isDisabled: isClosed || cases < 2 },
    { id: "link", label: t("cases.link") },
    { id: "incident", label: t("cases.incident"), isDisabled: isClosed },
  ];
  if (who.fields.length > 0) items.push({ id: "fields", label: t("cases.fields"), isDisabled: isClosed });
  if (current.merged) items.push({ id: "unmerge", label: t("cases.unmerge") });
  const choose = (id: (typeof items)[number]["id"]) => {
    if (id === "watch")
      void act({ type: "case.watch", caseId: current.id, isOn: !isWatched }, t(isWatched ? "cases.unwatched" : "cases.watched"));
    else if (id === "unmerge") void act({ type: "case.unmerge", caseId: current.id }, t("cases.unmerged"));
    else setAsked(id);
  };
  const shared = { current, who, onClose: () => setAsked(undefined) };
  return (
    <>
      <Menu id="case-more" label={t("cases.more")} items={items} onAction={choose} />
      {(asked === "snooze" || asked === "follow_up") && <WhenDialog {...shared} field={asked} />}
      {asked === "escalate" && <EscalateDialog {...shared} />}
      {asked === "merge" && <MergeDialog {...shared} />}
      {asked === "split" && <SplitDialog {...shared} />}
      {asked === "link" && <LinkDialog {...shared} />}
      {asked === "incident" && <AttachDialog {...shared} />}
      {asked === "fields" && <FieldsDialog {...shared} />}
    </>
  );
}
