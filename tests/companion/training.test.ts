/** Who practises on the companion's own practice site keeps their score in a workspace of theirs. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import { OVER } from "../../src/domain/training/lesson";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";

let companion: Companion;
let olive: Visitor;
let ada: Visitor;

beforeAll(async () => {
  companion = await startCompanion();
  [olive, ada] = [new Visitor(companion.url), new Visitor(companion.url)];
  await olive.join(companion.ownerLink ?? "", "Olive");
  await ada.join(await olive.invite("viewer"), "Ada");
});
afterAll(() => companion.close());

const site = async (path: string, method = "GET") => (await fetch(`${companion.url}/practice/i/api/practice/${path}`, { method })).json();

/** Loses a customer as quickly as can be. */
async function practise(): Promise<{ attempt: string; key: string; finish(): Promise<void> }> {
  const { startedAt, key, people } = await site("lessons/win_back", "POST");
  const words = async () => (await site(`attempts/${startedAt}`)).lines.map(({ text }: { text: string }) => text);
  const until = async (part: string) =>
    expect.poll(words, { timeout: 10_000, interval: 200 }).toContainEqual(expect.stringContaining(part));
  const finish = async () => {
    await until("THIRD time");
    for (const next of ["Are you kidding me?", OVER]) {
      const [{ postId }] = (await site(`attempts/${startedAt}`)).people;
      companion.world.say("Calm down, that's not our fault.", { replyTo: postId });
      await until(next);
    }
  };
  expect(people).toHaveLength(1);
  return { attempt: String(startedAt), key, finish };
}

test("a score is kept by whoever got it, once the lesson is over, and every panel of the team hears of it", {
  timeout: 60_000,
}, async () => {
  const { attempt, key, finish } = await practise();
  const workspace = await olive.workspace();
  const keep = (who: Visitor, more: Record<string, string> = {}) => who.post("/training", { workspace, attempt, key, ...more });
  expect(JSON.parse((await ada.get("/training")).body)).toMatchObject({ name: "Ada", workspaces: [{ id: workspace }] });
  expect(JSON.parse((await new Visitor(companion.url).get("/training")).body)).toEqual({ workspaces: [] });

  expect((await keep(ada)).status).toBe(409);
  await finish();
  expect((await keep(new Visitor(companion.url))).status).toBe(401);
  expect((await keep(ada, { key: "guessed" })).status).toBe(404);
  expect((await keep(ada, { attempt: "7" })).status).toBe(404);
  expect((await keep(ada, { workspace: "elsewhere" })).status).toBe(403);
  expect((await ada.post("/training", { workspace, attempt, key }, { origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await keep(ada)).status).toBe(204);
  expect((await keep(ada)).status).toBe(204);

  const token = await olive.pair();
  const { rows } = (await callApi(companion.url, "pull", { token, body: { clientId: crypto.randomUUID(), limit: 500 } })) as {
    rows: { key: string; data: string }[];
  };
  const kept = rows.filter((row) => row.key.startsWith("attempts/")).map((row) => JSON.parse(row.data));
  expect(kept).toMatchObject([{ lessonId: "win_back", startedAt: Number(attempt), parts: { policy: 100 }, lines: { length: 5 } }]);
  expect((await olive.post("/audit/verify", { workspace })).body).toContain("The chain stands");
});
