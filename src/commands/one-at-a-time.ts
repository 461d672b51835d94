/** Work on all there is, that is asked for again while it is under way. */

/**
 * Makes `work` run once at a time. Who asks while it runs waits for the same end: it then runs again, for what came in meanwhile. Resolves
 * with all that its runs told (ids of the customers whose cases were changed), each once.
 */
export function oneAtATime(work: () => Promise<readonly string[]>): () => Promise<string[]> {
  let running: Promise<string[]> | undefined;
  let isAsked = false;
  const untilDone = async () => {
    const told = new Set<string>();
    while (isAsked) {
      isAsked = false;
      for (const one of await work()) told.add(one);
    }
    return [...told];
  };
  return () => {
    isAsked = true;
    running ??= untilDone().finally(() => {
      running = undefined;
    });
    return running;
  };
}
