/** Two people of one team, one in Chromium and one in Firefox, on one companion. */
import { expect } from "vitest";
import { openBrowser } from "../../src/tooling/browsers";
import { until } from "../../src/tooling/browsers/perch-browser";
import { buildFolder } from "../../src/tooling/build";
import { PanelPage } from "../../src/tooling/driver/panel-page";
import { pairPanel, synced } from "../../src/tooling/driver/team";
import { Visitor } from "../../src/tooling/driver/visitor";
import { XPage } from "../../src/tooling/driver/x-page";
import { test } from "./desk";

test("two agents see one desk", { timeout: 240_000 }, async ({ readyDesk: { x, panel, mention, site } }) => {
  const olive = new Visitor(site.url);
  await olive.join(site.ownerLink ?? "", "Olive");
  const ada = new Visitor(site.url);
  await ada.join(await olive.invite("agent"), "Ada");

  const firefox = await openBrowser("firefox", { extension: buildFolder("firefox"), tlsPort: site.port });
  try {
    await x.go("/notifications/mentions");
    await x.openPost(mention.postId);
    await panel.customer(mention.handle);
    await panel.addTag("before pairing");
    await pairPanel(panel, site.url, olive);
    await synced(panel);

    const page = await firefox.open("https://x.com/home");
    const theirs = new PanelPage(await firefox.openPanel(page));
    await pairPanel(theirs, site.url, ada);
    await synced(theirs);
    const theirX = new XPage(page);
    await theirX.go(`/${mention.handle}/status/${mention.postId}`);
    await theirs.go("desk");
    await panel.go("desk");
    await theirs.customer(mention.handle);
    await until("the tag made before pairing", async () => (await theirs.tags()).includes("before pairing"));

    await theirs.addTag("from firefox");
    await until("the tag from the other browser", async () => (await panel.tags()).includes("from firefox"));
    expect(true).toBe(true);
  } finally {
    await firefox.close();
  }
});
