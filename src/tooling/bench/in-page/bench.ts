/** What the bench runs inside a real extension page: Perch's own write path and queries beside bare Dexie. */
import { fill } from "./fill";
import { barePanel, bareRead, ownRead } from "./reading";
import { addBrand, mark, storeBare, storeObserved } from "./storing";

const bench = { fill, barePanel, bareRead, ownRead, addBrand, mark, storeBare, storeObserved };
export type Bench = typeof bench;

(globalThis as unknown as { bench: Bench }).bench = bench;
