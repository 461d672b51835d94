/** What is suggested: articles that can be refused, and what was answered before; found in a worker. */
import { expect } from "vitest";
import { userId } from "../../src/practice";
import { until } from "../../src/tooling/browsers/perch-browser";
import { t } from "../../src/views/text";
import { KIND, test } from "./desk";

const ANSWER = "Yes, the moonlit lantern has a hook for tents under its lid.";

test("a suggestion is refused by one key and comes back by Undo; an answer once given is offered to who asks the same", {
  timeout: 120_000,
}, async ({ readyDesk: { x, panel, site, mention, perch, openPanel } }) => {
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  const [first = ""] = await panel.suggestions();
  if (KIND === "chromium") expect(panel.page.workers().some((worker) => worker.url().includes("suggest-worker"))).toBe(true);
  await panel.page.focus("[data-suggestion='1']");
  await panel.keys("x");
  await until("the suggestion to go", async () => !(await panel.texts(".p-suggestion-words")).includes(first));
  await panel.press(t("ui.undo"));
  await until("the suggestion to come back", async () => (await panel.suggestions())[0] === first);

  const asked = site.world.say("@TidemillGear does the moonlit lantern have a hook for tents?", { by: userId("bettyinthebay") });
  await x.go(`/bettyinthebay/status/${asked.id}`);
  await panel.customer("bettyinthebay");
  await panel.message("hook for tents");
  await panel.write(ANSWER);
  await panel.seesKey("replies.inserted.public");
  await x.post();
  await panel.seesKey("replies.sent");

  const again = site.world.say("@TidemillGear is there a hook on the moonlit lantern for tents?", { by: userId(mention.handle) });
  await x.go(`/${mention.handle}/status/${again.id}`);
  await perch.closePanel();
  const next = await openPanel();
  await next.customer(mention.handle);
  await until("the answer given before", async () => (await next.texts(".p-suggestion")).some((text) => text.includes(ANSWER)));
  const place = (await next.texts(".p-suggestion")).findIndex((text) => text.includes(ANSWER));
  expect((await next.texts(".p-suggestion"))[place]).toContain(t("replies.kind.answer"));
  expect(await next.fits()).toBe(true);
  await next.keys(`${place + 1}` as "1");
  await until("the answer in the box", async () => (await next.drafted()) === ANSWER);
  expect((await x.composerText()) ?? "").toBe("");
});
