/** The knowledge base: an article from draft to use and back to its old words, internal ones, a help centre brought in twice, gaps and figures. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import type { PanelPage } from "../../src/tooling/driver/panel-page";
import { t } from "../../src/views/text";
import "../../src/views/text/whole";
import { test } from "./desk";

const TITLE = "Moonlight warranty form";

async function type(panel: PanelPage, label: string, words: string) {
  const field = await until(`the field "${label}"`, () => panel.page.$(`aria/${label}[role="textbox"]`));
  await field.click();
  await panel.keys("End");
  await panel.paste(words);
}

/** Opens an article of the list and waits for its words. */
async function open(panel: PanelPage, title: string) {
  await panel.press(title);
  await panel.seesKey("knowledge.edit_title");
}

/** Saves what is written, and waits for the list. */
async function save(panel: PanelPage) {
  await panel.closeMessages();
  await panel.press(t("ui.save"));
  await until("the list", () => panel.page.$(".p-knowledge, .p-gaps"));
}

const titles = (panel: PanelPage) => panel.texts(".p-article-title");

/** Chooses a file in the import dialog. */
const choose = (panel: PanelPage, name: string, text: string) =>
  panel.page.$eval(
    'input[type="file"]',
    (input, [file, content]) => {
      const files = new DataTransfer();
      files.items.add(new File([content ?? ""], file ?? ""));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [name, text] as const,
  );

const centre = (body: string) =>
  JSON.stringify({
    articles: [
      { id: 71, title: "Lids", body, locale: "en", html_url: "https://help.tidemill.example/71", label_names: ["lids"], draft: false },
      {
        id: 71,
        title: "Tapas",
        body: "<p>Van al lavavajillas.</p>",
        locale: "es",
        html_url: "https://help.tidemill.example/71",
        draft: false,
      },
    ],
  });

test("an article is drafted, published, used, changed and restored; nothing internal goes out, nothing comes in twice, and gaps become articles", {
  timeout: 120_000,
}, async ({ readyDesk: { x, panel, site } }) => {
  const handle = "mill_and_mug";
  const by = site.world.userByHandle(handle)?.id ?? "";
  const post = site.world.say("@TidemillGear Where do I find the moonlight warranty form?", { by });
  await panel.go("knowledge");
  await panel.press(t("knowledge.new"));
  await type(panel, t("knowledge.field_title"), TITLE);
  await type(panel, t("knowledge.field_body"), "The form is on page two.");
  await panel.press(t("knowledge.status.published"));
  await panel.press(t("knowledge.status.draft"));
  await save(panel);
  await panel.sees(t("knowledge.mark.draft"));

  // A draft is nobody's to insert.
  await panel.go("desk");
  await x.go(`/${handle}/status/${post.id}`);
  await panel.customer(handle);
  expect(await panel.suggestions()).not.toContain(TITLE);
  await panel.go("knowledge");
  await open(panel, TITLE);
  await panel.press(t("knowledge.status.draft"));
  await panel.press(t("knowledge.status.published"));
  await save(panel);
  await panel.go("desk");
  await until("the article among the suggestions", async () => (await panel.suggestions())[0] === TITLE);

  await panel.keys("1");
  await panel.seesKey("replies.inserted.public");
  expect(await x.written()).toBe("The form is on page two.");
  await x.post();
  await panel.seesKey("replies.sent");

  // Changed, looked back at, and restored.
  await panel.go("knowledge");
  await open(panel, TITLE);
  await type(panel, t("knowledge.field_body"), " Or three.");
  await save(panel);
  await open(panel, TITLE);
  await panel.press(t("knowledge.history"));
  await until("what was added", async () => (await panel.texts("ins")).some((text) => text.includes("Or three.")));
  await panel.press(t("knowledge.restore_version", { when: "" }).trim());
  await panel.seesKey("knowledge.restored_version");
  await panel.press(t("knowledge.back_to_article"));
  await until("the old words", () =>
    panel.page.$eval(".p-editor-body textarea", (area) => (area as HTMLTextAreaElement).value === "The form is on page two."),
  );

  // For the team alone: it is read and not inserted.
  await panel.press(t("knowledge.audience.public"));
  await panel.press(t("knowledge.audience.internal"));
  await save(panel);
  await panel.sees(t("knowledge.mark.internal"));
  await panel.go("desk");
  await until("the guidance", () => panel.page.$("button[data-suggestion]:disabled"));
  await panel.keys("1");
  expect((await x.composerText()) ?? "").toBe("");

  // A help centre, twice.
  const bring = async (body: string) => {
    await panel.press(t("knowledge.more"));
    await panel.press(t("knowledge.import"));
    await panel.seesKey("knowledge.import_drop");
    await choose(panel, "articles.json", centre(body));
  };
  await panel.go("knowledge");
  await bring("<p>They go into the <b>dishwasher</b>.</p><script>alert(1)</script>");
  const take = async (n: number) => {
    await panel.closeMessages();
    await panel.press(t("knowledge.import_add", { count: n, n: String(n) }));
  };
  await take(2);
  await until("both languages", async () => {
    const shown = await titles(panel);
    return shown.includes("Lids") && shown.includes("Tapas");
  });
  await bring("<p>They go into the <b>top rack</b>.</p>");
  await panel.sees(t("knowledge.import_kind.unchanged", { count: 1, n: "1" }));
  await take(1);
  await until("the new words", async () => (await panel.texts(".p-article-open")).some((text) => text.includes("top rack")));
  expect((await titles(panel)).filter((title) => title === "Lids" || title === "Tapas").sort()).toEqual(["Lids", "Tapas"]);

  // What nobody had an article for becomes one, and what was taken is counted.
  await panel.press(t("knowledge.gaps"));
  await panel.press(t("knowledge.gap_write"));
  await panel.seesKey("knowledge.new_title");
  const asked = await panel.page.$eval("form input", (input) => (input as HTMLInputElement).value);
  expect(asked).not.toBe("");
  if ((await panel.page.$eval(".p-editor-body textarea", (area) => (area as HTMLTextAreaElement).value)) === "")
    await type(panel, t("knowledge.field_body"), "We look into it.");
  await save(panel);
  await panel.seesKey("knowledge.created");
  await panel.press(t("knowledge.articles"));
  await until("the new draft", async () => (await titles(panel)).includes(asked));
  await panel.press(t("knowledge.report"));
  await panel.sees(t("knowledge.report_share", { share: "100%", count: 1, n: "1" }));
});
