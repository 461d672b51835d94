/** The rooms of src and what each may import, as dependency-cruiser's rules. The table is the design's; change it there first. */
import type { IForbiddenRuleType } from "dependency-cruiser";

/** Plasmo's entries: they wire everything together, and nobody imports them. */
export const ENTRIES = ["background", "contents", "sidepanel", "options", "tabs"];

/** What a room may import from src beside itself: a room, or a file or folder of one. */
export const ROOMS: Record<string, string[]> = {
  domain: [],
  contracts: ["domain"],
  x: ["contracts", "domain"],
  capture: ["x", "contracts", "domain"],
  store: ["domain", "contracts"],
  commands: ["store", "domain", "contracts"],
  sync: ["store", "domain", "contracts"],
  views: ["commands", "store/queries", "domain", "contracts", "x/text", "x/thread", "x/urls"],
  companion: ["domain", "contracts", "practice"],
  practice: ["domain", "contracts"],
};

/** Packages that must not reach a room, not even through another file. */
const PACKAGES: Record<string, string[]> = {
  domain: ["react", "react-dom", "react-aria-components", "dexie", "dexie-react-hooks", "hono", "pino", "puppeteer-core"],
  companion: ["react", "react-dom", "react-aria-components", "dexie", "dexie-react-hooks"],
  contents: ["zod", "react", "react-dom", "react-aria-components", "dexie", "dexie-react-hooks"],
};

const tests = "\\.test\\.tsx?$|/fixtures/";
const from = (room: string) => ({ path: `^src/${room}/`, pathNot: tests });

const walls = Object.entries(ROOMS).map(([room, allowed]): IForbiddenRuleType => {
  const open = [room, ...allowed].map((name) => `^src/${name}(/|\\.tsx?$)`);
  return { name: `${room}-imports-only-its-own`, severity: "error", from: from(room), to: { path: "^src/", pathNot: open } };
});

/** How a page of Perch speaks to the tab of X: of the panel, and of the desk in a tab of its own. */
const PAGE_LINK = "^src/sidepanel/chrome-page-link\\.ts$";

const entries = ENTRIES.map((entry): IForbiddenRuleType => {
  const outside = { path: "^(src|tests)/", pathNot: `^src/${entry}/` };
  return { name: `nobody-imports-${entry}`, severity: "error", from: outside, to: { path: `^src/${entry}/`, pathNot: PAGE_LINK } };
});

/** Rules about single imports, types included. */
export const importRules: IForbiddenRuleType[] = [
  ...walls,
  ...entries,
  {
    name: "page-link-is-of-entries",
    severity: "error",
    from: { path: "^(src|tests)/", pathNot: "^src/(sidepanel|tabs)/" },
    to: { path: PAGE_LINK },
  },
  {
    name: "domain-knows-no-machine",
    severity: "error",
    from: from("domain"),
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "tests-and-tooling-stay-out-of-the-product",
    severity: "error",
    from: { path: "^src/", pathNot: `^src/tooling/|${tests}` },
    to: { path: "^(tests|src/tooling)/|\\.test\\.tsx?$" },
  },
  {
    name: "everything-is-found",
    severity: "error",
    from: { path: "^src/" },
    to: { couldNotResolve: true, pathNot: "^(data-text|data-base64|url|react):" },
  },
];

/** Rules about what is carried along at run time, however far down; imports of types alone carry nothing. */
export const carriedRules: IForbiddenRuleType[] = [
  ...Object.entries(PACKAGES).map(
    ([room, packages]): IForbiddenRuleType => ({
      name: `${room}-carries-no-${packages[0]}`,
      severity: "error",
      from: from(room),
      to: { path: `^node_modules/(${packages.join("|")})/`, reachable: true },
    }),
  ),
  { name: "no-circles", severity: "error", from: { path: "^src/" }, to: { circular: true } },
];
