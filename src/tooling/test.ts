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

/** A tool that says yes or no: counts as one test. */
const tool = (name: string, file: string, args: string[]): Step => ({
  name,
  run: async () => ((await command(`node_modules/.bin/${file}`, args)) === 0 ? PASSED : FAILED),
});

/** Counts vitest's own report; a file that could not be loaded, or an error outside any test, counts as one failure. */
function count(report: string, code: number): Count {
  if (!existsSync(report)) return FAILED;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const broken = testResults.filter(
    (file: { status: string; assertionResults: { status: string }[] }) =>
      file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

/** Vitest over some of the projects in vitest.config.ts. */
const vitest = (name: string, projects: string[], more: string[] = []): Step => ({
  name,
  async run() {
    const report = `${RESULTS}/${name}.json`;
    const which = projects.flatMap((project) => ["--project", project]);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const args = ["run", "--config", "src/tooling/vitest.config.ts", ...which, ...reporters, ...more];
    return count(report, await command("node_modules/.bin/vitest", args));
  },
});

/** Browsers and builds: what the end-to-end and house tests stand on. Tells why when it fails. */
async function setUp(): Promise<Count> {
  try {
    ensureBrowsers(["chromium", "firefox"]);
    buildIfChanged();
    return { passed: 0, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

const steps: Step[] = [
  tool("types", "tsc", ["--noEmit"]),
  tool("lint", "biome", ["check"]),
  vitest("house", ["house"], ["--maxWorkers=2"]),
  vitest("unit", ["unit", "views"], ["--maxWorkers=2"]),
  vitest("recorded", ["recorded"]),
  vitest("sync", ["sync"], ["--maxWorkers=2"]),
  // Much of the last two is waiting: for processes that start and end, for pages that settle.
  vitest("companion", ["companion"], ["--maxWorkers=3"]),
  vitest("e2e", ["e2e-chromium", "e2e-firefox"], ["--maxWorkers=3"]),
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(", ")}. There are ${steps.map((step) => step.name).join(", ")}.`);
  process.exit(1);
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const started = performance.now();
const all: Step[] = [{ name: "set-up", run: setUp }, ...steps.filter((step) => wanted.length === 0 || wanted.includes(step.name))];
for (const step of all) {
  console.log(`\n── ${step.name} ──`);
  const begun = performance.now();
  const counted = await step.run();
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += counted[key];
  const mark = counted.failed > 0 ? "✗" : "✓";
  console.log(
    `${mark} ${step.name}: ${counted.passed} passed, ${counted.failed} failed, ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
}
console.log(`\nAll of it took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
