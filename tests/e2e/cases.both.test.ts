/** What becomes of a case beside its answer: put off, escalated, split, merged. */
import { userId } from "../../src/practice";
import { until } from "../../src/tooling/browsers/perch-browser";
import { PanelPage } from "../../src/tooling/driver/panel-page";
import { t } from "../../src/views/text";
import { type Desk, test } from "./desk";

/** The desk at a mention that waits. */
async function atMention({ x, panel, mention }: Desk): Promise<void> {
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  await until("the case's menu", () => panel.page.$("#case-more"));
}

test("a case is put off in the queue's tab, leaves the queue until then, and comes back by Undo", async ({ readyDesk: { x, perch } }) => {
  await x.go("/notifications/mentions");
  await until("mentions", () => x.page.$("article"));
  const desk = new PanelPage(await perch.openOwn("tabs/desk.html"));
  await until("the queue", () => desk.page.$("[role=option]"));
  const waiting = () => desk.page.$eval("[role=option]", (node) => Number(node.getAttribute("aria-setsize")));
  const before = await waiting();
  await desk.page.click("[role=option]");
  await desk.press(t("cases.more"));
  await desk.press(t("cases.snooze"));
  await desk.press(t("cases.when.week"));
  await until("one less in the queue", async () => (await waiting()) === before - 1);
  await until("that it is put off", async () => (await desk.texts(".p-case-fact")).length === 1);
  await desk.press(t("ui.undo"));
  await until("it to be back", async () => (await waiting()) === before);
});

test("priority is set, and stands in the history with what was said of the case", async ({ readyDesk }) => {
  const { panel } = readyDesk;
  await atMention(readyDesk);
  await panel.press(t("cases.priority", { priority: t("case.priority.normal") }));
  await panel.press(t("case.priority.urgent"));
  await panel.sees(t("history.event.priority", { value: t("case.priority.urgent") }));
  await panel.more("cases.watch");
  await panel.sees(t("cases.fact.watched"));
});

test("two messages of one customer become two cases, and one again", async ({ readyDesk }) => {
  const { panel, site, mention } = readyDesk;
  site.world.say("@TidemillGear and another thing: do you ship to Norway?", { by: userId(mention.handle) });
  await atMention(readyDesk);
  await panel.message("do you ship to Norway?");
  await panel.more("cases.split");
  await panel.press("@TidemillGear and another thing");
  await panel.press(t("cases.split_do"));
  await panel.press(t("cases.others", { count: 2 }));
  await panel.keys("Escape");
  await panel.more("cases.merge");
  await until("the other case", () => panel.page.$("[role=dialog] [role=radiogroup] label"));
  await panel.page.click("[role=dialog] [role=radiogroup] label");
  await panel.press(t("cases.merge_do"));
  await panel.sees(t("history.event.merged"));
});
