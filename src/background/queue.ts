/**
 * Work done one piece at a time, in order, with a bound on what may wait. `add` resolves to what the work gives, or to
 * undefined when there was no room for the piece, and rejects when the work failed. `size` is in whatever unit `limit` is.
 */
export function createQueue<Piece, Result>(limit: number, work: (piece: Piece) => Promise<Result>) {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return function add(piece: Piece, size: number): Promise<Result | undefined> {
    if (waiting + size > limit) return Promise.resolve(undefined);
    waiting += size;
    const done = last
      .then(() => work(piece))
      .finally(() => {
        waiting -= size;
      });
    last = done.catch(() => {});
    return done;
  };
}
