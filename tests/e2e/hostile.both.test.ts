/** A page that attacks the bridge: nothing it says becomes a command, the panel stays quick, and the log says what was refused. */
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { t } from "../../src/views/text";
import { test } from "./desk";
import { rowsOf } from "./stored";

test("a hostile page commands nothing, slows nothing and is named in the log", { timeout: 120_000 }, async ({
  readyDesk: { x, panel },
}) => {
  const before = await rowsOf(panel.page);
  /** Walks through the panel's pages; how long each took, milliseconds. */
  const walk = async () => {
    const took: number[] = [];
    for (const page of ["knowledge", "stats", "desk"] as const) {
      const started = performance.now();
      await panel.go(page);
      await until(`the page ${page}`, () => panel.page.$(`[aria-current="page"]`));
      took.push(performance.now() - started);
    }
    return took;
  };
  const calm = Math.max(...(await walk()));
  await x.load("https://x.com/practice-hostile");
  await until("the attack to begin", () => x.page.$("html[data-hostile]"));

  // While it runs, an agent walks through the panel.
  const waits: number[] = [];
  const isDone = () => x.page.evaluate(() => document.documentElement.dataset.hostile === "done");
  const over = (async () => until("the attack to end", isDone, 90_000))();
  let ended = false;
  void over.then(() => {
    ended = true;
  });
  do waits.push(...(await walk()));
  while (!ended);
  await over;
  const sent = await x.page.evaluate(() => (window as unknown as { hostile: Record<string, number> }).hostile);
  expect(sent.size).toBe(5);
  expect(sent.flood).toBeGreaterThan(5_000);
  expect(Math.max(...waits) / Math.max(calm, 200), "times as long to change a page of the panel as in peace").toBeLessThan(20);

  const after = await rowsOf(panel.page);
  expect(after.settings).toEqual(before.settings);
  // Its name and picture may have come in meanwhile.
  expect(after.accounts.map(({ id, handle }) => ({ id, handle }))).toEqual(before.accounts.map(({ id, handle }) => ({ id, handle })));
  expect(after.notes).toEqual([]);
  expect(after.tags).toEqual([]);
  expect(after.pendingReplies).toEqual([]);
  const caused = after.events.filter(({ id }) => !before.events.some((event) => event.id === id));
  expect(caused.filter(({ by }) => by !== "system")).toEqual([]);
  expect(await panel.page.evaluate(() => ({}) as { polluted?: unknown }).then(({ polluted }) => polluted)).toBeUndefined();
  expect(await panel.page.evaluate(() => (Object.prototype as { polluted?: unknown }).polluted)).toBeUndefined();

  /** The newest first. */
  const reasons = async () => {
    const { refusals } = await rowsOf(panel.page);
    return refusals.sort((a, b) => Number(b.id) - Number(a.id)).map(({ reason }) => String(reason));
  };
  await expect.poll(reasons).toEqual(expect.arrayContaining(["too_large", "too_many", "malformed"]));
  await panel.go("settings");
  await panel.press(t("settings.refusals"));
  // Settings shows the last hundred: on a busy machine the attack fills more than that.
  for (const reason of new Set((await reasons()).slice(0, 100))) await panel.sees(reason);
});
