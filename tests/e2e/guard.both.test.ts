/** A public draft that holds private data is stopped before it reaches X. */
import { expect } from "vitest";
import { postId, test } from "./desk";

test("a public reply with an e-mail address is stopped, and Enter moves it to a private message", async ({ readyDesk: { x, panel } }) => {
  await x.go(`/bettyinthebay/status/${postId(4)}`);
  await panel.customer("bettyinthebay");
  const words = "We have written to betty.s@mail.example just now.";
  await panel.write(words);
  await panel.seesKey("replies.guard.title");
  expect(await x.composerText()).toBe("");
  await panel.keys("Enter");
  await expect.poll(() => new URL(x.page.url()).pathname).toMatch(/^\/messages/);
  expect(await x.written()).toBe(words);
});
