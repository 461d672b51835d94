/** Where Chromium and Firefox are on this machine, and on Debian how they get there. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { BrowserKind } from "../browsers";

const names: Record<BrowserKind, { variable: string; commands: string[]; mac: string[]; windows: string[]; debian: string; get: string }> =
  {
    chromium: {
      variable: "PERCH_CHROMIUM",
      commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"],
      mac: [
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Chromium.app/Contents/MacOS/Chromium",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ],
      windows: ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"],
      debian: "chromium",
      get: "Install Chromium or Chrome (https://www.google.com/chrome)",
    },
    firefox: {
      variable: "PERCH_FIREFOX",
      commands: ["firefox-esr", "firefox", "firefox-developer-edition"],
      mac: ["Firefox.app/Contents/MacOS/firefox", "Firefox Developer Edition.app/Contents/MacOS/firefox"],
      windows: ["Mozilla Firefox\\firefox.exe", "Firefox Developer Edition\\firefox.exe"],
      debian: "firefox-esr",
      get: "Install Firefox (https://www.mozilla.org/firefox)",
    },
  };

const isRoot = () => process.getuid?.() === 0;
const runs = (file: string) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function candidates(kind: BrowserKind): string[] {
  const { commands, mac, windows } = names[kind];
  if (process.platform === "darwin") return mac.flatMap((app) => [`/Applications/${app}`, `${process.env.HOME}/Applications/${app}`]);
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return windows.flatMap((file) => roots.flatMap((root) => (root ? [join(root, file)] : [])));
  }
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** The browser's executable: the one named by PERCH_CHROMIUM or PERCH_FIREFOX, else the first found. Undefined when there is none. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[names[kind].variable];
  if (named) return runs(named) ? named : undefined;
  return candidates(kind).find(runs);
}

/** What a person does to get the browser, in one sentence. */
export function howToGet(kind: BrowserKind): string {
  const { variable, debian, get } = names[kind];
  const named = process.env[variable];
  if (named) return `${variable} names ${named}, which cannot be run: correct or unset it.`;
  const apt = existsSync("/usr/bin/apt-get") ? ` (Debian: sudo apt-get install -y ${debian})` : "";
  return `No ${kind === "chromium" ? "Chromium, Chrome or Edge" : "Firefox"} found. ${get}${apt}, or set ${variable} to its executable.`;
}

/** Makes sure these browsers are here; as root on Debian it installs them. Throws an instruction where it cannot. */
export function ensureBrowsers(kinds: BrowserKind[]): void {
  const missing = kinds.filter((kind) => !findBrowser(kind));
  const installable = missing.filter((kind) => !process.env[names[kind].variable]);
  if (installable.length > 0 && isRoot() && existsSync("/usr/bin/apt-get")) {
    const packages = installable.map((kind) => names[kind].debian);
    console.log(`Installing ${packages.join(" and ")} (once) ...`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", ...packages],
    ]) {
      const apt = spawnSync("apt-get", args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "pipe"] });
      if (apt.status !== 0) console.error(`apt-get ${args.join(" ")} failed:\n${apt.stdout ?? ""}${apt.stderr ?? apt.error ?? ""}`);
    }
  }
  const still = kinds.filter((kind) => !findBrowser(kind));
  if (still.length > 0) throw new Error(still.map(howToGet).join("\n"));
}
