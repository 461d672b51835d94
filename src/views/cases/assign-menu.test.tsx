/** Giving a case to somebody of the team, by the menu beside the status. */
import { screen, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import type { DeskEvent } from "../../domain/events";
import { db } from "../../store/db";
import { MINUTE, newDesk, onX, openPanel, post } from "../fixtures/desk";

const mentioned = onX({ kind: "post", postId: "101" });
const CASE = "case:x_post:101";
const thread = async () => screen.findByRole("region", { name: "History with Mariposa Lee" });

beforeEach(() => newDesk([post("101", Date.now() - 5 * MINUTE, "@NorthwindCare my parcel is stuck")]));

const joinTeam = () =>
  db.agents.bulkPut([
    { id: "agent:olive", name: "Olive", role: "owner" },
    { id: "agent:ada", name: "Ada", role: "agent" },
    { id: "agent:bo", name: "Bo", role: "agent", leftAt: 1 },
    { id: "agent:vic", name: "Vic", role: "viewer" },
  ]);

it("offers oneself, the others who can take it by their names, and nobody", async () => {
  await joinTeam();
  const { user } = openPanel(mentioned);
  await user.click(await screen.findByRole("button", { name: "Assignee: Unassigned" }));
  await screen.findByRole("menuitemradio", { name: "Olive" });
  const items = screen.getAllByRole("menuitemradio");
  expect(items.map(({ textContent }) => textContent)).toEqual(["MeDana", "Ada", "Olive", "Nobody"]);
  expect(items.map((item) => item.getAttribute("aria-checked"))).toEqual(["false", "false", "false", "true"]);
});

it("assigns by the keyboard, says so in the history, and Undo takes it back", async () => {
  await joinTeam();
  const { user } = openPanel(mentioned);
  await screen.findByRole("button", { name: "Assignee: Unassigned" });
  await user.keyboard("a");
  await screen.findByRole("menuitemradio", { name: "Ada" });
  await user.keyboard("Ada{Enter}");
  await screen.findByRole("button", { name: "Assignee: Ada" });
  expect((await db.cases.get(CASE))?.assigneeId).toBe("agent:ada");
  await within(await thread()).findByText("Assigned to Ada");
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByRole("button", { name: "Assignee: Unassigned" });
  await within(await thread()).findByText("Assigned to nobody");
});

it("where the desk stands alone one takes the case oneself", async () => {
  const { user } = openPanel(mentioned);
  await user.click(await screen.findByRole("button", { name: "Assignee: Unassigned" }));
  expect(await screen.findAllByRole("menuitemradio")).toHaveLength(2);
  await user.click(screen.getByRole("menuitemradio", { name: /^Me/ }));
  await screen.findByRole("button", { name: "Assignee: Dana" });
  await within(await thread()).findByText("Assigned to you");
});

it("tells who gave it to whom, and whose it had become meanwhile, also of those who have left", async () => {
  await joinTeam();
  await db.cases.update(CASE, { assigneeId: "agent:bo", assignedAt: 2 });
  const whose = { type: "case.assigned", agentId: "agent:bo", from: "agent:ada", unseen: "agent:ada" } as const;
  const fact: DeskEvent = { id: "e1", at: Date.now(), by: "agent:olive", customerId: "x:11", caseId: CASE, ...whose };
  await db.events.put(fact);
  openPanel(mentioned);
  await screen.findByRole("button", { name: "Assignee: Bo" });
  await within(await thread()).findByText("Olive · Assigned to Bo");
  await within(await thread()).findByText("Set without having seen Ada, which somebody had set meanwhile");
});
