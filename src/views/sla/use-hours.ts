/** Reading and writing the business hours. */
import { useLiveQuery } from "dexie-react-hooks";
import type { Settings } from "../../domain/rows";
import { defaultSchedule } from "../../domain/sla/clock";
import type { Schedule } from "../../domain/sla/schedule";
import { setting } from "../../store/queries";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";

type Hours = Settings["hours"];

export interface HoursDesk {
  hours: Hours | undefined;
  /** The one that holds where none is named. */
  standard: Schedule | undefined;
  /** Says so with Undo. Resolves true when it was done. */
  change: (change: Partial<Omit<Hours, "id">>, done: string) => Promise<boolean>;
}

/** The settings of hours, live. */
export function useHours(): HoursDesk {
  const act = useAct();
  const link = usePageLink();
  const hours = useLiveQuery(() => setting("hours"));
  return {
    hours,
    standard: hours && defaultSchedule(hours),
    change: async (change, done) => {
      const isDone = await act({ type: "settings.set", setting: { id: "hours", ...change } }, done);
      if (isDone) link.settingsChanged();
      return isDone;
    },
  };
}
