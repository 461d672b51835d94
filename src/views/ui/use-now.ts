/** A clock for views: "waiting 12 min" must move by itself. */
import { useEffect, useState } from "react";

/** The time now (ms since 1970 UTC), renewed every `every` ms (default 20,000). */
export function useNow(every = 20_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
