/** A trainee asks, a manager in another browser changes and approves, exactly that goes into X; what was changed by hand is marked. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { pairPanel, synced } from "../../src/tooling/driver/team";
import { t } from "../../src/views/text";
import { test as base, KIND, shoot } from "./desk";
import { openTeam, type Seat } from "./team";

/** The desk's browser is Tim's, who learns; Mo's, who manages, is another of the same kind. */
const test = base.extend<{ mos: Seat }>({
  mos: async ({ desk: { panel, site, x, mention }, task }, use) => {
    const team = await openTeam();
    const [mo, tim] = [await team.join("Mo", "manager"), await team.join("Tim", "trainee")];
    const mos = await team.seat(KIND, site.port);
    // The workspace's account is a manager's to add.
    await mos.panel.onboard();
    await team.pair(mos.panel, mo);
    // Tim's first screen leads to the team.
    await pairPanel(panel, team.companion.url, tim);
    await synced(panel);
    await x.go("/notifications/mentions");
    await x.openPost(mention.postId);
    await panel.go("desk");
    await panel.customer(mention.handle);
    await use(mos);
    if (task.result?.state === "fail") await shoot([mos.panel.page], `manager-${task.name}`);
    await team.close();
  },
});

test("a trainee's reply goes into X exactly as a manager approved it; what was changed or typed by hand is marked for both", {
  timeout: 240_000,
}, async ({ desk: { panel, x, mention }, mos: { panel: theirs, x: theirX } }) => {
  await panel.write("It leaves tomorrow.");
  await panel.sees(t("approvals.waiting", { done: "0", count: 1, n: "1" }));
  expect((await x.composerText()) ?? "").toBe("");

  // Mo hears of it, and decides by keyboard alone.
  await until("the badge of what to review", () => theirs.page.$(".p-review-badge"));
  await theirs.keys("v");
  await until("the reply to have the focus", () => theirs.page.evaluate(() => document.activeElement?.className === "p-review"));
  await theirs.sees("It leaves tomorrow.");
  await theirs.keys("e");
  await until("the text to change", () => theirs.page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement));
  await theirs.page.keyboard.type(" Sorry for the wait!");
  await theirs.page.keyboard.down("Control");
  await theirs.keys("Enter");
  await theirs.page.keyboard.up("Control");
  await theirs.seesKey("approvals.review.none");

  await panel.seesKey("approvals.approved_edited", { name: "Mo" });
  await panel.closeMessages();
  await panel.press(t("approvals.insert"));
  await panel.seesKey("replies.inserted.public");
  const approved = "It leaves tomorrow. Sorry for the wait!";
  expect(await x.written()).toBe(approved);
  await x.post();
  await panel.seesKey("replies.sent");
  await panel.message(approved);

  // The next is changed in X's own composer.
  await panel.write("Anything else?");
  await until("the badge again", () => theirs.page.$(".p-review-badge"));
  await until("the next reply to have the focus", () => theirs.page.evaluate(() => document.activeElement?.className === "p-review"));
  await theirs.keys("a");
  await panel.seesKey("approvals.approved", { name: "Mo" });
  expect(await panel.page.$(".p-msg-unapproved")).toBeNull();
  await panel.closeMessages();
  await panel.press(t("approvals.insert"));
  await panel.seesKey("replies.inserted.public");
  await x.written((text) => text === "Anything else?");
  await x.type(" Bye.");
  await x.written((text) => text.length > "Anything else?".length);
  await x.post();
  await panel.seesKey("history.unapproved");
  await panel.sees(t("approvals.unapproved.text"));

  // Mo sees it too, by name; what was approved is not marked.
  await theirX.go("/notifications/mentions");
  await theirX.openPost(mention.postId);
  await theirs.go("desk");
  await theirs.customer(mention.handle);
  await theirs.sees(t("approvals.event.unapproved", { name: "Tim", why: t("approvals.unapproved.text") }));
  expect(await theirs.texts(".p-msg-unapproved")).toHaveLength(1);
});
