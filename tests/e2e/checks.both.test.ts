/** What is checked in a reply before it goes into X: X's rules, the brand's voice, and tags nobody may keep. */
import { expect } from "vitest";
import { userId } from "../../src/practice";
import { until } from "../../src/tooling/browsers/perch-browser";
import { t } from "../../src/views/text";
import { test } from "./desk";

test("a promise is softened by one press, one's own words are known again, who asked to be left alone is, and a person gets no forbidden tag", {
  timeout: 120_000,
}, async ({ readyDesk: { x, panel, site, mention } }) => {
  const says = (part: string) =>
    until(`"${part}" beneath the reply box`, async () => (await panel.texts(".p-check")).some((text) => text.includes(part)));
  const type = async (words: string) => {
    await panel.startWriting();
    await panel.page.keyboard.type(words);
  };
  const insert = async () => {
    await panel.page.keyboard.down("Control");
    await panel.keys("Enter");
    await panel.page.keyboard.up("Control");
  };

  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  await until("the meter", async () => (await panel.text(".p-pace"))?.includes("200"));
  const before = Number.parseInt((await panel.text(".p-pace")) ?? "", 10);

  expect(await panel.page.$(".p-rewrite")).toBeNull();

  // The tone: marked while it is written, mended by one press, and not asked about again.
  await type("Sorry about that! Your parcel left Leeds on Monday and will definitely arrive tomorrow.");
  await says("will definitely");
  await panel.press(t("checks.fix_of", { check: t("checks.name.promise") }));
  await until("the promise to be softened", async () => (await panel.drafted())?.includes("should arrive tomorrow"));
  await panel.keys("r");
  await insert();
  await panel.seesKey("replies.inserted.public");
  await x.post();
  await panel.seesKey("replies.sent");
  await until("the meter to count it", async () => Number.parseInt((await panel.text(".p-pace")) ?? "", 10) === before + 1);

  // The same to somebody who has asked to be left alone.
  const stop = site.world.say("@TidemillGear please stop messaging me", { by: userId("bettyinthebay") });
  await x.go(`/bettyinthebay/status/${stop.id}`);
  await panel.customer("bettyinthebay");
  await panel.message("please stop messaging me");
  await type("Sorry about that! Your parcel left Leeds on Monday and should arrive tomorrow.");
  await says("stop messaging me");
  await says(t("checks.says.near", { count: 1, hours: 4 }));
  await insert();
  await panel.seesKey("checks.held.stop");
  await panel.press(t("checks.held.change"));
  expect((await x.composerText()) ?? "").toBe("");

  // A tag that says what may not be kept of a person is asked about, in a case too; another is not.
  const refuse = async (tag: string) => {
    await until("the tag's field", () => panel.page.evaluate(() => document.activeElement instanceof HTMLInputElement));
    await panel.page.keyboard.type(tag);
    await panel.keys("Enter");
    await panel.seesKey("checks.tag.title", { tag });
    await panel.press(t("ui.cancel"));
    await until("the question to go", async () => (await panel.page.$("[role=alertdialog]")) === null);
  };
  await panel.press(t("customer.more"));
  await panel.press(t("customer.tag.add"));
  await refuse("pregnant");
  expect((await panel.texts(".p-details .p-tag")).join()).not.toContain("pregnant");
  await panel.page.focus("#case-status");
  await panel.keys("t");
  await refuse("bankrupt");
  expect((await panel.tags()).join()).not.toContain("bankrupt");
});
