import { X_MATCHES } from "../../plasmo.config";
import type { ToPage } from "../contracts/messages";

/**
 * Puts the content scripts into X tabs that were open before Perch was installed, updated or switched on again: those
 * where nobody takes `greeting`. The desk goes first: it clears away what an older one left, so the page script finds
 * no hooks but its own.
 */
export async function joinOpenTabs(greeting: ToPage): Promise<void> {
  const scripts = (chrome.runtime.getManifest().content_scripts ?? []) as { js?: string[]; world?: "MAIN" }[];
  const ordered = scripts.toSorted((a, b) => Number(a.world === "MAIN") - Number(b.world === "MAIN"));
  const tabs = await chrome.tabs.query({ url: [...X_MATCHES], status: "complete" });
  for (const { id, discarded } of tabs) {
    if (id === undefined || discarded || (await answers(id, greeting))) continue;
    for (const { js = [], world } of ordered) {
      const injection = { target: { tabId: id }, files: js, injectImmediately: true, ...(world && { world }) };
      await chrome.scripting.executeScript(injection).catch(() => undefined);
    }
  }
}

const answers = (tabId: number, greeting: ToPage) =>
  chrome.tabs.sendMessage(tabId, greeting).then(
    () => true,
    () => false,
  );
