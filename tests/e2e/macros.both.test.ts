/** Macros: written in Knowledge, used by three keys with a customer shown, taken back by one Undo, and brought in from Zendesk. */
import type { KeyInput, Page } from "puppeteer-core";
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import type { PanelPage } from "../../src/tooling/driver/panel-page";
import { t } from "../../src/views/text";
import { type Desk, test } from "./desk";

/** Types into the field with this label. */
async function type(page: Page, label: string, words: string) {
  await until(`the field "${label}"`, () =>
    page.evaluate((wanted) => {
      const field = [...document.querySelectorAll("label")].find((one) => one.textContent === wanted)?.control as HTMLElement | null;
      field?.focus();
      return field !== null && document.activeElement === field;
    }, label),
  );
  await page.keyboard.type(words);
}

/** Chooses `option` in the last select of this label. */
async function choose(panel: PanelPage, label: string, option: string) {
  await until(`the choice of "${label}"`, () =>
    panel.page.evaluate((wanted) => {
      const named = [...document.querySelectorAll<HTMLElement>(".p-macro-action .p-label-hidden")].filter(
        (one) => one.textContent === wanted,
      );
      named.at(-1)?.parentElement?.querySelector<HTMLElement>("button")?.click();
      return named.length > 0;
    }, label),
  );
  await panel.press(option);
}

async function write({ panel }: Desk) {
  await panel.go("knowledge");
  await panel.press(t("macros.title"));
  await panel.press(t("macros.new"));
  await type(panel.page, t("macros.field_name"), "Late parcel");
  const late = '{% if case.tags contains "late" %}Still late{% else %}Late once{% endif %}';
  await type(panel.page, t("macros.field_text"), `Hi {{customer.first_name}}! {% if case.status == "new" %}${late}{% endif %}, sorry.`);
  await panel.press(t("macros.add_action"));
  await type(panel.page, t("macros.tag"), "late parcel");
  await panel.press(t("macros.add_action"));
  await choose(panel, t("macros.action"), t("macros.deed.status"));
  await panel.press(t("knowledge.preview"));
  await panel.sees("Hi Ana! , sorry.");
  expect(await panel.fits()).toBe(true);
  await panel.press(t("ui.save"));
  await panel.sees(t("macros.does", { actions: "tags “late parcel” · sets Pending" }));
}

const ZENDESK = JSON.stringify({
  macros: [
    {
      id: 360001,
      title: "Refund::Started",
      active: true,
      restriction: null,
      actions: [
        { field: "comment_value_html", value: "<p>Hi {{ticket.requester.first_name}},</p><p>it is on its way.</p>" },
        { field: "current_tags", value: "refund" },
        { field: "group_id", value: "25" },
      ],
    },
    { id: 360002, title: "Ask how it was", actions: [{ field: "satisfaction_score", value: "offered" }] },
  ],
});

/** Opens the import and gives it the file, as a person who chose it. */
async function open({ panel }: Desk) {
  await panel.press(t("macros.more"));
  await panel.press(t("macros.import"));
  await until("the file to be chosen", () =>
    panel.page.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('[role=dialog] input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([text], "macros.json", { type: "application/json" }));
      if (!input) return false;
      input.files = files.files;
      return input.dispatchEvent(new Event("change", { bubbles: true }));
    }, ZENDESK),
  );
}

test("a macro goes from the question into X's composer by three keys, does what it says, and one Undo takes that back", async ({
  readyDesk,
}) => {
  const { x, panel, mention } = readyDesk;
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  await write(readyDesk);

  await panel.go("desk");
  await panel.customer(mention.handle);
  await panel.hasStatus("new");
  const keys: KeyInput[] = ["/", "l", "Enter"];
  expect(keys.length).toBeLessThanOrEqual(3);
  await until("the reply box", () => panel.page.$(".p-reply-box textarea"));
  await panel.keys("/");
  const search = await until("the search", () => panel.page.$(".p-slash-box"));
  // Nothing around it cuts it off.
  expect(
    await search.evaluate((box) => {
      const { left, right, top } = box.getBoundingClientRect();
      return box.contains(document.elementFromPoint((left + right) / 2, top + 8));
    }),
  ).toBe(true);
  await panel.keys("Escape");
  await panel.keys(...keys);
  await panel.seesKey("replies.inserted.public");
  expect(await x.written()).toMatch(/^Hi \S+! Late once, sorry\.$/);
  await panel.hasStatus("pending");
  expect(await panel.tags()).toEqual([expect.stringContaining("late parcel")]);
  await panel.press(t("ui.undo"));
  await panel.hasStatus("new");
  expect(await panel.tags()).toEqual([]);

  await panel.go("knowledge");
  await panel.press(t("macros.title"));
  await panel.sees(t("macros.used", { count: 1, n: 1 }));
  await open(readyDesk);
  await panel.sees(t("macros.import_new", { count: 1, n: 1 }));
  await panel.sees(t("macros.import_lost", { what: "group_id" }));
  await panel.sees(t("macros.import_reason.nothing"));
  expect(await panel.fits()).toBe(true);
  await panel.press(t("macros.import_do", { count: 1, n: 1 }));
  await panel.sees(t("macros.found", { count: 2, n: 2 }));
  await open(readyDesk);
  await panel.sees(t("macros.import_same", { count: 1, n: 1 }));
  await panel.press(t("ui.cancel"));
  expect(await panel.texts(".p-macro .p-article-title")).toEqual(["Late parcel", "Refund::Started"]);
});
