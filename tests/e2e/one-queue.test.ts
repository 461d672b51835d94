/** Two browsers and a third that is offline for a while work one queue: all end with the same, row for row. */
import { expect } from "vitest";
import { isPersonalFact, isPersonalRow } from "../../src/domain/personal";
import { SHARED } from "../../src/store/tables";
import { until } from "../../src/tooling/browsers/perch-browser";
import type { PanelPage } from "../../src/tooling/driver/panel-page";
import { synced } from "../../src/tooling/driver/team";
import { t } from "../../src/views/text";
import "../../src/views/text/whole";
import { test } from "./desk";
import { openQueue, seeMentions, sizeOf } from "./queue";
import { rowsIn } from "./stored";
import { openLine, openTeam } from "./team";

/** Selects the first so many, chooses from a menu of the bar, and does it. */
async function all(desk: PanelPage, count: number, menu: "queue.bulk.status" | "queue.bulk.assign" | "queue.bulk.snooze", choice: string) {
  await desk.page.focus("[role=listbox]");
  await desk.keys("Home", "x");
  await desk.page.keyboard.down("Shift");
  for (let i = 1; i < count; i++) await desk.keys("ArrowDown");
  await desk.page.keyboard.up("Shift");
  await desk.seesKey("queue.selected", { count, n: count });
  await desk.press(t(menu));
  await desk.press(choice);
  await desk.press(t("queue.bulk.do", { count, n: count }));
  await desk.seesKey("queue.bulk.done", { count, n: count });
  await desk.keys("Escape");
}

/** What stays with its agent: their own settings, and that they set them. */
const isOwn = (table: string, row: Record<string, unknown>) => isPersonalRow({ table, id: String(row.id) }) || isPersonalFact(row);

/** Every row a team shares, by table and id. */
async function shared({ page }: PanelPage) {
  const rows = await rowsIn(page, SHARED);
  const sorted = Object.entries(rows).map(([table, found]) => [
    table,
    found.filter((row) => !isOwn(table, row)).sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  ]);
  return Object.fromEntries(sorted) as typeof rows;
}

test("what three did to one queue, one of them offline, is the same in all three", { timeout: 120_000 }, async ({ readyDesk }) => {
  const { site, panel } = readyDesk;
  const team = await openTeam();
  const line = await openLine(team.companion);
  try {
    const [ada, ben] = [await team.join("Ada", "agent"), await team.join("Ben", "agent")];
    const [hers, his] = [await team.seat("firefox", site.port), await team.seat("chromium", site.port)];
    await seeMentions(readyDesk);
    await team.pair(panel, team.olive);
    await team.pair(hers.panel, ada);
    await team.pair(his.panel, ben, line.url);
    const olives = await openQueue(readyDesk);
    const count = await sizeOf(olives);
    expect(count).toBeGreaterThan(3);
    const [adas, bens] = [await openQueue(hers, count), await openQueue(his, count)];

    line.cut();
    await all(bens, 2, "queue.bulk.status", t("case.status.on_hold"));
    await all(olives, 3, "queue.bulk.assign", "Ada");
    await all(adas, 1, "queue.bulk.snooze", t("cases.when.tomorrow"));
    await until("Ben to be offline", () => bens.page.$(".p-sync-warn"));
    // What Ada put off still waits for Ben; what he answered elsewhere leaves the queue of all.
    await all(bens, 4, "queue.bulk.status", t("case.status.pending"));
    line.mend();

    const panels = [panel, hers.panel, his.panel];
    await Promise.all(panels.map((each) => synced(each, 90_000)));
    const held = () => Promise.all(panels.map(shared));
    await until("all three to hold the same", async () => new Set((await held()).map((rows) => JSON.stringify(rows))).size === 1).catch(
      () => {},
    );
    const [one, two, three] = await held();
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    const cases = one?.cases ?? [];
    expect(cases.filter(({ assigneeId }) => assigneeId !== undefined)).toHaveLength(3);
    expect(cases.filter(({ snoozedUntil }) => snoozedUntil !== undefined)).toHaveLength(1);
    expect(cases.filter(({ status }) => status === "pending")).toHaveLength(4);
    for (const desk of [olives, adas, bens]) await until("all but the four", async () => (await sizeOf(desk)) === count - 4);
  } finally {
    await line.close();
    await team.close();
  }
});
