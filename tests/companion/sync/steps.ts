/** What may happen to a team and its companion, one step after another, as fast-check draws it. */
import fc from "fast-check";
import { ROLES, type Role } from "../../../src/domain/roles";
import type { Fault } from "./line";

/** What somebody does at their desk. */
export type Deed =
  | { does: "see"; posts: number[] }
  | { does: "tag"; on: number; word: string; off: boolean }
  | { does: "note"; on: number }
  | { does: "route" }
  | { does: "rule"; word: string }
  | { does: "status"; on: number; status: "open" | "pending" | "on_hold" | "solved" }
  | { does: "assign"; on: number; off: boolean }
  | { does: "unite"; on: number; with: number; how: "merge" | "unmerge" | "split" }
  | { does: "set"; on: number; priority: "low" | "urgent" | null }
  | { does: "write"; article: number; edits: boolean }
  | { does: "accept"; article: number }
  | { does: "draft"; on: number; isEmpty: boolean }
  | { does: "import"; file: number }
  | { does: "round"; faults: Fault[]; hears: boolean[]; pages: number; limits: { pushed: number; first: number; later: number } };

/** What happens to one browser. */
export type Event =
  | { does: "export" }
  | { does: "reopen" }
  | { does: "kill"; after: number; during: Deed }
  | { does: "skew"; hours: number }
  | { does: "appoint"; role: Role }
  | { does: "revoke" }
  | { does: "pair"; asAnother: boolean };

/** What happens to the companion. */
type Fate = { does: "back up" } | { does: "restore" } | { does: "deliver" };

export type Step = { who: number } & (Deed | Event | Fate);

const does = <T extends string>(name: T) => fc.constant(name);
const faults: fc.Arbitrary<Fault[]> = fc.array(
  fc.constantFrom<Fault>("none", "none", "none", "drop", "lose", "twice", "late", "meanwhile", "meanwhile"),
  { maxLength: 6 },
);
const round = fc.record({
  does: does("round"),
  faults,
  /** Of the news it has not heard, which the live stream brings; with none at all, it pulls. */
  hears: fc.array(fc.boolean(), { maxLength: 4 }),
  /** The panel is closed after so many pages. */
  pages: fc.oneof({ weight: 2, arbitrary: fc.constant(100) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) }),
  limits: fc.record({
    pushed: fc.integer({ min: 1, max: 6 }),
    first: fc.integer({ min: 1, max: 9 }),
    later: fc.integer({ min: 1, max: 9 }),
  }),
});
const see = fc.record({ does: does("see"), posts: fc.array(fc.nat(15), { minLength: 1, maxLength: 4 }) });
const note = fc.record({ does: does("note"), on: fc.nat(3) });
const route = fc.record({ does: does("route") });
const bringIn = fc.record({ does: does("import"), file: fc.nat(2) });

const draft = fc.record({ does: does("draft"), on: fc.nat(1), isEmpty: fc.constantFrom(false, false, true) });
const step = fc.oneof(
  { weight: 12, arbitrary: round },
  { weight: 6, arbitrary: see },
  { weight: 4, arbitrary: note },
  { weight: 5, arbitrary: draft },
  { weight: 6, arbitrary: route },
  { weight: 1, arbitrary: fc.record({ does: does("rule"), word: fc.constantFrom("cards", "routed") }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: does("tag"), on: fc.nat(7), word: fc.constantFrom("Cards", "cards", "VIP"), off: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: does("status"),
      on: fc.nat(5),
      status: fc.constantFrom("open" as const, "pending" as const, "on_hold" as const, "solved" as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: does("assign"), on: fc.nat(5), off: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: does("unite"),
      on: fc.nat(5),
      with: fc.nat(5),
      how: fc.constantFrom("merge" as const, "merge" as const, "unmerge" as const, "split" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: does("set"),
      on: fc.nat(5),
      priority: fc.constantFrom("low" as const, "urgent" as const, null),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: does("write"), article: fc.nat(2), edits: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: does("accept"), article: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: does("kill"), after: fc.nat(14), during: fc.oneof(round, round, see, route, note, draft, bringIn) }),
  },
  { weight: 1, arbitrary: fc.record({ does: does("reopen") }) },
  { weight: 1, arbitrary: fc.record({ does: does("skew"), hours: fc.integer({ min: -240, max: 240 }) }) },
  { weight: 2, arbitrary: fc.record({ does: does("appoint"), role: fc.constantFrom(...ROLES) }) },
  { weight: 1, arbitrary: fc.record({ does: does("revoke") }) },
  { weight: 2, arbitrary: fc.record({ does: does("pair"), asAnother: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: does("export") }) },
  { weight: 1, arbitrary: bringIn },
  { weight: 1, arbitrary: fc.record({ does: does("back up") }) },
  { weight: 2, arbitrary: fc.record({ does: does("restore") }) },
  { weight: 2, arbitrary: fc.record({ does: does("deliver") }) },
);

/** How many browsers there are, what chance gives them, and what happens to them. */
export const story = fc.record({
  browsers: fc.integer({ min: 2, max: 5 }),
  chance: fc.nat(),
  steps: fc.array(
    fc.tuple(fc.nat(4), step).map(([who, one]): Step => ({ who, ...one })),
    { minLength: 1, maxLength: 50, size: "max" },
  ),
});
