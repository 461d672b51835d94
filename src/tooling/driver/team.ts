/** A team on one companion: people join, and their panels are paired as a person would do it. */
import { t } from "../../views/text";
import { until } from "../browsers/perch-browser";
import type { PanelPage } from "./panel-page";
import type { Visitor } from "./visitor";

/** Pairs a panel that has been set up, or is at its first run, by Settings (or the first run) and the companion's page. */
export async function pairPanel(panel: PanelPage, companion: string, person: Visitor): Promise<void> {
  const { page } = panel;
  await until("the panel to start", () => page.$(".p-header, .p-welcome"));
  if (await page.$(".p-header")) await panel.go("settings");
  else await panel.press(t("team.pair.join"));
  const field = await until("the field for the companion's address", () => page.$("input[placeholder='desk.example.com']"));
  await field.click();
  await page.keyboard.type(companion);
  await page.keyboard.press("Enter");
  const code = await until("the pairing code", () => panel.text(".p-pair-code"));
  await person.approve(code);
  await until("the panel to be paired", () => page.$(".p-sync"));
}

/** Waits until the panel says that everything is with the team. */
export const synced = ({ page }: PanelPage, ms?: number): Promise<unknown> =>
  until("the panel to be in step with the team", () => page.$(".p-sync-good"), ms);
