/**
 * `npm start`: builds both extensions, starts the companion with the practice site, and opens two browsers with Perch on it, paired as two
 * agents of one team. Without a display it does the main job headless instead, then as a team, and says how each step went.
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Companion, startCompanion } from "../companion/server";
import { type Dataset, defaultDataset, readTwcs } from "../practice";
import { type BrowserKind, ensureBrowsers, findBrowser, makeCertificate, openBrowser, type PerchBrowser } from "./browsers";
import { buildFolder, buildIfChanged } from "./build";
import { waitingMention } from "./driver/main-job";
import { Visitor } from "./driver/visitor";
import { playOutage } from "./start/outage";
import { createShow, Failed } from "./start/show";
import { showMainJob } from "./start/show-main-job";
import { makeTeam, openTeam, showTeam } from "./start/team";

const USAGE = `npm start [-- options]
  --practice FILE.csv   play conversations from a "Customer Support on Twitter" file
  --headless            do it all without a window, even where there is a display
  --once                end after that, instead of leaving the companion running
  --browser NAME        the first of the two: chromium (default) or firefox
  --port N              the companion's port (default 4747, or the next free one)`;

const FIRST_PORT = 4_747;

/** Says what went wrong in words and ends. */
function fail(error: unknown): never {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

function read() {
  const { values } = parseArgs({
    options: {
      practice: { type: "string" },
      headless: { type: "boolean", default: false },
      once: { type: "boolean", default: false },
      browser: { type: "string" },
      port: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) throw new Error(`Not a port: ${values.port}`);
  if (values.browser && values.browser !== "chromium" && values.browser !== "firefox")
    throw new Error(`No such browser: ${values.browser}`);
  return { ...values, port, browser: values.browser as BrowserKind | undefined };
}

/** The made-up brand, or what the file holds. */
function practiceData(file: string | undefined): Dataset {
  if (file === undefined) return defaultDataset();
  if (!existsSync(file)) throw new Error(`There is no file ${file}`);
  const played = readTwcs(readFileSync(file, "utf8"));
  if (played.posts.length === 0)
    throw new Error(`${file} holds no conversation Perch could read: is it in the "Customer Support on Twitter" format?`);
  return played;
}

/** Starts the companion on the port asked for, or on 4747 or the first free one after it. */
async function startOn(port: number | undefined, options: Parameters<typeof startCompanion>[0]): Promise<Companion> {
  const tries = port === undefined ? Array.from({ length: 20 }, (_, index) => FIRST_PORT + index) : [port];
  for (const one of tries) {
    try {
      return await startCompanion({ ...options, port: one });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    }
  }
  throw new Error(port === undefined ? "No free port between 4747 and 4766." : `Port ${port} is taken. Leave --port out, or give another.`);
}

const hasDisplay = () => process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The browser asked for, else the first there is, and the other kind for a second agent where it is to be had. Installs them where that is possible. */
function choose(asked: BrowserKind | undefined): [BrowserKind, BrowserKind] {
  const first = asked ?? (!findBrowser("chromium") && findBrowser("firefox") ? "firefox" : "chromium");
  const other = first === "chromium" ? "firefox" : "chromium";
  ensureBrowsers([first]);
  try {
    ensureBrowsers([other]);
    return [first, other];
  } catch {
    return [first, first];
  }
}

async function main() {
  const options = read();
  if (options.help) return console.log(USAGE);
  const practice = practiceData(options.practice);
  const kinds = choose(options.browser);
  buildIfChanged();
  const companion = await startOn(options.port, { practice, tls: await makeCertificate() });
  console.log(`✓ companion at ${companion.url} (practice site: ${companion.url}/practice)`);
  const team = await makeTeam(companion);

  const visible = hasDisplay() && !options.headless;
  const open = (kind: BrowserKind) =>
    openBrowser(kind, { extension: buildFolder(kind === "firefox" ? "firefox" : "chrome"), tlsPort: companion.port, visible });
  const browsers: PerchBrowser[] = [];
  const stop = async () => {
    await Promise.all(browsers.map((perch) => perch.close().catch(() => {})));
    await companion.close();
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void stop());

  const first = await open(kinds[0]);
  browsers.push(first);
  if (visible) {
    const second = await open(kinds[1]);
    browsers.push(second);
    await openTeam(companion, team, [first, second]);
    if (options.practice === undefined) playOutage(companion.world);
    console.log("✓ two browsers show the practice site at https://x.com, with Perch beside it: Olive, the owner, and Ada, an agent.");
    console.log("  They are paired with the companion and reach nothing else. What one does, the other sees.");
    for (const { browser } of browsers) browser.once("disconnected", () => console.log("A browser was closed; the companion goes on."));
  } else {
    console.log("No display: doing the main job headless, then as a team.\n");
    const show = createShow();
    try {
      const job = await showMainJob(show, first, waitingMention(practice));
      const second = await open(kinds[1]);
      browsers.push(second);
      await showTeam(show, companion, team, job, second);
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      process.exitCode = 1;
    }
    console.log(`\nScreenshots:\n${show.saved.map((path) => `  ${path}`).join("\n")}`);
    for (const perch of browsers.splice(0)) await perch.close();
  }
  console.log(`
To use Perch on the real x.com, load it into your own browser:
  Chrome, Edge   chrome://extensions → Developer mode → Load unpacked → ${buildFolder("chrome")}
  Firefox        about:debugging → This Firefox → Load Temporary Add-on → ${buildFolder("firefox")}/manifest.json
The companion's page: ${companion.url}/team (sign in as olive@perch.example with the password "${Visitor.password("Olive")}").`);
  if (options.once) return stop();
  console.log(`\nThe companion runs at ${companion.url}. Ctrl-C ends it.`);
}

main().catch(fail);
