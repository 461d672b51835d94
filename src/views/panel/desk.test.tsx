/** The desk beside X: who the customer is, what was said, how the case stands. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../commands/observe";
import { db } from "../../store/db";
import { DAY, dm, MINUTE, newDesk, onX, openPanel, post, profile } from "../fixtures/desk";

const mentioned = onX({ kind: "post", postId: "103" });
const now = Date.now();
const talk = [
  profile,
  post("101", now - 3 * DAY, "@NorthwindCare my parcel is stuck"),
  post("102", now - 3 * DAY + 20 * MINUTE, "@mariposa_lee so sorry! We will look.", {
    by: "brand",
    inReplyTo: { postId: "101", userId: "11" },
  }),
  dm("201", now - 2 * DAY, "My order is on file."),
  post("103", now - 25 * MINUTE, "@NorthwindCare how long does a refund take?"),
];

beforeEach(() => newDesk(talk));

describe("who the customer is", () => {
  it("shows the author of the post in front of the person", async () => {
    openPanel(mentioned);
    const card = await screen.findByRole("region", { name: "Customer Mariposa Lee" });
    expect(within(card).getByRole("heading", { name: /Mariposa Lee/ })).toBeTruthy();
    expect(within(card).getByText("@mariposa_lee")).toBeTruthy();
    expect(within(card).getByText("12.3K followers")).toBeTruthy();
    expect(within(card).getByRole("img", { name: "Verified" })).toBeTruthy();
    expect(within(card).getByText("Slow mornings, fast trains.")).toBeTruthy();
    expect(within(card).getByText("English")).toBeTruthy();
  });

  it("follows the person to a profile and back to the list of who waits", async () => {
    const { page } = openPanel(onX({ kind: "profile", handle: "Mariposa_Lee" }));
    await screen.findByRole("region", { name: "Customer Mariposa Lee" });
    page.show(onX({ kind: "list", list: "home" }));
    await screen.findByRole("heading", { name: "1 customer is waiting" });
  });

  it("opens a stranger as a customer only when asked to", async () => {
    const { user } = openPanel(onX({ kind: "profile", handle: "somebody_new" }));
    const open = await screen.findByRole("button", { name: "Open as customer" });
    expect(await db.customers.get("x:@somebody_new")).toBeUndefined();
    await user.click(open);
    await screen.findByRole("region", { name: "Customer @somebody_new" });
    expect((await db.customers.get("x:@somebody_new"))?.opened).toBe(true);
  });

  it("opens who waits longest here and on X", async () => {
    const { page, user } = openPanel(onX({ kind: "list", list: "home" }));
    await user.click(await screen.findByRole("button", { name: /how long does a refund take/ }));
    await screen.findByRole("region", { name: "Customer Mariposa Lee" });
    expect(page.opened).toEqual(["https://x.com/mariposa_lee/status/103"]);
  });

  it("answers the customer chosen in the panel, whatever conversation X still shows", async () => {
    await observe([
      post("301", now - MINUTE, "@NorthwindCare is the mug back?", {
        author: { userId: "12", handle: "quietbadger", name: "Quiet Badger" },
      }),
    ]);
    const { page, user } = openPanel(onX({ kind: "dm", conversationId: "11-900", encrypted: false }));
    await user.click(await screen.findByRole("button", { name: "Show who is waiting" }));
    await user.click(await screen.findByRole("button", { name: /is the mug back/ }));
    await user.type(await screen.findByRole("textbox", { name: "Public reply to @quietbadger" }), "Yes!{Control>}{Enter}{/Control}");
    await waitFor(() => expect(page.inserted).toEqual([{ target: { kind: "post", postId: "301" }, text: "Yes!" }]));
  });

  it("keeps notes as written, and says whose they are", async () => {
    const { user } = openPanel(mentioned);
    await user.click(await screen.findByRole("button", { name: "Add note" }));
    await user.type(await screen.findByRole("textbox", { name: "Note" }), "Prefers mornings{Control>}{Enter}{/Control}");
    await screen.findByText("Prefers mornings");
    expect((await db.notes.toArray()).map(({ text }) => text)).toEqual(["Prefers mornings"]);
  });
});

describe("when there is no X page to read", () => {
  it("says that this tab is not X and still shows who waits", async () => {
    const { page, user } = openPanel({ kind: "elsewhere" });
    await screen.findByText("This tab is not X");
    await screen.findByText("1 customer is waiting");
    await user.click(screen.getByRole("button", { name: "Open your mentions on X" }));
    expect(page.opened).toEqual(["https://x.com/notifications/mentions"]);
  });

  it("asks to reload a page that was open before Perch was", async () => {
    const { page, user } = openPanel({ kind: "unreachable" });
    await user.click(await screen.findByRole("button", { name: "Reload the page" }));
    expect(page.reloads).toBe(1);
  });
});

describe("the thread", () => {
  it("puts public posts and private messages in one line of time, each by its name", async () => {
    openPanel(mentioned);
    const thread = await screen.findByRole("region", { name: "History with Mariposa Lee" });
    await waitFor(() => expect(within(thread).getAllByRole("article")).toHaveLength(4));
    expect(
      within(thread)
        .getAllByRole("article")
        .map((row) => row.getAttribute("aria-label")),
    ).toEqual([
      "Public post by Mariposa Lee",
      "Public post by @NorthwindCare",
      "Private message from Mariposa Lee",
      "Public post by Mariposa Lee",
    ]);
    expect(within(thread).getAllByText("Private")).toHaveLength(1);
  });

  it("parts the days", async () => {
    openPanel(mentioned);
    const thread = await screen.findByRole("region", { name: "History with Mariposa Lee" });
    await waitFor(() => expect(within(thread).getAllByRole("heading").length).toBeGreaterThanOrEqual(3));
  });

  it("marks what nobody answered, and only that", async () => {
    openPanel(mentioned);
    await screen.findByRole("region", { name: "History with Mariposa Lee" });
    await waitFor(() => expect(screen.getAllByText("Not answered").length).toBeGreaterThan(0));
    const marked = screen.getAllByRole("article").filter((row) => within(row).queryByText("Not answered"));
    expect(marked.some((row) => within(row).queryByText(/refund/))).toBe(true);
    expect(marked.some((row) => within(row).queryByText(/parcel/))).toBe(false);
  });

  it("takes the words of a deleted post away", async () => {
    openPanel(mentioned);
    await screen.findByText("@NorthwindCare my parcel is stuck");
    await observe([{ kind: "deleted", source: "json", id: "x_post:101", reason: "deleted" }]);
    await screen.findByText("Removed by its author");
    expect(screen.queryByText("@NorthwindCare my parcel is stuck")).toBeNull();
  });

  it("shows a message on X when asked", async () => {
    const { page, user } = openPanel(mentioned);
    const rows = await screen.findAllByRole("link", { name: "Show on X" });
    await user.click(rows[0] as HTMLElement);
    expect(page.opened).toEqual(["https://x.com/mariposa_lee/status/101"]);
  });
});

describe("the case", () => {
  it("is tagged by the keyboard alone, and Undo takes a removed tag back", async () => {
    const { page, user } = openPanel(mentioned);
    await screen.findByRole("region", { name: "Case" });
    await user.keyboard("t");
    await user.type(await screen.findByRole("combobox"), "Refund{Enter}");
    const remove = await screen.findByRole("button", { name: "Remove tag Refund" });
    expect(page.marked).toContain("x:11");
    await user.keyboard("{Escape}");
    await user.click(remove);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByRole("button", { name: "Remove tag Refund" });
  });

  it("changes its status from a menu", async () => {
    const { user } = openPanel(mentioned);
    await user.click(await screen.findByRole("button", { name: /^Status: / }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Solved" }));
    await screen.findByRole("button", { name: "Status: Solved" });
  });

  it("says since when the customer waits", async () => {
    openPanel(mentioned);
    await screen.findByText(/^waiting 2 days/);
  });
});

describe("shortcuts", () => {
  it("are listed by the question mark", async () => {
    const { user } = openPanel(mentioned);
    await screen.findByRole("region", { name: "Case" });
    await user.keyboard("?");
    const list = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(within(list).getByText("Insert a suggested reply")).toBeTruthy();
  });

  it("leave what is being typed alone", async () => {
    const { page, user } = openPanel(mentioned);
    const box = await screen.findByRole("textbox", { name: "Public reply to @mariposa_lee" });
    await user.type(box, "1 2 3 t s n");
    expect(page.inserted).toEqual([]);
    expect(screen.queryByRole("combobox")).toBeNull();
  });
});
