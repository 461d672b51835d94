/** Training in the panel: the notice at a practice customer's desk, and what Settings shows of attempts. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import { type Attempt, OVER } from "../../domain/training/lesson";
import { lessonUserId } from "../../domain/training/part";
import { db } from "../../store/db";
import { type Pairing, putPairing } from "../../store/pairing";
import { between } from "../../store/queries/between";
import { newDesk, onX, openPanel, post } from "../fixtures/desk";
import { useShown } from "../panel/shown";

const STARTED = Date.now() - 600_000;
const NORA = { userId: lessonUserId({ no: 1, customer: 0, startedAt: STARTED }), handle: "nora_t5xabc", name: "Nora Vance (practice)" };
const at = (seconds: number) => STARTED + seconds * 1_000;
const asks = post("71", at(2), "@NorthwindCare where is my kettle?", { author: NORA });
const to = (postId: string, { userId, handle }: { userId: string; handle: string }) => ({ inReplyTo: { postId, userId, handle } });
const answer = (text: string) => post("72", at(30), `@${NORA.handle} ${text}`, { by: "brand", ...to("71", NORA) });
const ends = post("73", at(60), `Thank you! ${OVER}`, { author: NORA, ...to("72", { userId: "900", handle: "NorthwindCare" }) });
const open = () => openPanel(onX({ kind: "post", postId: "71", handle: NORA.handle }));

const attempt = (startedAt: number, text: string): Attempt => ({
  lessonId: "late_delivery",
  startedAt,
  lines: [
    { customer: 0, by: "customer", audience: "public", at: startedAt, text: "Where is it?" },
    { customer: 0, by: "agent", audience: "public", at: startedAt + 30_000, text },
    { customer: 0, by: "customer", audience: "public", at: startedAt + 60_000, text: `Bye ${OVER}` },
  ],
});
const PAIRING: Pairing = {
  url: "https://desk.example",
  token: "t",
  workspaceId: "w",
  workspace: "Northwind",
  agentId: "agent:me",
  name: "Olive",
  role: "owner",
};

beforeEach(() => newDesk([asks]));

describe("at a practice customer's desk", () => {
  test("it is said that this is practice; the score comes with the last word, says why, and is kept by a press", async () => {
    const { user } = open();
    await screen.findByText("Practice: A late delivery");
    expect(screen.queryByRole("button", { name: "Keep this score" })).toBeNull();
    await observe([answer("Calm down. What is your order number?"), ends]);
    await user.click(await screen.findByRole("button", { name: "See why" }));
    const dialog = await screen.findByRole("dialog", { name: /^A late delivery: \d+ of 100$/ });
    expect(within(dialog).getByText(/Sounds like blame: “Calm down”/)).toBeTruthy();
    expect(within(dialog).getByText(/Asks for personal details in public: “order number”/)).toBeTruthy();
    expect(within(dialog).getAllByText("Calm down. What is your order number?").length).toBeGreaterThan(0);
    expect(await db.attempts.count()).toBe(0);
    await user.click(within(dialog).getByRole("button", { name: "Keep this score" }));
    await screen.findByText(/This score is kept/);
    expect(await db.attempts.toArray()).toMatchObject([{ lessonId: "late_delivery", startedAt: STARTED, parts: { length: 100 } }]);
    expect(screen.queryByRole("button", { name: "Keep this score" })).toBeNull();
  });

  test("a lesson a colleague has answered in is theirs to keep", async () => {
    await db.agents.add({ id: "agent:ada", name: "Ada", role: "agent" });
    await observe([answer("Hi Nora, sorry! Send us a DM please."), ends]);
    await db.messages.update("x_post:72", { agentId: "agent:ada" });
    open();
    await screen.findByText(/the score is theirs to keep/);
    expect(screen.queryByRole("button", { name: "Keep this score" })).toBeNull();
  });
});

test("nothing of a lesson is among what figures and exports are made of", async () => {
  await observe([answer("Hi Nora, sorry!"), ends]);
  expect(await db.messages.count()).toBe(3);
  const { messages, cases, events } = await between(0, Date.now() + 1);
  expect({ messages, cases, received: events.filter(({ customerId }) => customerId) }).toEqual({ messages: [], cases: [], received: [] });
});

describe("Settings → Training", () => {
  const show = async () => {
    const view = open();
    useShown.setState({ page: "settings" });
    return { ...view, section: await screen.findByRole("region", { name: "Training" }) };
  };
  const keep = async () => {
    await run({ type: "training.finish", attempt: attempt(STARTED, "Not our fault.") });
    await run({ type: "training.finish", attempt: attempt(STARTED + 90_000, "Hi Nora, sorry! Send us a DM please.") });
    const [row] = await db.attempts.toArray();
    if (row) await db.attempts.add({ ...row, id: "agent:ada:1", agentId: "agent:ada", total: 17 });
    await db.agents.add({ id: "agent:ada", name: "Ada", role: "agent" });
  };

  test("says how one comes to a score while there is none", async () => {
    const { section } = await show();
    await within(section).findByText(/No score was kept yet/);
  });

  test("shows one's own attempts alone, newest first, with best, last and why", async () => {
    await keep();
    const { section, user } = await show();
    expect((await within(section).findAllByRole("region")).map((one) => one.getAttribute("aria-label"))).toEqual(["You"]);
    await user.click(within(section).getByRole("button", { name: /^A late delivery best 100, last 100/ }));
    within(section).getByText("2 attempts · better than the time before");
    const [, older] = within(section).getAllByRole("button", { name: /^See why: A late delivery/ });
    await user.click(older as HTMLElement);
    expect(within(await screen.findByRole("dialog")).getByText(/Sounds like blame: “Not our fault”/)).toBeTruthy();
  });

  test("shows a manager everybody's", async () => {
    await keep();
    await putPairing(PAIRING);
    const { section } = await show();
    await waitFor(() =>
      expect(
        within(section)
          .getAllByRole("region")
          .map((one) => one.getAttribute("aria-label")),
      ).toEqual(["You", "Ada"]),
    );
    expect(within(section).getByText(/You see this as owner or manager/)).toBeTruthy();
  });
});
