/** The queue in a tab of its own, beside a tab of X. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { test } from "./desk";

test("who waits is walked through by the keyboard, and Enter takes the X tab there", async ({ readyDesk: { x, panel, perch } }) => {
  await x.go("/notifications/mentions");
  await until("mentions", () => x.page.$("article"));
  const desk = await perch.openOwn("tabs/desk.html");
  const count = async () => Number(await desk.$eval("[role=option]", (node) => node.getAttribute("aria-setsize")));
  await until("the queue", async () => (await count()) > 1);
  const at = () => desk.$eval("[role=option][aria-current=true]", (node) => node.getAttribute("aria-posinset"));
  await desk.focus("[role=listbox]");
  await desk.keyboard.press("j");
  await desk.keyboard.press("j");
  await until("the second of the queue", async () => (await at()) === "2");
  const name = await desk.$eval("[role=option][aria-current=true] bdi", (node) => node.textContent ?? "");
  await until("their desk", () => desk.$eval(".p-queue-customer", (node, wanted) => node.textContent?.includes(wanted), name));
  await desk.keyboard.press("Enter");
  await until("X to be there", async () => /\/status\/\d+$/.test(x.page.url()) || /\/messages\//.test(x.page.url()));
  expect(await panel.page.$(".p-header")).toBeTruthy();
});
