/**
 * Which stories the property tests of sync tell: in CI the same each time, so that a change is judged by what it changed; by hand others
 * each time, or with `PERCH_SEED=<seed>` those again. A failure prints its seed.
 */
import fc from "fast-check";

const { PERCH_SEED, CI } = process.env;
const seed = PERCH_SEED ?? (CI ? "1" : undefined);
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
