/** A made-up team on the companion that was started: Olive, who owns it, and Ada, an agent, each with a panel of their own. */
import type { Companion } from "../../companion/server";
import type { PerchBrowser } from "../browsers";
import { until } from "../browsers/perch-browser";
import { type Job, TAG } from "../driver/main-job";
import { PanelPage } from "../driver/panel-page";
import { pairPanel, synced } from "../driver/team";
import { Visitor } from "../driver/visitor";
import { XPage } from "../driver/x-page";
import type { Show } from "./show";

export interface Team {
  olive: Visitor;
  ada: Visitor;
}

/** Both join as people do: by the owner's link and by an invitation. */
export async function makeTeam({ url, ownerLink = "" }: Companion): Promise<Team> {
  const [olive, ada] = [new Visitor(url), new Visitor(url)];
  await olive.join(ownerLink, "Olive");
  await ada.join(await olive.invite("agent"), "Ada");
  return { olive, ada };
}

const BY_ADA = "seen by Ada";

/** Pairs the panel the main job was done with, and another browser's; what one does, the other sees. */
export async function showTeam(
  show: Show,
  { url }: Companion,
  team: Team,
  { panel, x, mention }: Job,
  second: PerchBrowser,
): Promise<void> {
  const page = await second.open("https://x.com/home");
  const theirs = new PanelPage(await second.openPanel(page));
  const theirX = new XPage(page);
  await show.step("Pair this browser with the companion as Olive, the owner", { panel: panel.page }, async () => {
    await pairPanel(panel, url, team.olive);
    await synced(panel);
  });
  await show.step(`Pair a second browser (${second.kind}) as Ada, an agent`, { panel: theirs.page }, async () => {
    await pairPanel(theirs, url, team.ada);
    await synced(theirs);
  });
  const both = { olive: panel.page, ada: theirs.page };
  await show.step("See in Ada's panel what Olive did", both, async () => {
    await theirX.go("/notifications/mentions");
    await theirX.openPost(mention.postId);
    await theirs.go("desk");
    await panel.go("desk");
    await theirs.customer(mention.handle);
    await theirs.hasStatus("pending");
    await until("Olive's tag", async () => (await theirs.tags()).includes(TAG));
  });
  await show.step("Tag it as Ada and see it in Olive's panel at once", both, async () => {
    await x.openPost(mention.postId);
    await panel.customer(mention.handle);
    await theirs.addTag(BY_ADA);
    await until("Ada's tag", async () => (await panel.tags()).includes(BY_ADA));
  });
}

/** Opens both panels on the screen, paired and ready to be used. */
export async function openTeam({ url }: Companion, team: Team, browsers: readonly [PerchBrowser, PerchBrowser]): Promise<void> {
  const people = [team.olive, team.ada];
  for (const [index, perch] of browsers.entries()) {
    const page = await perch.open("https://x.com/home");
    const panel = new PanelPage(await perch.openPanel(page));
    // Olive goes through the first run; Ada's team brings all that with it.
    if (index === 0) await panel.onboard();
    await pairPanel(panel, url, people[index] as Visitor);
    await synced(panel);
    await panel.go("desk");
    for (const other of await perch.browser.pages()) if (other.url() === "about:blank") await other.close();
  }
}
