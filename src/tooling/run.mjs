/**
 * The door of every npm script, in plain JavaScript because it runs before anything is installed: it installs the
 * packages when they are not what the lock file names, then runs `src/tooling/<name>.ts`.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Perch needs Node.js 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org`);
  process.exit(1);
}

/** Whether node_modules holds exactly what the lock file names; npm keeps its own record of what it put there. */
function isInstalled() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages);
  // Optional packages are for other platforms, mostly: npm leaves them out.
  return wanted.every(([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version);
}

if (!isInstalled()) {
  console.log("Installing packages (once) ...");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error("npm ci failed: see above. Perch needs the npm registry once; try again when it is reachable.");
    process.exit(1);
  }
}

const [name, ...rest] = process.argv.slice(2);
const child = spawn(process.execPath, ["--import", "tsx", `src/tooling/${name}.ts`, ...rest], { stdio: "inherit" });
// Ctrl-C reaches the child by itself; other signals are handed on, and the child decides when it is done.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// npm hands a signal to a shell that does not hand it on: where the shell is gone, so is whoever wanted this.
const { ppid } = process;
setInterval(() => process.ppid === ppid || child.kill("SIGTERM"), 500).unref();
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
