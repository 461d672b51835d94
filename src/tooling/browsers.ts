/**
 * Real browsers with the built extension, on a practice site that stands at https://x.com: used by `npm start`, the end-to-end
 * tests and the bench. Only loopback is reachable from them. One folder file a concern.
 */
import { openChromium } from "./browsers/chromium";
import { openFirefox } from "./browsers/firefox";
import type { OpenOptions, PerchBrowser } from "./browsers/perch-browser";

export { makeCertificate } from "./browsers/certificate";
export { ensureBrowsers, findBrowser } from "./browsers/find";
export type { OpenOptions, PerchBrowser } from "./browsers/perch-browser";

export type BrowserKind = "chromium" | "firefox";

/** Opens one browser with Perch loaded. Throws what to install when the machine has none. */
export const openBrowser = (kind: BrowserKind, options: OpenOptions): Promise<PerchBrowser> =>
  kind === "chromium" ? openChromium(options) : openFirefox(options);
