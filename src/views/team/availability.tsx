/** Whether one takes anything new now. */
import { useLiveQuery } from "dexie-react-hooks";
import { mayCommand, type Role } from "../../domain/roles";
import { isAway } from "../../store/queries";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Switch } from "../ui/switch";

/** A switch, for who may answer at all and is known to the team. */
export default function Availability({ agentId, role }: { agentId: string; role: Role }) {
  const away = useLiveQuery(() => isAway(agentId), [agentId]);
  const act = useAct();
  if (away === undefined || !mayCommand(role, { type: "agent.away", isAway: !away })) return null;
  const set = (now: boolean) => void act({ type: "agent.away", isAway: now });
  return <Switch label={t("team.away")} description={t("team.away_words")} isSelected={away} onChange={set} />;
}
