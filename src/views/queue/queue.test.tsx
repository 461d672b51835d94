/** The queue in a tab of its own. */
import "fake-indexeddb/auto";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../commands/observe";
import { run } from "../../commands/run";
import { setting } from "../../store/queries";
import { dm, MINUTE, newDesk, openPanel, post, profile } from "../fixtures/desk";
import QueueDesk from "./queue-desk";

const now = Date.now();
const by = (userId: string, handle: string, name: string) => ({ author: { userId, handle, name } });
const open = () => openPanel({ kind: "elsewhere" }, <QueueDesk />);
const options = () => screen.getAllByRole("option").map((option) => within(option).getByText(/^(Quiet|Mari|Bold)/).textContent);

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
    expect(screen.getByRole("option", { selected: true }).getAttribute("aria-posinset")).toBe("2");
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
    await user.type(screen.getByRole("searchbox", { name: "Name or handle" }), "@boldh");
    await waitFor(() => expect(options()).toEqual(["Bold Heron"]));
    await user.clear(screen.getByRole("searchbox", { name: "Name or handle" }));
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
});
