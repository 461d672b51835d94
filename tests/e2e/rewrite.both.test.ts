/** A model rewrites a reply: off until a manager says so, shown as a change, taken or left, and never in X's composer unread. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { type FakeModel, startFakeModel } from "../../src/tooling/driver/fake-model";
import { synced } from "../../src/tooling/driver/team";
import { t } from "../../src/views/text";
import { test as base } from "./desk";
import { openTeam } from "./team";

/** The desk is Olive's, who owns the workspace; its companion knows a model, which is off. */
const test = base.extend<{ model: FakeModel }>({
  model: async ({ readyDesk: { panel, x, mention } }, use) => {
    const model = await startFakeModel();
    const team = await openTeam({ rewrite: { url: model.url, model: "small-1", key: "a-secret-key" } });
    await team.pair(panel, team.olive);
    await x.go("/notifications/mentions");
    await x.openPost(mention.postId);
    await panel.customer(mention.handle);
    await use(model);
    await team.close();
    await model.close();
  },
});

const DRAFT = "Your parcel left Leeds on Monday. It takes 5 days.";
const BETTER = "So sorry about the wait! Your parcel left Leeds on Monday and takes 5 days. You get 30 % off.";

test("a manager switches it on; what is sent where is said, the answer is a change to take or leave, and a model that is away costs no word", {
  timeout: 180_000,
}, async ({ readyDesk: { panel, x }, model }) => {
  const asks = async () => {
    await panel.closeMessages();
    await panel.press(t("checks.rewrite"));
  };
  await panel.startWriting();
  await panel.paste(DRAFT);
  await until("the meter", () => panel.page.$(".p-pace"));
  expect(await panel.page.$(".p-rewrite")).toBeNull();

  await panel.go("settings");
  await panel.press(t("checks.rewrite.by.companion"));
  await panel.seesKey("checks.rewrite.set.there", { model: "small-1", host: new URL(model.url).host });
  await synced(panel);
  await panel.go("desk");

  // What goes where is said before; nothing is sent until it is asked for.
  await panel.seesKey("checks.rewrite.there", { model: "small-1", host: new URL(model.url).host });
  expect(model.heard).toEqual([]);
  model.says(BETTER);
  await asks();
  await until("the change", () => panel.page.$(".p-rewritten .p-diff ins"));
  expect(model.heard).toHaveLength(1);
  expect(model.heard[0]?.body.messages[1]?.content).toBe(`<draft>\n${DRAFT}\n</draft>`);
  // What neither the draft nor an article says is marked.
  expect(await panel.texts(".p-rewritten li")).toEqual(["You get 30 % off."]);
  expect(await panel.drafted()).toBe(DRAFT);
  expect((await x.composerText()) ?? "").toBe("");

  // Left: all is as it was.
  await panel.press(t("checks.rewrite.discard"));
  await until("the change to go", async () => (await panel.page.$(".p-rewritten")) === null);
  expect(await panel.drafted()).toBe(DRAFT);

  // Written on meanwhile: the old answer takes the place of nothing.
  await asks();
  await until("the change again", () => panel.page.$(".p-rewritten"));
  await panel.startWriting();
  await panel.paste(" Thanks!");
  await panel.seesKey("checks.rewrite.stale");
  const mine = await panel.drafted();
  expect(await panel.page.$eval(".p-rewritten button", (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  await panel.press(t("checks.rewrite.discard"));

  // Taken: it stands in the reply box, and in X's composer only as it is put there; one press takes it back.
  await asks();
  await until("the change once more", () => panel.page.$(".p-rewritten"));
  await panel.press(t("checks.rewrite.use"));
  await until("the new text", async () => (await panel.drafted()) === BETTER);
  expect((await x.composerText()) ?? "").toBe("");
  await panel.press(t("ui.undo"));
  await until("the text of before", async () => (await panel.drafted()) === mine);

  // A model that turns the companion away, and one that is gone.
  model.answers(401, "a-secret-key is no key");
  await asks();
  await panel.seesKey("checks.rewrite.why.refused");
  await model.close();
  await asks();
  await panel.seesKey("checks.rewrite.why.unreachable");
  expect(await panel.drafted()).toBe(mine);
  expect(await panel.page.evaluate(() => document.documentElement.outerHTML.includes("a-secret-key"))).toBe(false);
});
