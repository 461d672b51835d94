/** A macro found by "/": into X's composer, into what is being written, or done at once. */
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { run } from "../../commands/run";
import type { MacroDraft } from "../../domain/macros/macro";
import { db } from "../../store/db";
import { MINUTE, newDesk, onX, openPanel, post, profile } from "../fixtures/desk";

const asked = post("103", Date.now() - 25 * MINUTE, "@NorthwindCare how long does a refund take?");
const mentioned = onX({ kind: "post", postId: "103" });
const CASE = "case:x_post:103";
const box = async () => (await screen.findByRole("textbox", { name: "Public reply to @mariposa_lee" })) as HTMLTextAreaElement;
const search = () => screen.findByRole("combobox", { name: "Search macros" });

const write = (name: string, text: string, more: Partial<MacroDraft> = {}) =>
  run({ type: "macro.create", macroId: `macro:${name}`, macro: { name, text, lang: "", visibility: "shared", actions: [], ...more } });
const refund: MacroDraft["actions"] = [
  { do: "tag", tag: "refund" },
  { do: "status", status: "on_hold" },
];

beforeEach(async () => {
  await newDesk([profile, asked]);
  await write("Refund", "Hi {{customer.first_name}}{% if case.status == 'new' %}, welcome{% endif %}!", { actions: refund });
  await write("Tracking", "See {{article.url}}");
  await write("Hold", "", { actions: refund });
  await write("Team only", "Ours", { visibility: "team", teamId: "gone" });
});

/** The panel with the macros read. */
async function open() {
  const panel = openPanel(mentioned);
  await box();
  await waitFor(async () => {
    // Not into the search itself, where it would be looked for.
    if (!screen.queryByRole("combobox", { name: "Search macros" })) await panel.user.keyboard("/");
    expect(screen.queryByRole("combobox", { name: "Search macros" })).toBeTruthy();
  });
  return panel;
}

describe("with nothing written", () => {
  it("goes straight into X's composer, does what it says, and one Undo takes all of that back", async () => {
    const { page, user } = await open();
    expect((await screen.findAllByRole("option")).map((option) => option.textContent)).toEqual([
      "HoldDoes: tags “refund” · sets On hold",
      "RefundHi Mariposa, welcome!Does: tags “refund” · sets On hold",
      "TrackingSee",
    ]);
    await user.keyboard("r{Enter}");
    await waitFor(() => expect(page.inserted.map(({ text }) => text)).toEqual(["Hi Mariposa, welcome!"]));
    await screen.findByText("Done as “Refund” says.");
    expect(await db.cases.get(CASE)).toMatchObject({ tags: ["refund"], status: "on_hold" });
    expect(await db.macros.get("macro:Refund")).toMatchObject({ uses: 1 });
    expect(await db.acceptances.toArray()).toMatchObject([{ articleId: "macro:Refund", messageId: "x_post:103" }]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await db.cases.get(CASE)).toMatchObject({ tags: [], status: "new" }));
  });

  it("goes into the reply first where something is not known, or Shift says so", async () => {
    const { page, user } = await open();
    await user.keyboard("track{Enter}");
    await waitFor(async () => expect((await box()).value).toBe("See"));
    await screen.findByText(/Left out, because Perch does not know it: article\.url/);
    await user.clear(await box());
    await user.keyboard("/ref{Shift>}{Enter}{/Shift}");
    await waitFor(async () => expect((await box()).value).toBe("Hi Mariposa, welcome!"));
    expect(page.inserted).toEqual([]);
  });

  it("without a reply is done at once", async () => {
    const { page, user } = await open();
    await user.keyboard("hold{Enter}");
    await screen.findByText("Done as “Hold” says.");
    expect(await db.cases.get(CASE)).toMatchObject({ tags: ["refund"], status: "on_hold" });
    expect(page.inserted).toEqual([]);
  });
});

describe("within a reply", () => {
  it("stands where the caret was, says what it will do, and does it when the reply is inserted", async () => {
    const { page, user } = await open();
    await user.keyboard("{Escape}");
    const area = await box();
    await user.type(area, "Dear friend,  bye");
    area.setSelectionRange(13, 13);
    await user.keyboard("/ref");
    expect((await search()).getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { selected: true }).id);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(area.value).toBe("Dear friend, Hi Mariposa, welcome! bye"));
    await screen.findByText("When it is inserted: tags “refund” · sets On hold");
    expect(await db.cases.get(CASE)).toMatchObject({ tags: [], status: "new" });
    await waitFor(() => expect(document.activeElement).toBe(area));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    await waitFor(async () => expect(await db.cases.get(CASE)).toMatchObject({ tags: ["refund"], status: "on_hold" }));
  });

  it("is given back as it was typed where no macro was meant", async () => {
    const { user } = await open();
    await user.keyboard("{Escape}");
    await user.type(await box(), "and/or one ");
    expect(screen.queryByRole("combobox", { name: "Search macros" })).toBeNull();
    await user.keyboard("/x{Escape}");
    await waitFor(async () => expect((await box()).value).toBe("and/or one /x"));
    await user.keyboard(" / two");
    await waitFor(async () => expect((await box()).value).toBe("and/or one /x / two"));
  });

  it("does nothing beside it where that was left out", async () => {
    const { page, user } = await open();
    await user.keyboard("ref{Shift>}{Enter}{/Shift}");
    await user.click(await screen.findByRole("button", { name: "Leave that out" }));
    await user.click(await box());
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(page.inserted).toHaveLength(1));
    expect(await db.cases.get(CASE)).toMatchObject({ tags: [], status: "new" });
  });
});
