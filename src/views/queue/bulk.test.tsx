/** Many cases at once: selected, shown what would change, done, taken back. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { run } from "../../commands/run";
import { db } from "../../store/db";
import { newQueue, openQueue as open, options, takeBack, type User } from "../fixtures/queue";

beforeEach(() => newQueue(Date.now()));

describe("what is selected", () => {
  const selected = () => screen.queryAllByRole("option", { selected: true }).length;
  const bar = () => screen.findByRole("region", { name: "What to do with what is selected" });
  const choose = async (user: User, button: string, item: string | RegExp) => {
    await user.click(within(await bar()).getByRole("button", { name: button }));
    await user.click(await screen.findByRole("menuitem", { name: item }));
    return screen.findByRole("dialog");
  };

  it("is chosen by x and Shift, or as a whole, and let go by Escape", async () => {
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await user.keyboard("jx");
    expect(await screen.findByText("1 selected")).toBeTruthy();
    await user.keyboard("{Shift>}J{/Shift}");
    expect(selected()).toBe(2);
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
    expect(selected()).toBe(1);
    await user.click(screen.getByRole("button", { name: "Select all 3" }));
    expect(selected()).toBe(3);
    await user.click(screen.getByRole("listbox"));
    screen.getByRole("listbox").focus();
    await user.keyboard("{Escape}");
    expect(selected()).toBe(0);
  });

  it("shows what will change and what not before it is done, does it, and takes all of it back", async () => {
    await run({ type: "case.set_status", caseId: "case:x_post:301", status: "open" });
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await user.click(screen.getByRole("button", { name: "Select" }));
    await user.click(within(await bar()).getByRole("button", { name: "Select all 3" }));
    const dialog = await choose(user, "Status", "Open");
    await within(dialog).findByText("2 cases will change");
    expect(within(dialog).getByText("New → Open")).toBeTruthy();
    expect(within(dialog).getByText("1 stays as it is")).toBeTruthy();
    expect(within(dialog).getByText("It already is so.")).toBeTruthy();
    expect(await statuses()).toEqual(["open", "new", "new"]);
    await user.click(within(dialog).getByRole("button", { name: "Change 2 cases" }));
    await screen.findByText("2 cases changed.");
    expect(await statuses()).toEqual(["open", "open", "open"]);
    expect(selected()).toBe(0);
    await takeBack(user, "2 cases changed.");
    await screen.findByText("2 changes taken back.");
    expect(await statuses()).toEqual(["open", "new", "new"]);
  });

  it("gets a tag", async () => {
    const { user } = await openAll();
    await user.click(within(await bar()).getByRole("button", { name: "Add tag" }));
    await user.type(await screen.findByRole("combobox", { name: "Tag" }), "Storm{Enter}");
    await user.click(await screen.findByRole("button", { name: "Change 3 cases" }));
    await waitFor(async () => expect((await db.cases.get("case:x_post:301"))?.tags).toEqual(["Storm"]));
  });

  it("loses a tag where it carries it", async () => {
    const { user } = await openAll();
    await choose(user, "Remove tag", /Parcel/);
    await screen.findByText("2 stay as they are");
    expect(screen.getByText("They don’t carry this tag.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Change 1 case" }));
    await waitFor(async () => expect((await db.cases.get("case:x_post:302"))?.tags).toEqual([]));
  });

  it.each([
    { gets: "an assignee", button: "Assign", item: /^Me/, shown: "Unassigned → Dana", view: "Mine 3", left: 3 },
    { gets: "a priority", button: "Priority", item: "High", shown: "Normal → High", view: "Urgent 3", left: 3 },
    { gets: "until tomorrow", button: "Put off", item: /^Tomorrow/, shown: "3 cases will change", view: "Put off 3", left: 0 },
  ])("gets $gets after its preview, and stands where it now belongs", async ({ button, item, shown, view, left }) => {
    const { user } = await openAll();
    await choose(user, button, item);
    expect((await screen.findAllByText(shown)).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "Change 3 cases" }));
    await screen.findByRole("radio", { name: view });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(screen.queryAllByRole("option")).toHaveLength(left));
  });

  it("is to be followed up, or put off until any moment one names", async () => {
    const { user } = await openAll();
    await choose(user, "Put off", /^Follow up/);
    await user.click(await screen.findByRole("button", { name: /^In a week/ }));
    await screen.findByRole("dialog", { name: /^To be followed up on/ });
    await user.click(await screen.findByRole("button", { name: "Change 3 cases" }));
    await waitFor(async () => expect((await db.cases.toArray()).every(({ followUpAt = 0 }) => followUpAt > Date.now())).toBe(true));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await selectAll(user);
    await choose(user, "Put off", /^Another day/);
    await screen.findByRole("dialog", { name: "Put the case off" });
  });

  it("says plainly that a viewer may do none of it", async () => {
    await db.meta.put({ id: "sync:pairing", value: JSON.stringify({ role: "viewer" }) });
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await user.keyboard("jx");
    const dialog = await choose(user, "Status", "Solved");
    await within(dialog).findByText("Your role in this team does not allow that. A manager can do it.");
    expect(within(dialog).getByRole<HTMLButtonElement>("button", { name: /^Change/ }).disabled).toBe(true);
  });

  const openAll = async () => {
    const opened = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await selectAll(opened.user);
    return opened;
  };
  const selectAll = async (user: User) => {
    await user.click(screen.getByRole("button", { name: "Select" }));
    await user.click(within(await bar()).getByRole("button", { name: "Select all 3" }));
  };
  const statuses = async () => (await db.cases.bulkGet(["case:x_post:301", "case:x_dm:201", "case:x_post:302"])).map((row) => row?.status);
});
