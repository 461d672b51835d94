/**
 * `npm test`: everything that proves Perch, from a fresh clone. Sets up browsers and builds, runs every runner with its output
 * shown as it comes, and ends with one line that adds them up. `npm test -- unit e2e` runs only the steps named.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowsers } from "./browsers";
import { buildIfChanged } from "./build";

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
interface Step {
  name: string;
  run(): Promise<Count>;
}
/** What failed, to be told again at the end. */
const failures: string[] = [];
/** What passed only when told a second time: no failure, but never silent either. */
const unsteady: string[] = [];

const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };
const RESULTS = ".perch/results";

/** Runs a command with its output shown; nothing is read from standard input. Resolves with the exit code. */
function command(file: string, args: string[]): Promise<number> {
  const shell = process.platform === "win32";
  const child = spawn(file, args, { stdio: ["ignore", "inherit", "inherit"], shell });
  return new Promise((done) => {
    child.on("error", (error) => {
      console.error(String(error));
      done(1);
    });
    child.on("exit", (code) => done(code ?? 1));
  });
}

/** What comes of a command that says yes or no: it counts as one test. */
async function yesOrNo(name: string, ended: Promise<number>): Promise<Count> {
  if ((await ended) === 0) return PASSED;
  failures.push(name);
  return FAILED;
}

interface Reported {
  name: string;
  status: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

/** Counts vitest's own report; a file that could not be loaded, or an error outside any test, counts as one failure. */
function count(report: string, code: number): Count {
  if (!existsSync(report)) {
    failures.push(report);
    return FAILED;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  let failed = numFailedTests;
  for (const { name, status, assertionResults } of testResults as Reported[]) {
    const inside = assertionResults.filter((one) => one.status === "failed");
    for (const { fullName } of inside) failures.push(`${name}: ${fullName}`);
    const again = assertionResults.filter(({ status: is, failureMessages }) => is === "passed" && failureMessages.length > 0);
    for (const { fullName, failureMessages } of again) unsteady.push(`${name}: ${fullName} (${failureMessages[0]?.split("\n")[0]})`);
    if (status !== "failed" || inside.length > 0) continue;
    failures.push(name);
    failed++;
  }
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

/**
 * Vitest over some of the projects in vitest.config.ts, with one worker more than there are cores: much is waiting, for processes that start
 * and end, for pages that settle.
 */
const vitest = (name: string, projects: string[]): Step => ({
  name,
  async run() {
    const report = `${RESULTS}/${projects[0]}.json`;
    const which = projects.flatMap((project) => ["--project", project]);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const args = ["run", "--config", "src/tooling/vitest.config.ts", "--maxWorkers=3", ...which, ...reporters];
    return count(report, await command("node_modules/.bin/vitest", args));
  },
});

/** Browsers and builds: what the end-to-end and house tests stand on. Tells why when it fails. */
async function setUp(): Promise<Count> {
  try {
    ensureBrowsers(["chromium", "firefox"]);
    if (isWanted("types")) startTypes();
    buildIfChanged();
    return { passed: 0, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failures.push("set-up");
    return FAILED;
  }
}

/** Types take one core for half a minute, and so do the builds: they are looked at meanwhile. */
let typed: Promise<number> | undefined;
const startTypes = () => {
  typed ??= command("node_modules/.bin/tsc", ["--noEmit"]);
  return typed;
};

/** What needs no browser runs together, so that no core waits for the last file of each. Names of the projects in vitest.config.ts. */
const SUITES: Record<string, string[]> = {
  house: ["house"],
  unit: ["unit", "views"],
  recorded: ["recorded"],
  sync: ["sync"],
  companion: ["companion"],
};
const TOOLS = ["types", "lint"];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => ![...TOOLS, ...Object.keys(SUITES), "e2e"].includes(name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(", ")}. There are ${[...TOOLS, ...Object.keys(SUITES), "e2e"].join(", ")}.`);
  process.exit(1);
}
const isWanted = (name: string) => asked.length === 0 || asked.includes(name);
const suites = Object.keys(SUITES).filter(isWanted);

const steps: (Step | false)[] = [
  { name: "set-up", run: setUp },
  isWanted("types") && { name: "types", run: () => yesOrNo("types", startTypes()) },
  isWanted("lint") && { name: "lint", run: () => yesOrNo("lint", command("node_modules/.bin/biome", ["check"])) },
  suites.length > 0 &&
    vitest(
      suites.join(" "),
      suites.flatMap((name) => SUITES[name] ?? []),
    ),
  isWanted("e2e") && vitest("e2e", ["e2e-chromium", "e2e-firefox"]),
];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const started = performance.now();
for (const step of steps) {
  if (!step) continue;
  console.log(`\n── ${step.name} ──`);
  const begun = performance.now();
  const counted = await step.run();
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += counted[key];
  const mark = counted.failed > 0 ? "✗" : "✓";
  console.log(
    `${mark} ${step.name}: ${counted.passed} passed, ${counted.failed} failed, ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
}
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((name) => `✗ ${name}`).join("\n")}`);
if (unsteady.length > 0) console.log(`\nPassed only the second time:\n${unsteady.map((name) => `~ ${name}`).join("\n")}`);
console.log(`\nAll of it took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
