import { OPERATIONS } from "../capture";
import { expectHealth } from "../commands/expect-health";
import { expected } from "../x/expected";

/** Puts every operation and selector Perch knows of among the lights of Settings > Health. */
export const tellWhatIsLookedFor = (): Promise<void> =>
  expectHealth([...OPERATIONS.map((name) => `operation:${name}`), ...Object.keys(expected).map((name) => `selector:${name}`)]);
