/** The figures of the last days, kept fresh while they are looked at. */
import { liveQuery } from "dexie";
import { useEffect, useState } from "react";
import { lastDays } from "../../domain/metrics/days";
import { type Report, report } from "../../domain/metrics/report";
import type { Case, Message } from "../../domain/rows";
import { accounts, counts } from "../../store/queries";
import { between } from "../../store/queries/between";

export interface Loaded {
  report: Report;
  /** Messages and cases of the span, for the export. */
  messages: Message[];
  cases: Case[];
}

/** How long the desk must have been quiet before the figures are computed again, in milliseconds. */
const QUIET = 1_500;
const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

async function load(dayCount: number): Promise<Loaded> {
  const days = lastDays(Date.now(), dayCount, timeZone());
  const [first, last] = [days[0], days[days.length - 1]];
  const [known, { messages, cases, events }] = await Promise.all([accounts(), between(first?.from ?? 0, last?.to ?? 0)]);
  const since = known.length > 0 ? Math.min(...known.map((account) => account.addedAt)) : undefined;
  return { report: report(days, events, messages, since), messages, cases };
}

/** The last `dayCount` days: undefined while they load. A change of range keeps the old figures until the new ones are there. */
export function useReport(dayCount: number): { loaded?: Loaded; error?: string } {
  const [state, setState] = useState<{ loaded?: Loaded; error?: string }>({});
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = () =>
      load(dayCount).then(
        (loaded) => !over && setState({ loaded }),
        (error: unknown) => !over && setState({ error: error instanceof Error ? error.message : String(error) }),
      );
    void renew();
    let isFirst = true;
    // Counters change with every row; reading them is cheap, reading the span is not.
    const watching = liveQuery(() => counts()).subscribe({
      next: () => {
        if (!isFirst) {
          clearTimeout(timer);
          timer = setTimeout(renew, QUIET);
        }
        isFirst = false;
      },
      error: () => {},
    });
    return () => {
      over = true;
      clearTimeout(timer);
      watching.unsubscribe();
    };
  }, [dayCount]);
  return state;
}
