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

  it("gets a tag, loses one, a priority, an assignee, and is put off, each after its preview", async () => {
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await user.keyboard("jx{Shift>}j{/Shift}");
    await user.click(within(await bar()).getByRole("button", { name: "Add tag" }));
    await user.type(await screen.findByRole("combobox", { name: "Tag" }), "Storm{Enter}");
    await user.click(await screen.findByRole("button", { name: "Change 2 cases" }));
    await waitFor(async () => expect((await db.cases.get("case:x_post:301"))?.tags).toEqual(["Storm"]));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await selectAll(user);
    await choose(user, "Remove tag", /Parcel/);
    await screen.findByText("2 stay as they are");
    expect(screen.getByText("They don’t carry this tag.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Change 1 case" }));
    await waitFor(async () => expect((await db.cases.get("case:x_post:302"))?.tags).toEqual([]));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await selectAll(user);
    await choose(user, "Assign", /^Me/);
    await screen.findByText("Unassigned → Dana");
    await user.click(screen.getByRole("button", { name: "Change 3 cases" }));
    await screen.findByRole("radio", { name: "Mine 3" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await selectAll(user);
    await choose(user, "Priority", "High");
    await screen.findByText("Normal → High");
    await user.click(screen.getByRole("button", { name: "Change 3 cases" }));
    await screen.findByRole("radio", { name: "Urgent 3" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await selectAll(user);
    await choose(user, "Put off", /^Tomorrow/);
    await user.click(await screen.findByRole("button", { name: "Change 3 cases" }));
    await screen.findByRole("radio", { name: "Put off 3" });
    await screen.findByText("Nobody here");
  });

  it("is to be followed up, or put off until any moment one names", async () => {
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await selectAll(user);
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

  const selectAll = async (user: User) => {
    await user.click(screen.getByRole("button", { name: "Select" }));
    await user.click(within(await bar()).getByRole("button", { name: "Select all 3" }));
  };
  const statuses = async () => (await db.cases.bulkGet(["case:x_post:301", "case:x_dm:201", "case:x_post:302"])).map((row) => row?.status);
});
