/** A draft outlives its panel, a long text goes out as a thread post by post, and a reply moves into private with an opening text. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { t } from "../../src/views/text";
import { test } from "./desk";

const sentence = (n: number) => `This is sentence ${n} of all we can tell you about your parcel, its way and its day.`;
const parts = [0, 3, 6].map((from) => [1, 2, 3].map((n) => sentence(from + n)).join(" "));

test("a draft outlives the panel, becomes a thread that goes out post by post, and a talk moves into private", {
  timeout: 120_000,
}, async ({ readyDesk: { perch, x, panel, mention, openPanel } }) => {
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  await panel.startWriting();
  await panel.paste(parts.join(" "));
  await panel.seesKey("replies.thread.becomes", { count: 3, n: "3" });
  // Closed before a moment's rest has passed.
  await perch.closePanel();
  const again = await openPanel();
  await again.customer(mention.handle);
  await until("the draft", async () => (await again.drafted()) === parts.join(" "));

  await again.press(t("replies.insert"));
  for (const [at, text] of parts.entries()) {
    const which = { at: String(at + 1), n: "3" };
    if (at > 0) await again.press(t("replies.thread.insert", which));
    await again.seesKey("replies.thread.there", which);
    expect(await x.written()).toBe(text);
    await x.post();
    await again.message(text.slice(0, 30));
    // What is under way outlives the panel, too.
    if (at === 0) await again.seesKey("replies.thread.next", { at: "2", n: "3" });
  }
  await again.seesKey("replies.thread.done", { count: 3, n: "3" });
  await again.hasStatus("pending");

  await again.closeMessages();
  await again.press(t("replies.move"));
  await again.seesKey("replies.move.open");
  const opening = await again.page.$eval("[role=dialog] textarea", (area) => (area as HTMLTextAreaElement).value);
  await again.press(t("replies.move.open"));
  await until("X's page for a private message", async () => x.page.url().includes("/messages/compose?recipient_id="));
  expect(new URL(x.page.url()).searchParams.get("text")).toBe(opening);
});
