/** The companion as a process of its own, to be started, killed and started again. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** In one file with its packages it starts in a quarter of the time. What is native, or looks for files beside itself, stays where it is. */
const MAIN = here("../../.perch/built/companion.mjs");
const mine = `${MAIN}.${process.pid}`;
buildSync({
  entryPoints: [here("../../src/companion/main.ts")],
  outfile: mine,
  bundle: true,
  platform: "node",
  format: "esm",
  external: ["better-sqlite3", "pg-native", "pino"],
  // Some of the packages still ask with `require`.
  banner: { js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);' },
  logLevel: "error",
});
// Test files run side by side: none finds half of it.
renameSync(mine, MAIN);
/** Milliseconds a start may take on a busy machine. */
const PATIENCE = 30_000;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Running {
  child: ChildProcess;
  /** What it has written so far: for people, and for machines. */
  said(): string;
  logged(): string;
  ended: Promise<Ended>;
  /** Sends a signal and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<Ended>;
}

/** Starts it with these settings beside the defaults, and does not wait. */
export function spawnCompanion(settings: Record<string, string>, args: readonly string[] = []): Running {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    // The practice site is bundled from its sources, which are not beside this file.
    env: { ...env, PERCH_PRACTICE: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let logged = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  child.stdout?.on("data", (text) => {
    logged += text;
  });
  const ended = new Promise<Ended>((resolve) => child.once("close", (code, signal) => resolve({ code, signal })));
  return {
    child,
    said: () => said,
    logged: () => logged,
    ended,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts it and waits until it says where it is. Rejects, with what it said, where it ends instead. */
export async function runCompanion(settings: Record<string, string>): Promise<Running> {
  const running = spawnCompanion(settings);
  const until = Date.now() + PATIENCE;
  while (!running.said().includes("Perch companion at ")) {
    if (running.child.exitCode !== null || Date.now() > until) {
      await running.kill("SIGKILL");
      throw new Error(`The companion did not start: ${running.said()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return running;
}

/** Runs one of its orders to the end. */
export async function order(settings: Record<string, string>, ...args: string[]) {
  const running = spawnCompanion(settings, args);
  const { code } = await running.ended;
  return { code, said: running.said(), printed: running.logged() };
}

/** A folder of its own for each, thrown away by `remove`. */
export function freshFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "perch-data-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
