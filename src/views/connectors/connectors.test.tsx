import "../ui/dialog-box";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Connector, ConnectorsAnswer } from "../../contracts/connectors";
import { db } from "../../store/db";
import { putPairing } from "../../store/pairing";
import { type DeskSync, DeskSyncContext, noSync } from "../team/desk-sync";
import { Toasts } from "../ui/toast";
import ConnectorsSection from "./connectors-section";

const COUNTS = { created: 0, changed: 0, unchanged: 0, gone: 0, unread: 0, conflicts: 0, named: [] };
const HELP: Connector = {
  ...{ id: "one", kind: "zendesk", address: "https://help.tidemill.example/hc/en-us", every: "daily", lang: "en", tags: [] },
  ...{ arrive: "published", isPaused: false, hasToken: true, nextAt: Date.now() + 3_600_000 },
  last: { ...COUNTS, at: Date.now() - 300_000, created: 3, changed: 1 },
};

const pairAs = async (role: "manager" | "agent") => {
  const who = { agentId: "agent:1", name: "Ada", role };
  await putPairing({ ...who, url: "https://desk.example", token: "nobody's to show", workspaceId: "w1", workspace: "Tidemill" });
  await db.settings.put({ id: "agent", agentId: who.agentId, name: "", signature: "" });
  await db.agents.put({ id: who.agentId, name: "Ada", role });
};
const show = (...answers: ConnectorsAnswer[]) => {
  const ask = vi.fn<DeskSync["connectors"]>(async () => (answers.length > 1 ? answers.shift() : answers[0]) as ConnectorsAnswer);
  render(
    <DeskSyncContext.Provider value={{ ...noSync, connectors: ask }}>
      <ConnectorsSection />
      <Toasts />
    </DeskSyncContext.Provider>,
  );
  return ask;
};

beforeEach(() => pairAs("manager"));
afterEach(async () => {
  cleanup();
  await Promise.all(db.tables.map((table) => table.clear()));
});

test("it says what came and when, and a pull asks the companion", async () => {
  const ask = show({ connectors: [HELP] });
  expect(await screen.findByText("help.tidemill.example/hc/en-us")).toBeDefined();
  expect(screen.getByText(/Read 5 min\. ago: 3 new · 1 changed/)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Pull now: help.tidemill.example/hc/en-us" }));
  expect(ask).toHaveBeenLastCalledWith({ want: "pull", id: "one", take: [] });
});

test("there is nothing without a team", async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  show({ connectors: [HELP] });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText("Live help centres")).toBeNull();
});

test("who is no manager reads it and changes nothing", async () => {
  await pairAs("agent");
  show({ connectors: [HELP] });
  await screen.findByText("help.tidemill.example/hc/en-us");
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: "Add a help centre" })).toBeNull();
    for (const button of screen.getAllByRole("button")) expect((button as HTMLButtonElement).disabled).toBe(true);
  });
});

test("a problem says what to do, and a companion that can't be reached says so with a way on", async () => {
  const ask = show({ problem: "unreachable" }, { connectors: [{ ...HELP, last: { ...COUNTS, at: 0, problem: "sign_in" } }] });
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Write a token that may read articles.")).toBeDefined();
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a token is kept where nothing is written and the host stays, and never where it moves", async () => {
  const ask = show({ connectors: [HELP] });
  const edit = async (address: string) => {
    await userEvent.click(await screen.findByRole("button", { name: "Change help.tidemill.example/hc/en-us" }));
    const dialog = within(await screen.findByRole("dialog"));
    const field = dialog.getByRole("textbox", { name: "Address" });
    await userEvent.clear(field);
    await userEvent.type(field, address);
    await userEvent.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    return ask.mock.lastCall?.[0];
  };
  expect(await edit("https://help.tidemill.example/hc/es")).toMatchObject({ want: "change", draft: { isPaused: false } });
  expect(ask.mock.lastCall?.[0]).not.toHaveProperty("draft.token");
  expect(await edit("https://other.example/hc/es")).toMatchObject({ draft: { address: "https://other.example/hc/es", token: "" } });
});

test("a refused change keeps its words", async () => {
  show({ connectors: [] }, { problem: "too_many" });
  await userEvent.click(await screen.findByRole("button", { name: "Add a help centre" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByRole("textbox", { name: "Address" }), "https://help.tidemill.example");
  await userEvent.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByText(/There are as many as there may be/)).toBeDefined();
  expect((dialog.getByRole("textbox", { name: "Address" }) as HTMLInputElement).value).toBe("https://help.tidemill.example");
});
