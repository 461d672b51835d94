/** The queue in a tab of its own. */
import "fake-indexeddb/auto";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import type { DeskEvent } from "../../domain/events";
import { db } from "../../store/db";
import { setting } from "../../store/queries";
import { dm, MINUTE, newDesk, openPanel, post, profile } from "../fixtures/desk";
import QueueDesk from "./queue-desk";

const now = Date.now();
const by = (userId: string, handle: string, name: string) => ({ author: { userId, handle, name } });
const open = () => openPanel({ kind: "elsewhere" }, <QueueDesk />);
const options = () => screen.getAllByRole("option").map((option) => within(option).getByText(/^(Quiet|Mari|Bold)/).textContent);

/** Presses Undo in the message of these words: others may still stand. */
const takeBack = async (user: ReturnType<typeof open>["user"], words: string) => {
  const toast = (await screen.findByText(words)).closest<HTMLElement>("[role=alertdialog]");
  await user.click(within(toast as HTMLElement).getByRole("button", { name: "Undo" }));
};

beforeEach(async () => {
  await newDesk([
    profile,
    post("301", now - 30 * MINUTE, "@NorthwindCare is the mug back?", by("12", "quietbadger", "Quiet Badger")),
    dm("201", now - 20 * MINUTE, "My order is on file."),
    post("302", now - 10 * MINUTE, "@NorthwindCare where is my parcel?", by("13", "boldheron", "Bold Heron")),
  ]);
  await run({ type: "case.tag", caseId: "case:x_post:302", tag: "Parcel" });
});
afterEach(cleanup);

describe("the queue", () => {
  it("shows who waits, the longest first, and the customer one walks to; Enter takes X there", async () => {
    const { page, user } = open();
    await waitFor(() => expect(options()).toEqual(["Quiet Badger", "Mariposa Lee", "Bold Heron"]));
    expect(screen.getByRole("heading", { name: "3 customers are waiting" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("listbox"));
    await user.keyboard("jj");
    await screen.findByRole("region", { name: "Customer Mariposa Lee" });
    expect(screen.getByRole("option", { current: true }).getAttribute("aria-posinset")).toBe("2");
    await user.keyboard("k");
    await screen.findByRole("region", { name: "Customer Quiet Badger" });
    expect(page.opened).toEqual([]);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(page.opened).toEqual(["https://x.com/quietbadger/status/301"]));
  });

  it("is narrowed by view, tag and name, says how many there are in each view, and when nobody is left", async () => {
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await user.click(screen.getByRole("radio", { name: "Private 1" }));
    await waitFor(() => expect(options()).toEqual(["Mariposa Lee"]));
    await user.click(screen.getByRole("radio", { name: "All 3" }));
    await user.type(screen.getByRole("searchbox", { name: "Name, handle or words" }), "@boldh");
    await waitFor(() => expect(options()).toEqual(["Bold Heron"]));
    await user.clear(screen.getByRole("searchbox", { name: "Name, handle or words" }));
    await user.click(screen.getByRole("button", { name: /Any tag/ }));
    await user.click(await screen.findByRole("option", { name: "Parcel" }));
    await waitFor(() => expect(options()).toEqual(["Bold Heron"]));
    await user.click(screen.getByRole("radio", { name: "Private 0" }));
    await screen.findByText("Nobody here");
  });

  it("has one's own and nobody's apart, and says whose a case is", async () => {
    const agentId = (await setting("agent")).agentId;
    await run({ type: "case.assign", caseId: "case:x_post:301", agentId });
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await user.click(screen.getByRole("radio", { name: "Mine 1" }));
    await waitFor(() => expect(options()).toEqual(["Quiet Badger"]));
    expect(within(screen.getByRole("option")).getByText("Mine")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Unassigned 2" }));
    await waitFor(() => expect(options()).toEqual(["Mariposa Lee", "Bold Heron"]));
  });

  it("changes as it happens: who is answered leaves, who writes joins", async () => {
    open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await observe([
      post("303", now - 5 * MINUTE, "@quietbadger it is!", {
        by: "brand",
        inReplyTo: { postId: "301", userId: "12" },
        mentions: ["quietbadger"],
      }),
    ]);
    await waitFor(() => expect(options()).toEqual(["Mariposa Lee", "Bold Heron"]));
  });

  it("says so where nobody waits", async () => {
    await newDesk();
    open();
    await screen.findByText("Nobody is waiting");
  });

  it("is found by what they wrote, narrowed by priority, and put in that order", async () => {
    await run({ type: "case.set", caseId: "case:x_post:302", set: { field: "priority", value: "urgent" } });
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    expect(within(screen.getAllByRole("option")[2] as HTMLElement).getByText("Urgent")).toBeTruthy();
    await user.type(screen.getByRole("searchbox", { name: "Name, handle or words" }), "order file");
    await waitFor(() => expect(options()).toEqual(["Mariposa Lee"]));
    await user.clear(screen.getByRole("searchbox", { name: "Name, handle or words" }));
    await user.click(screen.getByRole("button", { name: /Longest wait/ }));
    await user.click(await screen.findByRole("option", { name: "Priority" }));
    await waitFor(() => expect(options()).toEqual(["Bold Heron", "Quiet Badger", "Mariposa Lee"]));
    await user.click(screen.getByRole("button", { name: /Any priority/ }));
    await user.click(await screen.findByRole("option", { name: "Urgent" }));
    await waitFor(() => expect(options()).toEqual(["Bold Heron"]));
  });

  it("keeps what is put off apart, and what is to be followed up in it", async () => {
    await run({ type: "case.set", caseId: "case:x_post:301", set: { field: "snooze", value: now + 60 * MINUTE } });
    await run({ type: "case.set_status", caseId: "case:x_post:302", status: "pending" });
    await run({ type: "case.set", caseId: "case:x_post:302", set: { field: "follow_up", value: now - MINUTE } });
    const { user } = open();
    await waitFor(() => expect(options()).toEqual(["Mariposa Lee", "Bold Heron"]));
    await user.click(screen.getByRole("radio", { name: "Put off 1" }));
    await waitFor(() => expect(options()).toEqual(["Quiet Badger"]));
    expect(within(screen.getByRole("option")).getByText(/^Put off until/)).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Follow-up 1" }));
    await waitFor(() => expect(options()).toEqual(["Bold Heron"]));
  });

  it("comes back by itself when it was put off until now", async () => {
    await run({ type: "case.set", caseId: "case:x_post:301", set: { field: "snooze", value: Date.now() + 1_500 } });
    open();
    await waitFor(() => expect(options()).toHaveLength(2));
    await waitFor(() => expect(options()).toEqual(["Quiet Badger", "Mariposa Lee", "Bold Heron"]));
  });
});

describe("a filter of one's own", () => {
  const menu = (user: ReturnType<typeof open>["user"]) => user.click(screen.getByRole("button", { name: "Saved filters" }));

  it("is kept under a name with its count, chosen, renamed, and removed with Undo", async () => {
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    await user.click(screen.getByRole("button", { name: /Any tag/ }));
    await user.click(await screen.findByRole("option", { name: "Parcel" }));
    await waitFor(() => expect(options()).toEqual(["Bold Heron"]));
    await menu(user);
    await user.click(await screen.findByRole("menuitem", { name: "Save this filter" }));
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Parcels{Enter}");
    expect(await screen.findByRole("radio", { name: "Parcels 1", checked: true })).toBeTruthy();
    // Leaving it leaves all of it.
    await user.click(screen.getByRole("radio", { name: "All 1" }));
    await waitFor(() => expect(options()).toHaveLength(3));
    await run({ type: "case.tag", caseId: "case:x_post:301", tag: "Parcel" });
    await user.click(await screen.findByRole("radio", { name: "Parcels 2" }));
    await waitFor(() => expect(options()).toEqual(["Quiet Badger", "Bold Heron"]));
    await menu(user);
    await user.click(await screen.findByRole("menuitem", { name: "Rename filter" }));
    const name = await screen.findByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "Lost{Enter}");
    await screen.findByRole("radio", { name: "Lost 2", checked: true });
    await menu(user);
    await user.click(await screen.findByRole("menuitem", { name: "Remove filter" }));
    await waitFor(() => expect(screen.queryByRole("radio", { name: "Lost 2" })).toBeNull());
    await takeBack(user, "Filter “Lost” removed.");
    await screen.findByRole("radio", { name: "Lost 2" });
  });
});

describe("what is selected", () => {
  const selected = () => screen.queryAllByRole("option", { selected: true }).length;
  const bar = () => screen.findByRole("region", { name: "What to do with what is selected" });
  const choose = async (user: ReturnType<typeof open>["user"], button: string, item: string | RegExp) => {
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

  const selectAll = async (user: ReturnType<typeof open>["user"]) => {
    await user.click(screen.getByRole("button", { name: "Select" }));
    await user.click(within(await bar()).getByRole("button", { name: "Select all 3" }));
  };
  const statuses = async () => (await db.cases.bulkGet(["case:x_post:301", "case:x_dm:201", "case:x_post:302"])).map((row) => row?.status);
});

describe("what others did that concerns one", () => {
  const other = async () => {
    const fact = { at: now + 1, by: "agent:ada", caseId: "case:x_post:302", customerId: "x:13" };
    await db.agents.put({ id: "agent:ada", name: "Ada", role: "agent" });
    const { agentId } = await setting("agent");
    const note: DeskEvent = { ...fact, id: "n1", type: "customer.noted", noteId: "n1", text: "can you look?", mentions: [agentId] };
    await db.events.put(note);
    // Whoever writes an event counts it.
    await db.meta.put({ id: "count:events", value: 1_000 });
  };

  it("is told in the desk and leads to the customer, until all of it is marked as seen; Undo brings it back", async () => {
    const { user } = open();
    await waitFor(() => expect(options()).toHaveLength(3));
    expect(screen.queryByRole("region", { name: "For you" })).toBeNull();
    await other();
    const block = await screen.findByRole("region", { name: "For you" });
    await user.click(within(block).getByRole("button", { name: /For you/ }));
    await user.click(await within(block).findByRole("button", { name: /Ada mentioned you: can you look\?/ }));
    await screen.findByRole("region", { name: "Customer Bold Heron" });
    await user.click(within(block).getByRole("button", { name: "Mark all as seen" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "For you" })).toBeNull());
    await takeBack(user, "Marked as seen.");
    await screen.findByRole("region", { name: "For you" });
  });

  it("is told in the panel too, above who waits", async () => {
    await other();
    openPanel({ kind: "elsewhere" });
    const block = await screen.findByRole("region", { name: "For you" });
    expect(await within(block).findByRole("button", { name: /Ada mentioned you/ })).toBeTruthy();
  });
});
