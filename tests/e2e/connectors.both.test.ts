/** A manager adds a live help centre in the panel; its articles come, are suggested, change with it, and stay when it is removed. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { t } from "../../src/views/text";
import "../../src/views/text/whole";
import { startHelpCentre } from "../companion/help-centre";
import { test } from "./desk";
import { openTeam } from "./team";

const TITLE = "Moonlight warranty form";
const OTHER = { id: 72, title: "Burrs", body: "<p>Brush them weekly.</p>" };

test("a help centre is added, pulled and suggested from; what changes there changes here, and what is edited here stays", {
  timeout: 180_000,
}, async ({ readyDesk: { x, panel, site } }) => {
  const team = await openTeam();
  const centre = await startHelpCentre([{ id: 71, title: TITLE, body: "<p>The form is on page two.</p>" }, OTHER]);
  const name = `${centre.host}/hc/en-us`;
  const address = `aria/${t("connectors.address")}[role="textbox"]`;
  try {
    // Nothing of it where there is no companion.
    await panel.go("settings");
    await panel.seesKey("team.title");
    expect(await panel.page.evaluate((words) => document.body.innerText.includes(words), t("connectors.title"))).toBe(false);
    await panel.go("desk");
    await team.pair(panel, team.olive);
    await panel.go("settings");
    await panel.seesKey("connectors.none");
    await panel.press(t("connectors.add"));
    const field = await until("the address", () => panel.page.$(address));
    await field.click();
    await panel.paste("help.tidemill.example");
    await panel.press(t("ui.save"));
    await panel.seesKey("connectors.bad_address");
    await field.click({ count: 3 });
    await panel.paste(`${centre.url}/hc/en-us`);
    await panel.press(t("ui.save"));
    await panel.sees(t("connectors.created", { count: 2, n: "2" }));

    // A customer asks what it knows.
    const handle = "mill_and_mug";
    const post = site.world.say("@TidemillGear Where do I find the moonlight warranty form?", {
      by: site.world.userByHandle(handle)?.id ?? "",
    });
    await panel.go("desk");
    await x.go(`/${handle}/status/${post.id}`);
    await panel.customer(handle);
    await until("the article among the suggestions", async () => (await panel.suggestions())[0] === TITLE);

    // Nothing new, then a changed one and one that is gone.
    const pull = async () => {
      await panel.closeMessages();
      await panel.press(t("connectors.pull_named", { name }));
    };
    await panel.go("settings");
    await panel.sees(name);
    await pull();
    await panel.seesKey("connectors.nothing_new");
    centre.articles = [{ id: 71, title: TITLE, body: "<p>The form is on page three.</p>" }];
    await pull();
    await panel.sees(t("connectors.changed", { count: 1, n: "1" }));
    await panel.sees(t("connectors.gone", { count: 1, n: "1" }));
    await panel.go("knowledge");
    await until("the new words", async () => (await panel.texts(".p-article-open")).some((text) => text.includes("page three")));
    await panel.press(TITLE);
    await panel.press(t("knowledge.history"));
    await panel.sees(t("connectors.author"));

    // Edited here and changed there: it stays, until somebody takes theirs.
    await panel.press(t("knowledge.back_to_article"));
    const body = await until("the answer", () => panel.page.$(".p-editor-body textarea"));
    await body.click();
    await panel.paste("By hand. ");
    await panel.press(t("ui.save"));
    await until("the list", () => panel.page.$(".p-knowledge"));
    centre.articles = [{ id: 71, title: TITLE, body: "<p>The form is on page four.</p>" }];
    await panel.go("settings");
    await panel.sees(name);
    await until("the edit to be with the team", async () => (await panel.page.$(".p-sync-warn")) === null);
    await pull();
    await panel.sees(t("connectors.conflicts", { count: 1, n: "1" }));
    await panel.press(t("connectors.take_named", { title: TITLE }));
    await until("nothing to decide any more", async () => (await panel.page.$(".p-connector-conflicts")) === null);
    await panel.sees(t("connectors.changed", { count: 1, n: "1" }));

    // It says what is wrong, rests, and goes; what it brought stays.
    centre.instead = (_, answer) => {
      answer.writeHead(401).end();
      return true;
    };
    await pull();
    await panel.seesKey("connectors.problem.sign_in");
    await panel.press(t("connectors.pause", { name }));
    await panel.seesKey("connectors.paused");
    await panel.press(t("connectors.remove", { name }));
    await panel.seesKey("connectors.remove_words");
    await panel.press(t("connectors.remove_do"));
    await panel.seesKey("connectors.none");
    await panel.go("knowledge");
    await until("the articles", async () => (await panel.texts(".p-article-title")).includes(TITLE));
  } finally {
    await centre.close();
    await team.close();
  }
});
