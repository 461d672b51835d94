/** Hours and promises: set in Settings, seen where people work, and the note out of hours once a conversation. */
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { t } from "../../src/views/text";
import { type Desk, test } from "./desk";

/** Types into the field with this label, over what stands there. */
async function type(page: Page, label: string, words: string) {
  await until(`the field "${label}"`, () =>
    page.evaluate((wanted) => {
      const labels = [...document.querySelectorAll("label")];
      const field = labels.find((one) => one.textContent === wanted)?.control as HTMLInputElement | null | undefined;
      field?.focus();
      field?.select();
      return document.activeElement === field && field !== undefined;
    }, label),
  );
  await page.keyboard.press("Backspace");
  if (words) await page.keyboard.type(words);
}

/** Gives the page's file chooser a file, as a person who chose it. */
const choose = (page: Page, name: string, text: string) =>
  page.evaluate(
    (called, words) => {
      const input = document.querySelector<HTMLInputElement>('[role=dialog] input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([words], called, { type: "text/calendar" }));
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    text,
  );

/** Presses the dialog's own button: the page behind has one of the same name. */
async function save(page: Page) {
  await page.click("[role=dialog] footer .p-button-primary");
  await until("the dialog to be saved", async () => !(await page.$("[role=dialog]")));
}

async function promise({ panel }: Desk, length: string) {
  await panel.go("settings");
  await panel.press(t("sla.add"));
  await type(panel.page, t("sla.name"), "Everybody");
  await type(panel.page, t("sla.metric.first_response"), length);
  await save(panel.page);
}

test("a promise made in Settings has its clock in the case, in the queue and on x.com", async ({ readyDesk }) => {
  const { x, panel, mention, perch } = readyDesk;
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  expect(await panel.text(".p-case .p-clock")).toBeUndefined();
  await promise(readyDesk, "200h");
  await panel.go("desk");
  await until("time left in the case", async () => (await panel.text(".p-case .p-clock"))?.includes("left"));
  await x.mark(mention.handle, "left");
  const desk = await perch.openOwn("tabs/desk.html");
  await until("clocks in the queue", () => desk.$("[role=option] .p-clock"));
  expect(await panel.fits()).toBe(true);
});

test("hours with holidays from a file are set in Settings, and while closed a note is offered once", async ({ readyDesk }) => {
  const { x, panel, mention } = readyDesk;
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  await panel.go("settings");
  await panel.press(t("hours.add"));
  await type(panel.page, t("hours.name"), "Front desk");
  // Open on one day alone, far from today in any time zone.
  const openOn = (new Date().getUTCDay() + 3) % 7;
  const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  for (const [day, name] of days.entries()) await type(panel.page, name, day === openOn ? "9-10" : "");
  await choose(panel.page, "letter.ics", "Dear desk, we are closed at Christmas.");
  await panel.seesKey("hours.ics_failed", { name: "letter.ics" });
  const year = new Date().getFullYear() + 1;
  const event = ["BEGIN:VEVENT", `DTSTART;VALUE=DATE:${year}1225`, "SUMMARY:Christmas", "END:VEVENT"];
  await choose(panel.page, "holidays.ics", ["BEGIN:VCALENDAR", ...event, "END:VCALENDAR"].join("\r\n"));
  await panel.press(t("hours.ics_add", { count: 1, n: 1 }));
  await panel.sees(`December 25, ${year}`);
  await save(panel.page);
  await until("the text for the bio", async () => (await panel.text("[data-testid=bio]"))?.startsWith("We answer "));
  expect(await panel.fits()).toBe(true);

  await panel.go("desk");
  await panel.customer(mention.handle);
  await until("the note", () => panel.page.$(".p-offer"));
  // Beneath the suggestions, which come a moment later and move it.
  await panel.suggestions();
  await panel.page.click(".p-offer button");
  await panel.seesKey("replies.inserted.public");
  expect(await x.written()).toMatch(/We are closed right now\. We are back .*9:00/);
  await until("the offer to be gone", async () => !(await panel.page.$(".p-offer")));
  await x.post();
  await panel.seesKey("replies.sent");
  expect(await panel.page.$(".p-offer")).toBeNull();
});
