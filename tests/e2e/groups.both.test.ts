/** Several customers have the same problem in other words: they are a group, are answered one by one, and become an incident. */
import { expect } from "vitest";
import { userId } from "../../src/practice";
import { until } from "../../src/tooling/browsers/perch-browser";
import type { PanelPage } from "../../src/tooling/driver/panel-page";
import { t } from "../../src/views/text";
import "../../src/views/text/whole";
import { type Desk, KIND, test } from "./desk";
import { openQueue, seeMentions } from "./queue";

const SAID = {
  kettle_kat: "@TidemillGear checkout keeps failing, my card payment is declined every time",
  noor_writes: "@TidemillGear payment fails at checkout, card declined twice",
  crema_fiend: "Card declined at your checkout again @TidemillGear, the payment fails",
  benchtoproast: "@TidemillGear is the checkout broken? Payment fails with every card",
  morningpress: "@TidemillGear my card payment fails at checkout since noon",
};
const TEXTS = ["Sorry {{customer.first_name}}, payments fail for everybody now.", "Our payment service has a fault: our apologies!"];

const count = (desk: PanelPage) =>
  desk.page.$$eval(".p-group", (nodes) => {
    const group = nodes.find((node) => node.textContent?.toLowerCase().includes("checkout"));
    return Number(group?.querySelector(".p-group-count")?.textContent ?? 0);
  });

/** Whoever answers on X comes back to the desk's tab: no browser clicks in a page that is hidden. */
const toFront = (desk: PanelPage) =>
  desk.page.evaluate(async () => {
    const tab = await chrome.tabs.getCurrent();
    if (tab?.id !== undefined) await chrome.tabs.update(tab.id, { active: true });
  });

/** Opens what stands in a list and speaks of this. */
async function open(desk: PanelPage, words: string) {
  for (const node of await desk.page.$$(".p-group")) {
    if (await node.evaluate((one, wanted) => one.textContent?.toLowerCase().includes(wanted), words)) return node.click();
  }
  throw new Error(`nothing speaks of "${words}"`);
}

/** Writes into a dialog's text area in place of what stands there. */
async function fill(desk: PanelPage, index: number, text: string) {
  const area = await until("the text area", async () => (await desk.page.$$("[role=dialog] textarea"))[index]);
  await area.evaluate((node) => node.select());
  await area.type(text);
}

/** Waits until X has been taken from there to somebody's post, and it can be answered. */
const takenFrom = (before: string, { x }: Desk) =>
  until("X to be at who is next", async () => {
    const url = x.page.url();
    return url !== before && url.includes("/status/") && (await x.composerText()) !== undefined;
  });

/** The person whose turn it is gets what stands in the reply box, by hand; where on X that was. */
async function answerNext(desk: PanelPage, ready: Desk, words: string, before: string) {
  const { x } = ready;
  await takenFrom(before, ready);
  await until("the text in the reply box", () =>
    desk.page.$eval(".p-reply-box textarea", (node, wanted) => (node as HTMLTextAreaElement).value.includes(wanted), words),
  );
  // What is suggested comes a moment later and may move the button away from under the mouse: then one presses again.
  await until("the text to go into X's composer", async () => {
    await toFront(desk);
    await desk.press(t("replies.insert"));
    return until("it there", async () => (await x.composerText())?.includes(words), 4_000);
  });
  await x.written((text) => text.includes(words));
  const url = x.page.url();
  await x.post();
  return url;
}

/** Stops when it is this person's turn, and X has been taken to them from where it was. */
async function stopAt(desk: PanelPage, ready: Desk, n: number, all: number, before: string) {
  await desk.seesKey("groups.steps.turn", { n, count: all });
  await takenFrom(before, ready);
  await toFront(desk);
  await desk.press(t("groups.steps.end"));
}

test("a group is answered one person at a time, becomes an incident, and keeps what joins it until it is resolved", async ({
  readyDesk,
}) => {
  const { site } = readyDesk;
  for (const [handle, text] of Object.entries(SAID)) site.world.say(text, { by: userId(handle) });
  await seeMentions(readyDesk);
  const desk = await openQueue(readyDesk);
  await desk.press(t("queue.place.groups"));
  await until("the five in one group", async () => (await count(desk)) === 5);
  await desk.seesKey("incidents.spike");
  // Not by the page itself, which would stutter.
  if (KIND === "chromium") expect(desk.page.workers()).toHaveLength(1);

  await open(desk, "checkout");
  await desk.press(t("groups.answer"));
  await fill(desk, 0, TEXTS[0] as string);
  await desk.press(t("groups.text_add"));
  await desk.seesKey("groups.texts_alike");
  await fill(desk, 1, TEXTS[1] as string);
  await desk.press(t("groups.answer_start", { count: 5, n: 5 }));
  await desk.seesKey("groups.steps.turn", { n: 1, count: 5 });
  const first = await answerNext(desk, readyDesk, "payments fail for everybody", "");
  await desk.seesKey("groups.steps.turn", { n: 2, count: 5 });
  const second = await answerNext(desk, readyDesk, "Our payment service has a fault", first);
  await stopAt(desk, readyDesk, 3, 5, second);

  await until("the three who still wait", async () => (await desk.page.$$(".p-group-person")).length === 3);
  await desk.press(t("incidents.declare"));
  await desk.press(t("incidents.declare_do"));
  await desk.seesKey("incidents.declared");
  site.world.say("@TidemillGear checkout payment fails here too, card declined", { by: userId("longtimecarl") });
  await readyDesk.x.go("/home");
  await seeMentions(readyDesk);
  await toFront(desk);
  await desk.press(t("queue.place.incidents"));
  await until("the incident", () => desk.page.$(".p-group"));
  await desk.page.click(".p-group");
  await desk.seesKey("incidents.attached_count", { count: 4, n: 4 });

  await desk.press(t("incidents.update"));
  await fill(desk, 0, "Cards work again for most of you");
  await desk.press(t("incidents.tell_all", { count: 4, n: 4 }));
  await desk.press(t("incidents.update_do"));
  await desk.sees("Cards work again for most of you");
  const before = readyDesk.x.page.url();
  await desk.press(t("incidents.resolve"));
  await desk.press(t("incidents.resolve_do"));
  await desk.seesKey("incidents.status.resolved");
  await stopAt(desk, readyDesk, 1, 4, before);
  await desk.seesKey("incidents.report.people");
  expect(await desk.texts(".p-report-line dd")).toContain("4");
});
