/** Groups of messages about the same problem; one of them opened shows its people. */
import { useState } from "react";
import { t } from "../text";
import { EmptyState } from "../ui/empty-state";
import { Spinner } from "../ui/spinner";
import { GroupCard } from "./group-card";
import { GroupPage } from "./group-page";
import { SpikeNotice } from "./spike-notice";
import { useFound } from "./use-groups";

export function GroupsPage({ onChosen }: { onChosen: (customerId: string, caseId: string) => void }) {
  const { groups, error } = useFound();
  const [openId, setOpen] = useState<string>();
  if (!groups) return error === undefined ? <Spinner /> : <EmptyState title={t("groups.failed")}>{error}</EmptyState>;
  const open = groups.find(({ id }) => id === openId);
  if (open)
    return <GroupPage group={open} onClose={() => setOpen(undefined)} onChosen={({ customerId, id }) => onChosen(customerId, id)} />;
  if (groups.length === 0) return <EmptyState title={t("groups.none")}>{t("groups.none_words")}</EmptyState>;
  return (
    <div className="p-groups">
      {groups.map((group) => group.spike && <SpikeNotice key={group.id} group={group} spike={group.spike} />)}
      <ul className="p-groups-list" aria-label={t("groups.label")}>
        {groups.map((group) => (
          <GroupCard key={group.id} group={group} onOpen={() => setOpen(group.id)} />
        ))}
      </ul>
    </div>
  );
}
