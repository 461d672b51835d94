/** A trainee practises with a scripted customer, keeps the score, and a manager of the team sees it. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import type { PanelPage } from "../../src/tooling/driver/panel-page";
import type { XPage } from "../../src/tooling/driver/x-page";
import { t } from "../../src/views/text";
import { KIND, shoot, test } from "./desk";
import { openTeam, type Seat } from "./team";

/** Starts a lesson on its page, and opens the first customer's post as soon as it is there. */
async function start(x: XPage, title: string): Promise<string> {
  await x.go("/practice-lessons");
  const button = await until("the lesson", () => x.page.$(`[aria-label="Start: ${title}"], [aria-label="Start again: ${title}"]`));
  await x.page.bringToFront();
  await button.click();
  const href = await until("the customer's post", () =>
    x.page.$$eval("[data-testid=lesson-now] a[href*='/status/']", (links) => links[0]?.getAttribute("href")),
  );
  await x.go(href);
  return href.split("/")[1] ?? "";
}

/** Writes in Perch and presses Reply or Send on the page. */
async function answer(panel: PanelPage, x: XPage, words: string): Promise<void> {
  await panel.write(words);
  await x.written((text) => text.includes(words));
  await x.post();
  await panel.message(words);
}

const bar = (x: XPage) => x.page.evaluate(() => document.querySelector("[data-testid=lesson-bar]")?.textContent ?? "");

test("a customer gets angry at a bad answer; the site says how it went", { timeout: 180_000 }, async ({ readyDesk: { x, panel } }) => {
  const handle = await start(x, "An angry customer, won back");
  await panel.customer(handle);
  await panel.sees(t("training.practice", { lesson: t("training.lesson.win_back") }));
  await answer(panel, x, "Please calm down, this is not our fault.");
  await panel.message("Are you kidding me? Unbelievable.");
  await answer(panel, x, "As we said, you should have read the manual.");
  await panel.message("That was it. Everybody, stay away");
  await panel.seesKey("training.keep");
  await x.go("/practice-lessons");
  const tone = await until("the score on the page", () =>
    x.page.$$eval("[data-testid=lesson-score] details", (parts) =>
      parts.map((part) => part.textContent).find((text) => text?.includes("Tone")),
    ),
  );
  expect(tone).toContain("“calm down”, “not our fault”");
  expect(await bar(x)).toBe("");
});

test("a won customer's lesson is scored, kept, and seen by a manager of the team", { timeout: 300_000 }, async ({
  readyDesk: { site, panel: manager },
}) => {
  const team = await openTeam();
  let seat: Seat | undefined;
  try {
    await team.pair(manager, team.olive);
    seat = await team.seat(KIND, site.port);
    const { panel, x } = seat;
    await team.pair(panel, await team.join("Ada", "agent"));

    const handle = await start(x, "A late delivery");
    await panel.customer(handle);
    await answer(panel, x, "Hi Nora, I'm sorry it is not there yet. Send us your order number in a DM and I'll find it.");
    // The customer goes on in private, and the site says where.
    const link = await until("word of the private message", () =>
      x.page.$$eval("[data-testid=toast] a[href*='/messages/']", (links) => links[0]?.getAttribute("href")),
    );
    await x.go(link);
    await panel.message("Hi, here I am. The order is");
    await answer(panel, x, "Thank you. The courier has it, and it arrives on Friday.");
    await panel.message("Now I know where it is.");
    await panel.press(t("training.see"));
    await panel.seesKey("training.part.policy");
    await panel.press(t("ui.close"));
    await panel.press(t("training.keep"));
    await panel.seesKey("training.kept_before");

    await manager.go("settings");
    await manager.seesKey("training.team");
    await manager.sees(t("training.lesson.late_delivery"));
    await manager.press(t("training.lesson.late_delivery"));
    await manager.press(t("training.see"));
    await manager.seesKey("training.part.policy");
    await manager.press(t("training.part.tone"));
    await manager.sees("“sorry”");
    expect(await manager.fits()).toBe(true);
  } catch (error) {
    await shoot(seat ? [seat.panel.page, seat.x.page] : [], "trainee");
    throw error;
  } finally {
    await team.close();
  }
});
