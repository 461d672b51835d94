/** A manager makes a rule, sees what it would have done, switches it on; what customers write from then on is routed, and says why. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { t } from "../../src/views/text";
import "../../src/views/text/whole";
import { test } from "./desk";

test("a rule is made, tried and switched on, and routes the next message with a reason", async ({
  readyDesk: { x, panel, site, perch },
}) => {
  await x.go("/notifications/mentions");
  await until("mentions", () => x.page.$("article"));
  await panel.go("settings");
  await panel.press(t("routing.add"));
  const type = async (label: string, words: string) => {
    const field = await until(`the field "${label}"`, () => panel.page.$(`aria/${label}[role="textbox"]`));
    await field.click();
    await panel.page.keyboard.type(words);
  };
  await type(t("routing.name"), "Late parcels");
  await panel.press(t("routing.add_condition"));
  await type(t("routing.words"), "parcel, tracking");
  await panel.press(t("routing.add_action"));
  await type(t("routing.tag"), "Delivery");
  await panel.press(t("ui.save"));
  await until("the rule in the list", () => panel.page.$('aria/Late parcels[role="switch"]'));

  // Before it is on, it says what it would have done.
  await panel.press("Late parcels");
  await panel.sees(t("routing.switch_on_title", { name: "Late parcels" }));
  await until("what it would have done", () => panel.page.$(".p-rule-match"));
  const tried = (await panel.text(".p-rule-tried")) ?? "";
  expect(tried).toContain("“parcel”");
  await panel.press(t("routing.switch_on"));
  await panel.sees(t("routing.switched_on", { name: "Late parcels" }));

  // Priority by formula as well: it stands beside the rules.
  await panel.press(t("routing.scoring"));
  await panel.sees(t("routing.scoring_on"));
  await panel.go("desk");

  const handle = "mill_and_mug";
  const author = site.world.userByHandle(handle);
  const post = site.world.say("@TidemillGear My tracking number leads nowhere. This is a disgrace, worst service ever.", {
    by: author?.id ?? "",
  });
  await x.go(`/${handle}/status/${post.id}`);
  await panel.customer(handle);
  await until("the tag the rule put on", async () => (await panel.tags()).some((tag) => tag.includes("Delivery")));
  const why = await until("why", () => panel.text(".p-why"));
  expect(why).toContain("Late parcels: “tracking”");

  // The queue says so too, and the history.
  await panel.sees(t("history.event.routed", { rules: "Late parcels" }));
  const desk = await perch.openOwn("tabs/desk.html");
  await until("the tag in the queue", () =>
    desk.evaluate(() => [...document.querySelectorAll(".p-queue-tag")].some((node) => node.textContent === "Delivery")),
  );
});
