/** A browser or a worker dies while the companion is away: what was done in it arrives all the same. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import { defaultDataset } from "../../src/practice";
import { makeCertificate, openBrowser, type PerchBrowser } from "../../src/tooling/browsers";
import { until } from "../../src/tooling/browsers/perch-browser";
import { buildFolder } from "../../src/tooling/build";
import { waitingMention } from "../../src/tooling/driver/main-job";
import { PanelPage } from "../../src/tooling/driver/panel-page";
import { pairPanel, synced } from "../../src/tooling/driver/team";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { XPage } from "../../src/tooling/driver/x-page";

const certificate = makeCertificate();
const practice = defaultDataset();
const mention = waitingMention(practice);
const author = practice.users.find(({ handle }) => handle === mention.handle)?.id ?? "";
let home: string;
let site: Companion;
let companion: Companion;
let perch: PerchBrowser;
let olive: Visitor;

const start = (port = 0) => startCompanion({ port, store: join(home, "companion.db"), secret: "a key that only this test knows of" });
const open = () => openBrowser("chromium", { extension: buildFolder("chrome"), tlsPort: site.port, home });

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "perch-lost-"));
  site = await startCompanion({ tls: await certificate });
  companion = await start();
  olive = new Visitor(companion.url);
  await olive.join(companion.ownerLink ?? "", "Olive");
  perch = await open();
});
afterEach(async () => {
  await perch.close().catch(() => {});
  await site.close();
  await companion.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

/** A panel that is set up and paired, beside the mention. */
async function paired() {
  const page = await perch.open("https://x.com/home");
  const panel = new PanelPage(await perch.openPanel(page));
  await panel.onboard();
  await pairPanel(panel, companion.url, olive);
  await synced(panel);
  const x = new XPage(page);
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.go("desk");
  await panel.customer(mention.handle);
  return { panel, x };
}

/** What the companion has, as another panel of Olive's pulls it. */
async function held(): Promise<string> {
  const token = await olive.pair();
  const pull = { clientId: "00000000-0000-4000-8000-000000000000", limit: 10_000 };
  return JSON.stringify(await callApi(companion.url, "pull", { token, body: pull }));
}

test("a browser that is killed sends what it had done when it is opened again", { timeout: 120_000 }, async () => {
  const { panel } = await paired();
  await companion.close();
  await panel.note("Written before the power went");
  await panel.setStatus("on_hold");
  const process = perch.browser.process();
  const gone = new Promise((done) => process?.once("exit", done));
  process?.kill("SIGKILL");
  await gone;
  companion = await start(companion.port);
  expect(await held()).not.toContain("Written before the power went");

  perch = await open();
  const again = new PanelPage(await perch.openPanel(await perch.open("https://x.com/home")));
  await synced(again, 90_000);
  const all = await held();
  expect(all).toContain("Written before the power went");
  expect(all).toContain('\\"status\\":\\"on_hold\\"');
});

test("a worker that was stopped sends what it had seen when the page next speaks", { timeout: 120_000 }, async () => {
  const { x } = await paired();
  await perch.closePanel();
  await companion.close();
  const text = "@TidemillGear my kettle has stopped whistling";
  const { id } = site.world.say(text, { by: author });
  await x.page.goto(`https://x.com/${mention.handle}/status/${id}`);
  await until("the new mention on the page", async () => (await x.page.content()).includes("kettle has stopped whistling"));
  const worker = await perch.browser.waitForTarget((target) => target.type() === "service_worker");
  await new Promise((done) => setTimeout(done, 1_000));
  await (await worker.worker())?.close();
  companion = await start(companion.port);
  await x.go("/home");
  await until("the companion to have the mention", async () => (await held()).includes("kettle has stopped whistling"), 60_000);
});
