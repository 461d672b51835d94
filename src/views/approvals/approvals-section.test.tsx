/** What needs approval and what each role may do, in Settings. */
import "../ui/toast-region";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../domain/roles";
import { db } from "../../store/db";
import { putPairing } from "../../store/pairing";
import { setting } from "../../store/queries";
import { newDesk } from "../fixtures/desk";
import { Toasts } from "../ui/toast";
import ApprovalsSection from "./approvals-section";

async function open(role?: Role) {
  const { agentId } = await setting("agent");
  if (role) {
    await db.agents.bulkPut([
      { id: agentId, name: "Dana", role },
      { id: "agent:ada", name: "Ada", role: "agent" },
    ]);
    await putPairing({ url: "https://desk.example", token: "t", workspaceId: "w", workspace: "Northwind", agentId, name: "Dana", role });
  }
  render(
    <>
      <ApprovalsSection />
      <Toasts />
    </>,
  );
  return userEvent.setup();
}
const policies = async () => (await setting("approvals")).policies;

beforeEach(() => newDesk());

describe("approvals in Settings", () => {
  it("take a policy, change it, switch it off, move it and remove it with undo", async () => {
    const user = await open("manager");
    await screen.findByText("No policy yet: agents answer freely.");
    await user.click(screen.getByRole("button", { name: "Add a policy" }));
    const dialog = await screen.findByRole("dialog", { name: "Add a policy" });
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await within(dialog).findByText("It needs a name");
    await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "Refunds");
    await user.click(within(dialog).getByRole("radio", { name: "2" }));
    await user.click(within(dialog).getByRole("radio", { name: "Public" }));
    await user.click(within(dialog).getByRole("checkbox", { name: "Agent" }));
    await user.type(within(dialog).getByRole("textbox", { name: /tags/ }), "refund, money back");
    await user.type(within(dialog).getByRole("textbox", { name: /followers/ }), "10000");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await screen.findByText("public replies, by Agent, tagged refund, money back, to over 10,000 followers: 2 approvals");
    expect(await policies()).toMatchObject([
      { name: "Refunds", approvals: 2, audience: "public", roles: ["agent"], tags: ["refund", "money back"], followersOver: 10_000 },
    ]);
    await user.click(screen.getByRole("switch", { name: "“Refunds” is on" }));
    await waitFor(async () => expect(await policies()).toMatchObject([{ isOff: true }]));

    await user.click(screen.getByRole("button", { name: "Edit “Refunds”" }));
    const again = await screen.findByRole("dialog", { name: "Edit “Refunds”" });
    await user.clear(within(again).getByRole("textbox", { name: /followers/ }));
    await user.click(within(again).getByRole("button", { name: "Save" }));
    await waitFor(async () => expect((await policies())[0]).not.toHaveProperty("followersOver"));
    expect(await policies()).toMatchObject([{ isOff: true, name: "Refunds" }]);

    await user.click(screen.getByRole("button", { name: "Remove “Refunds”" }));
    await screen.findByText("No policy yet: agents answer freely.");
    const done = await screen.findByRole("alertdialog", { name: "Policy removed" });
    await user.click(within(done).getByRole("button", { name: "Undo" }));
    await screen.findByRole("button", { name: "Edit “Refunds”" });
  });

  it("name who reviews", async () => {
    const user = await open("owner");
    await user.click(await screen.findByRole("checkbox", { name: "Ada" }));
    await waitFor(async () => expect(await setting("approvals")).toMatchObject({ reviewers: ["agent:ada"] }));
    await user.click(screen.getByRole("switch", { name: /Managers review/ }));
    await waitFor(async () => expect(await setting("approvals")).toMatchObject({ managersReview: false, reviewers: ["agent:ada"] }));
  });

  it("are an agent's to read, and nothing where the desk stands alone", async () => {
    await open("agent");
    await screen.findByText("No policy yet: agents answer freely.");
    expect(screen.queryByRole("button", { name: "Add a policy" })).toBeNull();
    cleanup();
    await db.agents.clear();
    await open();
    await screen.findByText(/Approvals are for teams/);
  });

  it("say what each role may do", async () => {
    const user = await open("viewer");
    await user.click(await screen.findByRole("button", { name: "What each role may do" }));
    const row = await screen.findByRole("row", { name: /^Answer without approval/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["Yes", "Yes", "Yes", "No", "No"]);
  });
});
