/** The queue in a tab of its own. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import type { DeskEvent } from "../../domain/events";
import { db } from "../../store/db";
import { setting } from "../../store/queries";
import { MINUTE, newDesk, openPanel, post } from "../fixtures/desk";
import { newQueue, openQueue as open, options, takeBack, type User } from "../fixtures/queue";

const now = Date.now();

beforeEach(() => newQueue(now));

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
    await run({ type: "case.set", caseId: "case:x_post:301", set: { field: "snooze", value: Date.now() + 4_000 } });
    open();
    await waitFor(() => expect(options()).toHaveLength(2));
    await waitFor(() => expect(options()).toEqual(["Quiet Badger", "Mariposa Lee", "Bold Heron"]));
  });
});

describe("a filter of one's own", () => {
  const menu = (user: User) => user.click(screen.getByRole("button", { name: "Saved filters" }));

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
