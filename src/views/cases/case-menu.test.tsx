/** What else can be done with a case: from the menu and the row beneath the status. */
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { run } from "../../commands/run";
import type { Case } from "../../domain/rows";
import { db } from "../../store/db";
import { MINUTE, newDesk, onX, openPanel, post } from "../fixtures/desk";

const mentioned = onX({ kind: "post", postId: "101" });
const CASE = "case:x_post:101";
const now = Date.now();

beforeEach(async () => {
  await newDesk([
    post("101", now - 10 * MINUTE, "@NorthwindCare my parcel is stuck"),
    post("102", now - 5 * MINUTE, "@NorthwindCare and can I change my address?"),
  ]);
  await db.agents.bulkPut([
    { id: "agent:olive", name: "Olive", role: "owner" },
    { id: "agent:ada", name: "Ada", role: "agent" },
  ]);
  await run({ type: "settings.set", setting: { id: "teams", teams: [{ id: "second", name: "Second line" }] } });
});

const row = async (id = CASE) => (await db.cases.get(id)) as Case;
const history = () => screen.findByRole("region", { name: "History with Mariposa Lee" });
type User = ReturnType<typeof openPanel>["user"];
const choose = async (user: User, item: string | RegExp) => {
  await user.click(await screen.findByRole("button", { name: "More to do with the case" }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
};
const undo = async (user: User) => user.click((await screen.findAllByRole("button", { name: "Undo" })).at(-1) as HTMLElement);

describe("beneath the status", () => {
  it("priority and team are changed, stand in the history, and Undo takes them back", async () => {
    const { user } = openPanel(mentioned);
    await user.click(await screen.findByRole("button", { name: "Priority: Normal" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Urgent" }));
    await screen.findByRole("button", { name: "Priority: Urgent" });
    await within(await history()).findByText("Priority: Urgent");
    await undo(user);
    await screen.findByRole("button", { name: "Priority: Normal" });
    await user.click(screen.getByRole("button", { name: "Team: No team" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Second line" }));
    await screen.findByRole("button", { name: "Team: Second line" });
    expect(await row()).toMatchObject({ teamId: "second" });
  });
});

describe("from the menu", () => {
  it("a case is put off until a moment that is offered, by the key too, and comes back when one says so", async () => {
    const { user } = openPanel(mentioned);
    await screen.findByRole("button", { name: "More to do with the case" });
    await user.keyboard("z");
    await user.click(await screen.findByRole("button", { name: /^In a week/ }));
    await screen.findByText(/^Put off until/, { selector: ".p-case-fact span" });
    expect((await row()).snoozedUntil).toBeGreaterThan(now + 6 * 24 * 60 * MINUTE);
    await choose(user, "Put off …");
    await user.click(await screen.findByRole("button", { name: "Put off no more" }));
    await within(await history()).findByText("No longer put off");
    expect((await row()).snoozedUntil).toBeUndefined();
  });

  it("never to a moment that is over", async () => {
    const { user } = openPanel(mentioned);
    await choose(user, "Follow up …");
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("Another day and time"), "2020-01-01T10:00");
    await within(dialog).findByText("Choose a moment that is still to come.");
    expect((within(dialog).getByRole("button", { name: "Save" }) as HTMLButtonElement).disabled).toBe(true);
  });

  it("it is escalated with a reason, and whoever has it finds why", async () => {
    const { user } = openPanel(mentioned);
    await choose(user, "Escalate …");
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: /To whom/ }));
    await user.click(await screen.findByRole("option", { name: "Ada" }));
    await user.type(within(dialog).getByLabelText("Why, and what was tried"), "Wants a refund over my limit");
    await user.click(within(dialog).getByRole("button", { name: "Escalate" }));
    await within(await history()).findByText("Escalated: Wants a refund over my limit");
    expect(await row()).toMatchObject({ assigneeId: "agent:ada", escalation: "Wants a refund over my limit" });
  });

  it("it is split by its messages, both are there to choose, and merged again", async () => {
    const { user } = openPanel(mentioned);
    await choose(user, "Split …");
    const dialog = await screen.findByRole("dialog");
    await user.click(await within(dialog).findByRole("checkbox", { name: /change my address/ }));
    await user.click(within(dialog).getByRole("button", { name: "Split" }));
    await user.click(await screen.findByRole("button", { name: "2 cases" }));
    expect(await screen.findAllByRole("menuitemradio")).toHaveLength(2);
    await user.keyboard("{Escape}");
    const all = await db.cases.toArray();
    expect(all.map(({ unanswered }) => unanswered.map(({ id }) => id)).sort()).toEqual([["x_post:101"], ["x_post:102"]]);
    await choose(user, "Merge …");
    await user.click(await screen.findByRole("radio", { name: /New$/ }));
    await user.click(screen.getByRole("button", { name: "Merge" }));
    await within(await history()).findByText("Merged into another case");
    expect((await row()).unanswered).toHaveLength(2);
  });

  it("it is watched, and linked with another customer's", async () => {
    const { user } = openPanel(mentioned);
    await choose(user, "Watch");
    await screen.findByText("You watch it");
    await choose(user, "Link …");
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("searchbox"), "nobody of this name");
    await within(dialog).findByText("No other case found.");
  });

  it("fields of one's own are written, and a check stands by its name", async () => {
    const fields = [
      { id: "order", name: "Order", kind: "text" as const },
      { id: "vip", name: "Key account", kind: "check" as const },
    ];
    await run({ type: "settings.set", setting: { id: "cases", fields } });
    const { user } = openPanel(mentioned);
    await choose(user, "Fields …");
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("Order"), "A-100");
    await user.click(within(dialog).getByRole("switch", { name: "Key account" }));
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await screen.findByText("Order: A-100", { selector: ".p-case-fact span" });
    await screen.findByText("Key account", { selector: ".p-case-fact span" });
    expect((await row()).custom).toEqual({ order: "A-100", vip: "yes" });
  });
});

it("a note speaks to those it names", async () => {
  const { user } = openPanel(mentioned);
  await screen.findByRole("button", { name: "More to do with the case" });
  await user.keyboard("n");
  await user.click(await screen.findByRole("button", { name: "Mention somebody of the team" }));
  await user.click(await screen.findByRole("menuitem", { name: "Ada" }));
  const box = screen.getByRole("textbox", { name: "Note" });
  await user.type(box, "can you look?");
  await user.click(screen.getByRole("button", { name: "Save note" }));
  await screen.findAllByText("@Ada can you look?");
  expect(await db.notes.toArray()).toMatchObject([{ text: "@Ada can you look?", mentions: ["agent:ada"] }]);
});
