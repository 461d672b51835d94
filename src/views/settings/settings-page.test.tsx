import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportAll } from "../../commands/data";
import { expectHealth } from "../../commands/expect-health";
import { noteHealth, noteRefusal } from "../../commands/health";
import { run } from "../../commands/run";
import { db } from "../../store/db";
import { accounts, counts, setting } from "../../store/queries";
import { Toasts } from "../ui/toast";
import SettingsPage from "./settings-page";

const show = () =>
  render(
    <>
      <SettingsPage />
      <Toasts />
    </>,
  );

beforeEach(async () => {
  await run({ type: "account.add", handle: "NorthShop" });
});
afterEach(async () => {
  cleanup();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe("brand accounts", () => {
  test("are added by handle, or by a pasted address", async () => {
    show();
    const field = await screen.findByLabelText(/add an account/i);
    await userEvent.type(field, "https://x.com/North_Shop_ES{Enter}");
    await screen.findByRole("button", { name: "Remove @North_Shop_ES" });
    expect((await accounts()).map(({ handle }) => handle)).toEqual(["NorthShop", "North_Shop_ES"]);
  });

  test("must be handles", async () => {
    show();
    await userEvent.type(await screen.findByLabelText(/add an account/i), "not a handle{Enter}");
    expect(await screen.findByText(/up to 15 letters/)).toBeTruthy();
    expect(await accounts()).toHaveLength(1);
  });

  test("are removed after a question, and come back by Undo", async () => {
    show();
    await userEvent.click(await screen.findByRole("button", { name: "Remove @NorthShop" }));
    const question = await screen.findByRole("alertdialog", { name: /remove @northshop/i });
    await userEvent.click(within(question).getByRole("button", { name: "Remove" }));
    await waitFor(async () => expect(await accounts()).toHaveLength(0));
    const toast = await screen.findByRole("alertdialog", { name: "Removed @NorthShop" });
    await userEvent.click(within(toast).getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await accounts()).toHaveLength(1));
  });
});

test("what managers set for the team is read by an agent, not changed; what is one's own is", async () => {
  await run({ type: "settings.set", setting: { id: "agent", name: "Ana" } });
  await db.agents.put({ id: (await setting("agent")).agentId, name: "Ana", role: "agent" });
  show();
  await waitFor(() => expect(screen.getAllByText(/Set by managers/).length).toBeGreaterThan(3));
  for (const name of ["Remove @NorthShop", "Add"])
    for (const button of await screen.findAllByRole("button", { name })) expect(button.matches(":disabled")).toBe(true);
  expect(screen.queryByRole("button", { name: "Add schedule" })).toBeNull();
  expect((await screen.findByLabelText("Signature")).matches(":disabled")).toBe(false);
  expect((await screen.findByRole("switch", { name: /Notifications in this browser/ })).matches(":disabled")).toBe(false);
});

test("a name and signature are saved by their button", async () => {
  show();
  await userEvent.type(await screen.findByLabelText("Signature"), "– Ana");
  const [save] = screen.getAllByRole("button", { name: "Save" });
  await userEvent.click(save as HTMLElement);
  await waitFor(async () => expect((await setting("agent")).signature).toBe("– Ana"));
});

test("what is kept is chosen, and encrypted chats stay unread until someone says so", async () => {
  show();
  const all = await screen.findByRole("radio", { name: /everything i look at/i });
  const xchat = screen.getByRole("switch", { name: /encrypted chats/i });
  expect((xchat as HTMLInputElement).checked).toBe(false);
  await userEvent.click(all);
  await userEvent.click(xchat);
  await waitFor(async () => expect(await setting("capture")).toMatchObject({ keepEverything: true, keepXChat: true }));
});

/** Where a desk's file is chosen: other sections take files too. */
async function deskFile(): Promise<HTMLInputElement> {
  const button = await screen.findByRole("button", { name: "Import" });
  return button.closest("section")?.querySelector('input[type="file"]') as HTMLInputElement;
}

describe("data", () => {
  test("a broken file changes nothing and says where it is wrong", async () => {
    show();
    const bad = JSON.stringify({ format: "perch-desk", version: 1, exportedAt: 1, tables: { notes: [{ id: "n1", text: 7 }] } });
    await screen.findByRole("button", { name: "Import" });
    const chooser = await deskFile();
    await userEvent.upload(chooser, new File([bad], "desk.json", { type: "application/json" }));
    await userEvent.click(await screen.findByRole("button", { name: "Check and replace" }));
    expect(await screen.findByText(/Table notes, row 1\./)).toBeTruthy();
    expect(await accounts()).toHaveLength(1);
  });

  test("an export comes back as it was", async () => {
    const file = new File(await exportAll(), "desk.json", { type: "application/json" });
    await run({ type: "account.add", handle: "Other" });
    show();
    await screen.findByRole("button", { name: "Remove @Other" });
    const chooser = await deskFile();
    await userEvent.upload(chooser, file);
    await userEvent.click(await screen.findByRole("button", { name: "Check and replace" }));
    await waitFor(async () => expect((await accounts()).map(({ handle }) => handle)).toEqual(["NorthShop"]));
  });

  test("is wiped only by whoever types the word, drafts included", async () => {
    localStorage.setItem("perch:article-draft:new", "{}");
    show();
    await userEvent.click(await screen.findByRole("button", { name: "Wipe" }));
    const go = await screen.findByRole("button", { name: "Wipe everything" });
    expect((go as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/type “wipe”/i), "wip");
    expect((go as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/type “wipe”/i), "e");
    await userEvent.click(go);
    await waitFor(async () => expect(await accounts()).toHaveLength(0));
    expect((await counts()).events).toBe(0);
    expect(localStorage.getItem("perch:article-draft:new")).toBeNull();
  });
});

describe("health", () => {
  test("tells seen, missing and never seen by words, trouble first", async () => {
    await expectHealth(["selector:post", "selector:postText", "selector:caret"]);
    await noteHealth([
      { id: "selector:post", count: 4 },
      { id: "selector:postText", count: 0 },
      { id: "unknown:TimelineSpotlight", count: 3, sample: "{}" },
    ]);
    await noteRefusal({ at: Date.now(), reason: "too_large", detail: "10 MB", count: 2 });
    show();
    expect(await screen.findByText("1 thing is missing")).toBeTruthy();
    const lights = within(screen.getByRole("list", { name: "Parts of X’s page" })).getAllByRole("listitem");
    expect(lights.map((light) => light.textContent)).toEqual([
      expect.stringMatching(/^postTextMissing since/),
      expect.stringMatching(/^postSeen/),
      expect.stringMatching(/^caretNot seen yet/),
    ]);
    await userEvent.click(screen.getByRole("button", { name: /unknown shapes/i }));
    expect(screen.getByText("TimelineSpotlight")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /refused/i }));
    expect(screen.getByText("too_large")).toBeTruthy();
  });
});
