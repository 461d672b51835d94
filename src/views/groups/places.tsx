/** What stands in the queue's place: groups, hashtags or incidents; and above it the group that is being answered. */
import { IncidentsPage } from "../incidents/incidents-page";
import "./groups.css";
import { useShown } from "../panel/shown";
import { GroupsPage } from "./groups-page";
import { HashtagsPage } from "./hashtags-page";
import { SpikeNotice } from "./spike-notice";
import { StepBar } from "./step-bar";
import { useFound, useGroups } from "./use-groups";

export type Place = "queue" | "groups" | "hashtags" | "incidents";

/** The page of a place. */
export default function Places({ place, onChosen }: { place: Place; onChosen: () => void }) {
  const choose = useShown((shown) => shown.choose);
  const pick = (customerId: string, caseId: string) => {
    choose(customerId, caseId);
    onChosen();
  };
  if (place === "groups") return <GroupsPage onChosen={pick} />;
  if (place === "hashtags") return <HashtagsPage />;
  return place === "incidents" ? <IncidentsPage onChosen={pick} /> : null;
}

/** What is said of groups in every place: whom one is answering, and what may be an incident. It keeps the groups found. */
export function Ahead({ place }: { place: Place }) {
  useGroups();
  const { groups } = useFound();
  const spike = place === "groups" ? undefined : groups?.find((group) => group.spike);
  return (
    <>
      <StepBar />
      {spike?.spike && <SpikeNotice group={spike} spike={spike.spike} />}
    </>
  );
}
