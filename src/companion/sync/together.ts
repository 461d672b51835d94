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
  const queue: Waiting<T, R>[] = [];
  let isWorking = false;

  const alone = ({ one, done, failed }: Waiting<T, R>) => work([one]).then(([result]) => done(result as R), failed);
  const take = () => {
    const some = queue.splice(0, 1);
    const goesWith = (next: Waiting<T, R> | undefined) =>
      next &&
      fits(
        some.map(({ one }) => one),
        next.one,
      );
    while (goesWith(queue[0])) some.push(...queue.splice(0, 1));
    return some;
  };
  const run = async () => {
    isWorking = true;
    while (queue.length > 0) {
      const some = take();
      const results = some.length > 1 ? await work(some.map(({ one }) => one)).catch(() => undefined) : undefined;
      if (results) for (const [index, { done }] of some.entries()) done(results[index] as R);
      else for (const each of some) await alone(each);
    }
    isWorking = false;
  };
  return (one) =>
    new Promise<R>((done, failed) => {
      queue.push({ one, done, failed });
      if (!isWorking) void run();
    });
}
