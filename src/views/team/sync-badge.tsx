/** The header's word on sync: a mark while all is well, words when it is not. */
import { useLiveQuery } from "dexie-react-hooks";
import { Button as AriaButton } from "react-aria-components/Button";
import { teamState } from "../../store/queries";
import { useShown } from "../panel/shown";
import { part } from "../text/load";
import { Icon } from "../ui/icon";
import { useNow } from "../ui/use-now";
import "./sync-badge.css";
import { syncWords } from "./sync-words";

const ReviewBadge = part(() => import("../approvals/review-badge"));

/** Nothing while the desk stands alone. Leads to Settings, where the team stands. */
export function SyncBadge() {
  const go = useShown((shown) => shown.go);
  const state = useLiveQuery(() => teamState());
  const words = syncWords(state ?? { waiting: 0, refused: 0 }, useNow());
  if (!words) return null;
  const { short, long, icon, tone } = words;
  // Who speaks to the browser says what they see.
  const name = tone === "good" || long.startsWith(short) ? long : `${short}. ${long}`;
  return (
    <>
      {state?.team && <ReviewBadge />}
      <AriaButton className={`p-sync p-sync-${tone}`} aria-label={name} onPress={() => go("settings")}>
        <Icon name={icon} />
        {tone !== "good" && <span className="p-sync-words">{short}</span>}
      </AriaButton>
    </>
  );
}
