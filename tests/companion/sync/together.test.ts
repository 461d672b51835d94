import { expect, test } from "vitest";
import { NotYourClient, push } from "../../../src/companion/sync/push";
import { together } from "../../../src/companion/sync/together";
import { createWorkspace } from "../../../src/companion/sync/workspace";
import type { PushEntry } from "../../../src/contracts/sync";
import { onEveryStore, useStore } from "../stores";

const NOW = Date.UTC(2026, 10, 22);
const pause = () => new Promise((done) => setTimeout(done, 5));

test("what comes meanwhile is done together, in the order it came", async () => {
  const batches: number[][] = [];
  const door = together(
    async (all: number[]) => {
      batches.push(all);
      await pause();
      return all.map((one) => one * 10);
    },
    (all) => all.length < 3,
  );
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map(door))).toEqual([10, 20, 30, 40, 50, 60]);
  expect(batches).toEqual([[1], [2, 3, 4], [5, 6]]);
});

test("one that fails fails alone", async () => {
  const door = together(
    async (all: number[]) => {
      await pause();
      if (all.includes(3)) throw new Error("three");
      return all;
    },
    () => true,
  );
  const settled = await Promise.allSettled([1, 2, 3, 4].map(door));
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(await door(5)).toBe(5);
});

onEveryStore("pushes at once", (kind) => {
  const store = useStore(kind);

  test("each is taken once and answered for itself: a stranger's is refused, a command that can't be done is consumed", async () => {
    const { db } = store.open;
    const workspaceId = await createWorkspace(db, "Northwind", NOW);
    const entry = (seq: number, id: string, command: object): PushEntry => ({ kind: "command", seq, id, at: NOW, command, touched: {} });
    const opened = (no: number) => entry(1, `opened-${no}`, { type: "customer.opened", customerId: `x:@c${no}` });
    const by = (clientId: string, entries: PushEntry[], agentId = clientId) =>
      push(db, { workspaceId, clientId, agentId, role: "manager", entries, now: NOW });
    await by("stranger", []);
    const answers = await Promise.allSettled([
      ...Array.from({ length: 8 }, (_, no) =>
        by(`client-${no}`, [opened(no), entry(2, `bad-${no}`, { type: "case.tag", caseId: "case:none", tag: "x" })]),
      ),
      by("stranger", [opened(20)], "somebody else"),
      by("client-0", [opened(0)]),
    ]);
    for (const answer of answers.slice(0, 8))
      expect(answer).toMatchObject({
        status: "fulfilled",
        value: { lastSeq: 2, refused: [{ seq: 2, rejection: { reason: "not_found" } }] },
      });
    expect(answers[8]).toMatchObject({ status: "rejected", reason: expect.any(NotYourClient) });
    expect(answers[9]).toMatchObject({ status: "fulfilled", value: { lastSeq: 2, refused: [] } });
    const { count } = await db
      .selectFrom("audit")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(8);
  });
});
