import "../ui/dialog-box";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { run } from "../../commands/run";
import { db } from "../../store/db";
import { type Pairing, putPairing, putStatus } from "../../store/pairing";
import { noPage, PageLinkContext } from "../panel/page-link";
import { Toasts } from "../ui/toast";
import { type DeskSync, DeskSyncContext, noSync, type PairingEnd } from "./desk-sync";
import { SyncBadge } from "./sync-badge";
import { TeamSection } from "./team-section";

const PAIRING: Pairing = {
  url: "https://desk.example",
  token: "a token nobody shows",
  workspaceId: "w1",
  workspace: "Harbour Bank",
  agentId: "agent:1",
  name: "Ada",
  role: "agent",
};

const copied: string[] = [];
const link = { ...noPage, copy: async (text: string) => copied.push(text) > 0 };
const show = (sync: Partial<DeskSync> = {}) =>
  render(
    <PageLinkContext.Provider value={link}>
      <DeskSyncContext.Provider value={{ ...noSync, ...sync }}>
        <SyncBadge />
        <TeamSection />
        <Toasts />
      </DeskSyncContext.Provider>
    </PageLinkContext.Provider>,
  );

afterEach(async () => {
  cleanup();
  copied.length = 0;
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe("availability", () => {
  const switchOf = () => screen.findByRole("switch", { name: /away/i });
  test("is said by oneself, and goes to the team", async () => {
    await putPairing(PAIRING);
    await db.settings.put({ id: "agent", agentId: PAIRING.agentId, name: "", signature: "" });
    await db.agents.put({ id: PAIRING.agentId, name: "Ada", role: "agent" });
    show();
    await userEvent.click(await switchOf());
    await waitFor(async () => expect((await db.agents.get(PAIRING.agentId))?.profile).toEqual({ isAway: true }));
    expect((await db.outbox.toArray()).map(({ command }) => command)).toEqual([{ type: "agent.away", isAway: true }]);
    expect(((await switchOf()) as HTMLInputElement).checked).toBe(true);
  });
  test("is nothing a viewer says", async () => {
    await putPairing(PAIRING);
    await db.agents.put({ id: PAIRING.agentId, name: "Ada", role: "agent" });
    show();
    await switchOf();
    await putPairing({ ...PAIRING, role: "viewer" });
    await waitFor(() => expect(screen.queryByRole("switch")).toBeNull());
  });
});

describe("pairing", () => {
  const pairWith = (end: PairingEnd | Promise<PairingEnd>) =>
    vi.fn<DeskSync["pair"]>(async (_address, onCode) => {
      onCode({ code: "ABCD2345", address: "https://desk.example/pair" });
      return end;
    });
  const ask = async () => userEvent.type(await screen.findByLabelText(/address of your team/i), "desk.example{Enter}");

  test("shows the code while it waits, with the way to the page, and can be given up", async () => {
    let given: AbortSignal | undefined;
    const sync = {
      pair: vi.fn<DeskSync["pair"]>(async (_address, onCode, signal) => {
        given = signal;
        onCode({ code: "ABCD2345", address: "https://desk.example/pair" });
        return new Promise((resolve) => signal.addEventListener("abort", () => resolve({ kind: "stopped" })));
      }),
    };
    show(sync);
    await ask();
    expect((await screen.findByText("ABCD-2345")).tagName).toBe("OUTPUT");
    expect(screen.getByRole("link", { name: "Open the page" }).getAttribute("href")).toBe("https://desk.example/pair?user_code=ABCD2345");
    expect(sync.pair.mock.calls[0]?.[0]).toBe("desk.example");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(given?.aborted).toBe(true);
    await screen.findByLabelText(/address of your team/i);
  });

  test.each([
    ["denied", /refused this browser/],
    ["expired", /nobody approved the code/i],
    ["unreachable", /can’t be reached/],
    ["unfit", /no companion that fits/],
    ["bad_address", /no address Perch can use/],
  ] as const)("says when it was %s, and keeps the address", async (kind, words) => {
    show({ pair: pairWith({ kind }) });
    await ask();
    expect(await screen.findByText(words)).toBeTruthy();
    expect((screen.getByLabelText(/address of your team/i) as HTMLInputElement).value).toBe("desk.example");
  });

  test("with another workspace asks before the desk here is let go", async () => {
    const finish = vi.fn(async () => {});
    show({ pair: pairWith({ kind: "other_workspace", workspace: "Northwind", unsent: 3, finish }) });
    await ask();
    const question = await screen.findByRole("alertdialog", { name: /another workspace/i });
    expect(within(question).getByText(/3 changes were never sent/)).toBeTruthy();
    expect(finish).not.toHaveBeenCalled();
    await userEvent.click(within(question).getByRole("button", { name: "Begin anew" }));
    expect(finish).toHaveBeenCalledOnce();
  });
});

describe("how it stands", () => {
  test("nothing is said of sync while the desk stands alone", async () => {
    show();
    await screen.findByLabelText(/address of your team/i);
    expect(screen.queryByRole("button", { name: /synced/i })).toBeNull();
  });

  test.each([
    [{ state: "synced" }, /^Synced: everything here/],
    [{ state: "syncing", done: 500, total: 4_000 }, /500 of 4,000/],
    [{ state: "offline" }, /^Offline since/],
    [{ state: "signed_out" }, /signed this browser out/],
    [{ state: "no_space" }, /The disk of this computer is full/],
    [{ state: "failing", detail: "pull: rows" }, /not as it should: pull: rows/],
  ] as const)("is said in the header and in full: %o", async (status, words) => {
    await putPairing(PAIRING);
    await putStatus(status);
    show();
    await screen.findByRole("button", { name: words });
    await screen.findByText(words);
    await screen.findByText("Ada, agent");
    expect(document.body.textContent).not.toContain(PAIRING.token);
  });

  test("counts what waits while offline", async () => {
    await run({ type: "account.add", handle: "HarbourBank" });
    await putPairing(PAIRING);
    await putStatus({ state: "offline" });
    show();
    await screen.findByRole("button", { name: /1 change is kept here/ });
  });

  test("what was refused is there with its words and the reason until it is dismissed", async () => {
    await putPairing(PAIRING);
    const command = { type: "customer.note", customerId: "x:1", text: "Prefers mornings" };
    await db.rejections.add({ at: Date.now(), command, rejection: { reason: "not_allowed" } });
    show();
    const list = await screen.findByRole("list", { name: "Refused by the companion" });
    expect(within(list).getByText("Prefers mornings")).toBeTruthy();
    expect(within(list).getByText(/role in this team does not allow/)).toBeTruthy();
    await userEvent.click(within(list).getByRole("button", { name: "Copy" }));
    expect(copied).toEqual(["Prefers mornings"]);
    await userEvent.click(within(list).getByRole("button", { name: "Dismiss" }));
    await waitFor(async () => expect(await db.rejections.count()).toBe(0));
  });

  test("a viewer's command is refused here already, before it is done", async () => {
    await run({ type: "account.add", handle: "HarbourBank" });
    await putPairing({ ...PAIRING, role: "viewer" });
    expect(await run({ type: "customer.opened", customerId: "x:@jane" })).toEqual({ ok: false, rejection: { reason: "not_allowed" } });
  });

  test("parts after a question", async () => {
    await putPairing(PAIRING);
    const unpair = vi.fn(async () => {});
    show({ unpair });
    await userEvent.click(await screen.findByRole("button", { name: "Unpair" }));
    const question = await screen.findByRole("alertdialog", { name: /unpair this browser/i });
    await userEvent.click(within(question).getByRole("button", { name: "Unpair" }));
    expect(unpair).toHaveBeenCalledOnce();
  });
});
