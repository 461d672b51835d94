/** Many cases of the queue at once, and looking at it in one's own way. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { PanelPage } from "../../src/tooling/driver/panel-page";
import { t } from "../../src/views/text";
import "../../src/views/text/whole";
import { test } from "./desk";
import { openQueue, seeMentions, sizeOf } from "./queue";

/** How many in sight are on hold. */
const held = async (desk: PanelPage) =>
  (await desk.texts(".p-queue-status")).filter((status) => status === t("case.status.on_hold")).length;
const dialogGone = (desk: PanelPage) => until("the dialog to close", async () => !(await desk.page.$("[role=dialog]")));

test("some are selected by the keyboard, what would change is shown, done, and all of it taken back", async ({ readyDesk }) => {
  await seeMentions(readyDesk);
  const desk = await openQueue(readyDesk);
  await desk.page.focus("[role=listbox]");
  await desk.keys("j", "x");
  await desk.page.keyboard.down("Shift");
  await desk.keys("ArrowDown");
  await desk.page.keyboard.up("Shift");
  await desk.seesKey("queue.selected", { count: 2, n: 2 });
  await desk.press(t("queue.bulk.status"));
  await desk.press(t("case.status.on_hold"));
  await desk.seesKey("queue.bulk.will", { count: 2, n: 2 });
  expect(await held(desk)).toBe(0);
  await desk.press(t("queue.bulk.do", { count: 2, n: 2 }));
  await desk.seesKey("queue.bulk.done", { count: 2, n: 2 });
  await until("two on hold", async () => (await held(desk)) === 2);
  await desk.press(t("ui.undo"));
  await desk.seesKey("queue.bulk.undone", { count: 2, n: 2 });
  await until("none on hold", async () => (await held(desk)) === 0);
});

test("what is put off leaves the queue and stands in a view of its own; a filter is kept under a name", async ({ readyDesk }) => {
  await seeMentions(readyDesk);
  const desk = await openQueue(readyDesk);
  const size = () => sizeOf(desk);
  const count = await size();
  await desk.press(t("queue.select"));
  await desk.page.click(".p-queue-pick");
  await desk.seesKey("queue.selected", { count: 1, n: 1 });
  await desk.press(t("queue.bulk.snooze"));
  await desk.press(t("cases.when.tomorrow"));
  await desk.press(t("queue.bulk.do", { count: 1, n: 1 }));
  await dialogGone(desk);
  await until("one less in the queue", async () => (await size()) === count - 1);
  await desk.press(`${t("queue.view.snoozed")} 1`);
  await until("what was put off", async () => (await size()) === 1);
  await desk.press(t("queue.saved"));
  await desk.press(t("queue.saved.save"));
  await until("a name to be asked for", () => desk.page.$("[role=dialog] input"));
  await desk.page.keyboard.type("Tomorrow’s");
  await desk.keys("Enter");
  await dialogGone(desk);
  await desk.press(`${t("queue.view.all")} ${count - 1}`);
  await until("the queue", async () => (await size()) === count - 1);
  await desk.press("Tomorrow’s 1");
  await until("what the filter leaves", async () => (await size()) === 1);
  const again = new PanelPage(await readyDesk.perch.openOwn("tabs/desk.html"));
  await until("the filter after opening it again", async () => (await again.texts("[role=radio]")).includes("Tomorrow’s 1"));
});
