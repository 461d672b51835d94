/** Messages show how they sound and why, in the language they are in; an agent corrects that in one click; shaming the brand is pressing. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { t } from "../../src/views/text";
import "../../src/views/text/whole";
import { test } from "./desk";

const HANDLE = "mill_and_mug";

test("a customer who loses patience in public is seen to, and Perch's reading is corrected in one click", async ({
  readyDesk: { x, panel, site },
}) => {
  const by = site.world.userByHandle(HANDLE)?.id ?? "";
  const first = site.world.say("@TidemillGear ¿Dónde está mi pedido? Lo compré el lunes", { by, lang: "es" });
  // X was not sure of the language.
  const angry = site.world.say("@TidemillGear nadie me responde y sigo esperando mi pedido, qué vergüenza #TidemillFail", {
    by,
    lang: "und",
    replyTo: first.id,
  });
  await x.go(`/${HANDLE}/status/${angry.id}`);
  await panel.customer(HANDLE);

  const chip = await until("how the case sounds", () => panel.text(".p-card .p-mood"));
  expect(chip).toContain(t("customer.mood.upset"));
  expect(chip).toContain(t("mood.trend.worse"));

  // The words that counted are one press away, with the language that was found.
  await until("the mood of the message", () => panel.page.$(".p-msg-mood-upset"));
  await panel.page.click(".p-msg-mood-upset");
  const why = await until("why", () => panel.text(".p-msg-why"));
  expect(why).toContain("“vergüenza”");
  expect(await panel.page.$eval(".p-msg-lang", (field) => (field as HTMLSelectElement).value)).toBe("es");

  // The tag in public made the case pressing, and it says so.
  const because = await until("why it is pressing", () => panel.text(".p-why"));
  expect(because).toContain(`${t("history.shaming")}: ${t("routing.because.shaming", { found: "#TidemillFail" })}`);
  await panel.sees(t("case.priority.high"));

  // One click: it counts as calm, wherever it is asked; Undo takes that back.
  await panel.page.hover(".p-msg-mood-upset");
  await panel.press(t("mood.say", { mood: t("customer.mood.calm") }));
  await panel.sees(t("mood.corrected", { mood: t("customer.mood.calm") }));
  await until("no message that is upset", async () => (await panel.page.$(".p-msg-mood-upset")) === null);
  await until("a case that is not upset", async () => (await panel.page.$(".p-card .p-mood")) === null);
  expect(await panel.text(".p-msg-why")).toContain(t("mood.said"));
  await panel.press(t("ui.undo"));
  await until("the message to be upset again", () => panel.page.$(".p-msg-mood-upset"));
});

test("English is read by the model as it was trained, an emoji too", async ({ readyDesk: { x, panel, site, mention } }) => {
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  await until("a late parcel to upset", () => panel.page.$(".p-msg-mood-upset"));

  const by = site.world.userByHandle(HANDLE)?.id ?? "";
  const glad = site.world.say("@TidemillGear it came today 😍", { by, lang: "en" });
  await x.go(`/${HANDLE}/status/${glad.id}`);
  await panel.customer(HANDLE);
  await until("a glad message", () => panel.page.$(".p-msg-mood-happy"));
  await panel.page.click(".p-msg-mood-happy");
  expect(await until("why", () => panel.text(".p-msg-why"))).toContain("😍");
});
