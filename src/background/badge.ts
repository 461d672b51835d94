import { db } from "../store/db";

/** More than this reads "99+": nobody counts further at a glance, and counting an index costs by the entry. */
const MOST = 99;

/** The number of customers who wait, on the toolbar button. */
export async function showBadge(): Promise<void> {
  const waiting = await db.cases
    .orderBy("waitingSince")
    .limit(MOST + 1)
    .count();
  await chrome.action.setBadgeBackgroundColor({ color: "#0a6cb4" });
  await chrome.action.setBadgeText({ text: waiting === 0 ? "" : waiting > MOST ? `${MOST}+` : String(waiting) });
}
