/**
 * Work done one piece at a time, in order, with a bound on what may wait. `add` resolves to true when the piece is done,
 * to false when there was no room for it, and rejects when the work failed. `size` is in whatever unit `limit` is.
 */
export function createQueue<T>(limit: number, work: (piece: T) => Promise<void>) {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return function add(piece: T, size: number): Promise<boolean> {
    if (waiting + size > limit) return Promise.resolve(false);
    waiting += size;
    const done = last
      .then(() => work(piece))
      .finally(() => {
        waiting -= size;
      });
    last = done.catch(() => {});
    return done.then(() => true);
  };
}
