/** Work that comes while work of its kind is under way is done together, next: a commit costs the same for one as for many. */

interface Waiting<T, R> {
  one: T;
  done: (result: R) => void;
  failed: (error: unknown) => void;
}

/**
 * One at a time of what `work` does, with as much of what has come meanwhile as `fits`, in the order it came; results in that order too.
 * Where it fails for several, each is tried alone, so that nobody fails for another's sake: `work` must leave nothing behind when it throws.
 */
export function together<T, R>(work: (all: T[]) => Promise<R[]>, fits: (all: readonly T[], next: T) => boolean): (one: T) => Promise<R> {
  let queue: Waiting<T, R>[] = [];
  let isWorking = false;

  const alone = async ({ one, done, failed }: Waiting<T, R>) => work([one]).then(([result]) => done(result as R), failed);
  const next = () => {
    let count = 1;
    while (
      count < queue.length &&
      fits(
        queue.slice(0, count).map(({ one }) => one),
        (queue[count] as Waiting<T, R>).one,
      )
    )
      count++;
    const some = queue.slice(0, count);
    queue = queue.slice(count);
    return some;
  };
  const run = async () => {
    isWorking = true;
    while (queue.length > 0) {
      const some = next();
      const [first] = some;
      if (first && some.length === 1) {
        await alone(first);
        continue;
      }
      try {
        const results = await work(some.map(({ one }) => one));
        for (const [index, { done }] of some.entries()) done(results[index] as R);
      } catch {
        for (const each of some) await alone(each);
      }
    }
    isWorking = false;
  };
  return (one) =>
    new Promise<R>((done, failed) => {
      queue.push({ one, done, failed });
      if (!isWorking) void run();
    });
}
