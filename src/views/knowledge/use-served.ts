/** What the last days say of the knowledge base; read when it is looked at. */
import { useEffect, useState } from "react";
import { type Day, lastDays } from "../../domain/metrics/days";
import { type Served, served } from "../../store/queries/served";

export type Loaded = Served & { days: Day[]; now: number };

/** The last `count` days: undefined while they load. */
export function useServed(count: number): { loaded?: Loaded; error?: string } {
  const [state, setState] = useState<{ loaded?: Loaded; error?: string }>({});
  useEffect(() => {
    let isCurrent = true;
    const now = Date.now();
    const days = lastDays(now, count, Intl.DateTimeFormat().resolvedOptions().timeZone);
    served(days[0]?.from ?? 0, days.at(-1)?.to ?? now).then(
      (rows) => isCurrent && setState({ loaded: { ...rows, days, now } }),
      (error: unknown) => isCurrent && setState({ error: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [count]);
  return state;
}
