/** Two people of one team, one in Chromium and one in Firefox, on one companion. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import type { PanelPage } from "../../src/tooling/driver/panel-page";
import { synced } from "../../src/tooling/driver/team";
import type { XPage } from "../../src/tooling/driver/x-page";
import { t } from "../../src/views/text";
import { test as base, shoot } from "./desk";
import { openTeam, type TestTeam } from "./team";

interface Team extends Pick<TestTeam, "goAway" | "comeBack"> {
  /** Ada's panel and X, in Firefox; Olive's are the desk's, in Chromium. Both are paired. */
  theirs: PanelPage;
  theirX: XPage;
}

const test = base.extend<{ team: Team }>({
  team: async ({ readyDesk: { panel, site, x, mention }, task }, use) => {
    const team = await openTeam();
    const ada = await team.join("Ada", "agent");
    const { panel: theirs, x: theirX } = await team.seat("firefox", site.port);
    // Olive has worked alone before.
    await x.go("/notifications/mentions");
    await x.openPost(mention.postId);
    await panel.customer(mention.handle);
    await panel.addTag("before pairing");
    await team.pair(panel, team.olive);
    // Ada has never: her first screen leads to the team.
    await team.pair(theirs, ada);
    await theirX.go("/notifications/mentions");
    await theirX.openPost(mention.postId);
    await use({ theirs, theirX, goAway: team.goAway, comeBack: team.comeBack });
    if (task.result?.state === "fail") await shoot([theirs.page, theirX.page], `firefox-${task.name}`);
    await team.close();
  },
});

const hasTag = (panel: PanelPage, tag: string) => until(`the tag "${tag}"`, async () => (await panel.tags()).includes(tag));

test("tags, notes, replies, statuses and assignees cross live, both ways; what was made before pairing is there", {
  timeout: 240_000,
}, async ({ readyDesk: { panel, mention }, team: { theirs, theirX } }) => {
  await theirs.customer(mention.handle);
  await hasTag(theirs, "before pairing");
  // Both are at the same customer, and each is told so.
  await theirs.sees(t("team.looking", { count: 1, names: "Olive" }));
  await panel.sees(t("team.looking", { count: 1, names: "Ada" }));
  await theirs.addTag("from firefox");
  await hasTag(panel, "from firefox");
  await panel.setStatus("on_hold");
  await theirs.hasStatus("on_hold");

  await panel.note("Prefers mornings");
  // A low panel shows notes with the rest of the card.
  await theirs.press(t("customer.more"));
  await theirs.sees("Prefers mornings");
  await theirs.sees("Olive · ");

  await theirs.setStatus("open");
  await panel.hasStatus("open");
  const opened = Date.now();
  await panel.assign("Ada");
  await theirs.isAssignedTo("Ada");
  await theirs.sees(`Olive · ${t("case.assigned.me")}`);

  // X tells the time of a post in whole seconds: an answer within the same one would lie before the status.
  await until("the next second", async () => Date.now() - opened > 1_000);
  await theirs.write("We are looking into it.");
  await theirX.written();
  await theirX.post();
  await theirs.seesKey("replies.sent");
  await panel.message("We are looking into it.");
  await panel.hasStatus("pending");

  // Olive was about to answer the same.
  await panel.write("On its way!");
  await until("word that Ada has answered", async () => /Ada answered this/.test((await panel.text(".p-replies-foot")) ?? ""));
});

test("offline for a while, both work on; when it is back both see the same winner, and the other's word", { timeout: 240_000 }, async ({
  readyDesk: { panel, mention },
  team: { theirs, goAway, comeBack },
}) => {
  await theirs.customer(mention.handle);
  await hasTag(theirs, "before pairing");
  await goAway();
  await panel.setStatus("on_hold");
  await panel.addTag("made offline");
  await until("Olive's panel to say it is offline", () => panel.page.$(".p-sync-warn"));
  expect(await panel.text(".p-sync")).toContain(t("team.offline_n", { n: "2" }));
  await theirs.setStatus("solved");
  await until("Ada's panel to say it is offline", () => theirs.page.$(".p-sync-warn"));
  await comeBack();
  await Promise.all([synced(panel, 90_000), synced(theirs, 90_000)]);
  await hasTag(theirs, "made offline");
  const status = await until("both to show one status", async () => {
    const [one, other] = [await panel.status(), await theirs.status()];
    return one !== undefined && one === other && one;
  });
  const [won, lost] = status.includes(t("case.status.solved")) ? (["solved", "on_hold"] as const) : (["on_hold", "solved"] as const);
  for (const one of [panel, theirs]) {
    await one.hasStatus(won);
    await one.sees(t("history.event.status", { status: t(`case.status.${lost}`) }));
    await one.sees(t("history.event.unseen", { other: t(`case.status.${lost}`) }));
  }
});
