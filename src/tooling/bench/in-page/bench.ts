/** What the bench runs inside a real extension page: Perch's own write path, queries and sync beside bare Dexie. */
import { fill } from "./fill";
import * as live from "./live";
import * as pairing from "./pairing";
import * as pulling from "./pulling";
import { bareFilter, changeMany, fillQueue } from "./queue";
import { barePanel, bareRead, ownRead } from "./reading";
import { addBrand, mark, storeBare, storeObserved } from "./storing";

const bench = {
  fill,
  barePanel,
  bareRead,
  ownRead,
  addBrand,
  mark,
  storeBare,
  storeObserved,
  ...pairing,
  ...live,
  ...pulling,
  fillQueue,
  bareFilter,
  changeMany,
};
export type Bench = typeof bench;

(globalThis as unknown as { bench: Bench }).bench = bench;
