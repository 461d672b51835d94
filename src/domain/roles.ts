/** What each role may do. The panel asks before it acts; the companion asks again, and its word counts. */
import type { Command, CommandType } from "./commands";
import { isPersonalSetting } from "./settings/defaults";

/** From the one who may most to the one who may least. */
export const ROLES = ["owner", "manager", "agent", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** What concerns the whole team and not one customer. */
const MANAGING: ReadonlySet<CommandType> = new Set([
  "account.add",
  "agent.set",
  "account.remove",
  "article.archive",
  "article.restore",
  "settings.set",
]);

/** It concerns nobody but the agent who gives it. */
export const isPersonal = (command: Command): boolean => command.type === "settings.set" && isPersonalSetting(command.setting.id);

/** Whether someone of this role may give this command. */
export function mayCommand(role: Role, command: Command): boolean {
  if (isPersonal(command)) return true;
  // It is what follows from what they saw.
  if (command.type === "case.route") return mayObserve(role);
  if (role === "viewer") return false;
  return role !== "agent" || !MANAGING.has(command.type);
}

/** Whether what the browser of someone of this role sees on X goes to the team. */
export const mayObserve = (role: Role): boolean => role !== "viewer";

/** Whether someone of this role may bring an imported desk into the workspace. */
export const mayRestore = (role: Role): boolean => role === "owner" || role === "manager";

/** Whether someone of this role may give `given` to another, or take it away. Owners are made by owners alone. */
export const mayAppoint = (role: Role, given: Role): boolean => role === "owner" || (role === "manager" && given !== "owner");
