/**
 * `npm start`: builds both extensions, starts the companion with the practice site, and opens a browser with Perch on it. Without
 * a display it does the main job headless instead, and says how each step went.
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Companion, startCompanion } from "../companion/server";
import { type Dataset, defaultDataset, readTwcs } from "../practice";
import { type BrowserKind, ensureBrowsers, findBrowser, makeCertificate, openBrowser } from "./browsers";
import { buildFolder, buildIfChanged } from "./build";
import { showMainJob } from "./start/show-main-job";

const USAGE = `npm start [-- options]
  --practice FILE.csv   play conversations from a "Customer Support on Twitter" file
  --headless            do the main job without a window, even where there is a display
  --once                end after the main job, instead of leaving the companion running
  --browser NAME        chromium (default) or firefox
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

/** The browser asked for, else the first there is. Installs Chromium where that is possible. */
function choose(asked: BrowserKind | undefined): BrowserKind {
  const kind = asked ?? (!findBrowser("chromium") && findBrowser("firefox") ? "firefox" : "chromium");
  ensureBrowsers([kind]);
  return kind;
}

async function main() {
  const options = read();
  if (options.help) return console.log(USAGE);
  const practice = practiceData(options.practice);
  const kind = choose(options.browser);
  buildIfChanged();
  const companion = await startOn(options.port, { practice, tls: await makeCertificate() });
  console.log(`✓ companion at ${companion.url} (practice site: ${companion.url}/practice)`);

  const extension = buildFolder(kind === "firefox" ? "firefox" : "chrome");
  const visible = hasDisplay() && !options.headless;
  const perch = await openBrowser(kind, { extension, tlsPort: companion.port, visible });
  const stop = async () => {
    await perch.close().catch(() => {});
    await companion.close();
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void stop());

  if (visible) {
    const page = await perch.open("https://x.com/home");
    await perch.openPanel(page);
    for (const other of await perch.browser.pages()) if (other.url() === "about:blank") await other.close();
    console.log("✓ the practice site is open at https://x.com, with Perch beside it. This browser reaches nothing else.");
    perch.browser.once("disconnected", () => console.log("The browser was closed; the companion goes on."));
  } else {
    console.log("No display: doing the main job headless.\n");
    if (!(await showMainJob(perch, practice))) process.exitCode = 1;
    await perch.close();
  }
  console.log(`
To use Perch on the real x.com, load it into your own browser:
  Chrome, Edge   chrome://extensions → Developer mode → Load unpacked → ${buildFolder("chrome")}
  Firefox        about:debugging → This Firefox → Load Temporary Add-on → ${buildFolder("firefox")}/manifest.json`);
  if (options.once) return stop();
  console.log(`\nThe companion runs at ${companion.url}. Ctrl-C ends it.`);
}

main().catch(fail);
