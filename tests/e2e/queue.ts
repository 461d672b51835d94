/** The queue in a tab of its own. */
import { until } from "../../src/tooling/browsers/perch-browser";
import { PanelPage } from "../../src/tooling/driver/panel-page";
import type { Seat } from "./team";

/** How many are in the list as it is filtered; 0 while there is none. */
export const sizeOf = async ({ page }: PanelPage) =>
  Number(await page.$eval("[role=option]", (node) => node.getAttribute("aria-setsize")).catch(() => 0));

/** Has Perch see those who mentioned the brand. */
export async function seeMentions({ x }: Pick<Seat, "x">): Promise<void> {
  await x.go("/notifications/mentions");
  await until("mentions", () => x.page.$("article"));
}

/** Opens it; resolves once there are so many in it, or more than a few where it is not said how many. */
export async function openQueue({ perch }: Pick<Seat, "perch">, count?: number): Promise<PanelPage> {
  const desk = new PanelPage(await perch.openOwn("tabs/desk.html"));
  await until("the queue", async () => (count === undefined ? (await sizeOf(desk)) > 2 : (await sizeOf(desk)) === count));
  return desk;
}
