/** A token bucket: `take` allows `perSecond` on average, with bursts of `burst`. `now` in milliseconds. */
export function createBucket({ perSecond, burst }: { perSecond: number; burst: number }, now: () => number) {
  let tokens: number = burst;
  let last = now();
  return function take(): boolean {
    const time = now();
    tokens = Math.min(burst, tokens + ((time - last) / 1000) * perSecond);
    last = time;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
