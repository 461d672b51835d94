/** What the practice site shows of a lesson is what Perch reads of it: both give the same score. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { readCaptured } from "../../src/capture";
import { observe } from "../../src/commands/observe";
import { run } from "../../src/commands/run";
import { isOver } from "../../src/domain/training/lesson";
import { lessonCustomerId } from "../../src/domain/training/part";
import { score } from "../../src/domain/training/score";
import { defaultDataset } from "../../src/practice";
import { dm, graphql } from "../../src/practice/answers";
import { createTraining } from "../../src/practice/training";
import { createWorld } from "../../src/practice/world";
import { db } from "../../src/store/db";
import { lessonLines } from "../../src/store/queries/training";

test("a lesson that goes from public into private is read whole, and is over", async () => {
  let now = Date.now() - 600_000;
  const world = createWorld(defaultDataset(now), () => now);
  const training = createTraining(world, () => now);
  const wait = (seconds: number) => {
    now += seconds * 1_000;
    training.tick();
  };
  const read = async (op: string, path: string, body: unknown) =>
    observe(readCaptured({ op, path, body: JSON.stringify(body) }).observations);
  await run({ type: "account.add", handle: world.brand.handle, userId: world.brand.id });

  const { startedAt, people } = training.start("late_delivery");
  const userId = people[0]?.userId ?? "";
  wait(5);
  const asked = training.attempt(startedAt)?.people[0]?.postId ?? "";
  const answer = world.say("Hi Nora, I'm sorry it is late. Send us your order number in a DM and I'll find it.", { replyTo: asked });
  wait(20);
  world.write(world.dmWith(userId), "Thank you. The courier has it, and it arrives on Friday.");
  wait(20);

  await read("TweetDetail", "/i/api/graphql/AAAAAAAAAAAAAAAAAAAA/TweetDetail", graphql(world, "TweetDetail", { focalTweetId: answer.id }));
  await read(
    "dm/user_updates",
    "/i/api/1.1/dm/user_updates.json",
    dm(world, "user_updates.json", new URLSearchParams({ cursor: "GRwm0" })),
  );

  const shown = training.attempt(startedAt);
  const seen = { lessonId: "late_delivery" as const, startedAt, ...(await lessonLines("late_delivery", startedAt)) };
  // X tells the time of a post in whole seconds.
  const inSeconds = (lines: readonly { at: number }[] = []) => lines.map((line) => ({ ...line, at: Math.floor(line.at / 1_000) }));
  expect(inSeconds(seen.lines)).toEqual(inSeconds(shown?.lines));
  expect(isOver(seen)).toBe(true);
  expect(score(seen).total).toBe(100);
  const row = await db.customers.get(lessonCustomerId({ no: 1, customer: 0, startedAt }));
  expect(row).toMatchObject({ userId, name: "Nora Vance (practice)" });
  const { lessonId, lines } = seen;
  expect(await run({ type: "training.finish", attempt: { lessonId, startedAt, lines } })).toMatchObject({ ok: true });
  expect(await db.attempts.count()).toBe(1);
});
