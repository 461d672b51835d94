/** Private messages: X's old DMs and the encrypted XChat. */
import { describe, expect } from "vitest";
import { test } from "./desk";

const BRAND = "1487265310042382337";

describe("private messages", () => {
  test("an old DM is shown, answered by a suggestion and seen sent", async ({ readyDesk: { x, panel } }) => {
    await x.go(`/messages/${BRAND}-1710000000000000109`);
    await panel.customer("noor_writes");
    await panel.suggestions();
    await panel.keys("1");
    await panel.seesKey("replies.inserted.private");
    const reply = await x.written();
    await x.post();
    await panel.seesKey("replies.sent");
    await panel.message(reply.split("\n")[0]?.slice(0, 30) ?? "");
    await panel.hasStatus("pending");
  });

  test("an XChat conversation is the customer's, and what the agent writes lands in its composer with Send enabled", async ({
    readyDesk,
  }) => {
    const { x, panel } = readyDesk;
    await x.go(`/i/chat/${BRAND}-1710000000000000104`);
    await panel.customer("priyagrinds");
    const words = "Hello Priya,\n\nwe will look at once ☕";
    await panel.write(words);
    await panel.seesKey("replies.inserted.private");
    expect(await x.written()).toBe(words);
    await x.post();
    await panel.seesKey("replies.sent");
  });

  test("an XChat conversation's words are not kept unless the agent says so", async ({ readyDesk: { x, panel, practice } }) => {
    await x.go(`/i/chat/${BRAND}-1710000000000000104`);
    await panel.customer("priyagrinds");
    const words = practice.chats.find(({ senderId }) => senderId !== practice.brandId)?.text ?? "";
    expect(words).not.toBe("");
    await expect.poll(async () => (await x.page.evaluate(() => document.body.innerText)).includes(words.slice(0, 20))).toBe(true);
    expect(await panel.page.evaluate(() => document.body.innerText)).not.toContain(words.slice(0, 20));
  });
});
