/** Runs in the page's own world: listens to the JSON the page fetches for the person in front of it, and hands it to `desk.ts`. */
import type { PlasmoCSConfig } from "plasmo";
import { startCapture } from "./capture/start";

export const config: PlasmoCSConfig = {
  matches: ["https://x.com/*", "https://twitter.com/*", "https://mobile.x.com/*", "https://mobile.twitter.com/*"],
  run_at: "document_start",
};

try {
  startCapture();
} catch {
  // The page must never notice.
}
