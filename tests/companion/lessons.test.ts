import { describe, expect, it, vi } from "vitest";
import { LESSON_IDS } from "../../src/domain/training/lesson";
import { practiceSite } from "./site";

describe("lessons on the practice site", () => {
  const site = practiceSite();
  const begin = (id: string) => fetch(site.url(`/i/api/practice/lessons/${id}`), { method: "POST" });
  const mentions = async () => JSON.stringify(await site.ask("NotificationsTimeline", { timeline_type: "Mentions" }));

  it("are listed, begin, and stop", async () => {
    expect((await site.json("/i/api/practice/lessons")).map(({ id }: { id: string }) => id)).toEqual(LESSON_IDS);
    const attempt = await (await begin("late_delivery")).json();
    expect(attempt).toMatchObject({ lessonId: "late_delivery", lines: [], isOver: false, people: [{ name: "Nora Vance (practice)" }] });
    const path = `/i/api/practice/attempts/${attempt.startedAt}`;
    expect((await site.json(path)).startedAt).toBe(attempt.startedAt);
    expect((await fetch(site.url(path), { method: "DELETE" })).status).toBe(204);
    expect((await fetch(site.url(path), { method: "DELETE" })).status).toBe(409);
  });

  it("know no other lesson and no other attempt, and begin by no GET", async () => {
    expect((await begin("constructor")).status).toBe(404);
    expect((await fetch(site.url("/i/api/practice/attempts/7"))).status).toBe(404);
    expect((await fetch(site.url("/i/api/practice/attempts/x"))).status).toBe(404);
    expect((await fetch(site.url("/i/api/practice/lessons/win_back"))).status).toBe(404);
  });

  it("bring their customers to the timelines X has, and take what is posted there for an answer", async () => {
    const attempt = await (await begin("win_back")).json();
    const { userId } = attempt.people[0];
    const look = () => site.json(`/i/api/practice/attempts/${attempt.startedAt}`);
    await vi.waitFor(async () => expect(await mentions()).toContain(userId), { timeout: 5_000, interval: 250 });
    const { postId } = (await look()).people[0];
    const reply = { in_reply_to_tweet_id: postId, exclude_reply_user_ids: [] };
    await site.act("CreateTweet", { tweet_text: "Calm down, it is not our fault.", reply });
    await vi.waitFor(async () => expect(await mentions()).toContain("Are you kidding me?"), { timeout: 8_000, interval: 250 });
    expect((await look()).lines.map(({ by }: { by: string }) => by)).toEqual(["customer", "agent", "customer"]);
  }, 20_000);
});
