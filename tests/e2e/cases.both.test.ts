/** What becomes of a case beside its answer: put off, escalated, split, merged. */
import { userId } from "../../src/practice";
import { until } from "../../src/tooling/browsers/perch-browser";
import { t } from "../../src/views/text";
import { type Desk, test } from "./desk";

/** The desk at a mention that waits. */
async function atMention({ x, panel, mention }: Desk): Promise<void> {
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  await until("the case's menu", () => panel.page.$("#case-more"));
}

test("a case is put off by two keys, leaves the queue until then, and comes back by Undo", async ({ readyDesk }) => {
  const { panel, perch } = readyDesk;
  await atMention(readyDesk);
  const desk = await perch.openOwn("tabs/desk.html");
  const waiting = () => desk.$eval("[role=option]", (node) => Number(node.getAttribute("aria-setsize")));
  const before = await until("the queue", async () => (await desk.$("[role=option]")) && (await waiting()));
  await panel.page.bringToFront();
  await until("the moments offered", async () => {
    if (!(await panel.page.$(".p-when"))) await panel.keys("z");
    return panel.page.waitForSelector(".p-when", { timeout: 2_000 }).catch(() => null);
  });
  await panel.press(t("cases.when.week"));
  await until("that it is put off", async () => (await panel.texts(".p-case-fact")).length === 1);
  await desk.bringToFront();
  await until("one less in the queue", async () => (await waiting()) === before - 1);
  await panel.page.bringToFront();
  await panel.press(t("ui.undo"));
  await until("that it is no longer put off", async () => (await panel.texts(".p-case-fact")).length === 0);
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
