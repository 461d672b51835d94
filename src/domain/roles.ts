/** What each role may do. The panel asks before it acts; the companion asks again, and its word counts. */
import type { Command, CommandType } from "./commands";
import { isOwnMacro } from "./macros/macro";
import { isPersonalSetting } from "./settings/defaults";

/** From the one who may most to the one who may least. */
export const ROLES = ["owner", "manager", "agent", "trainee", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Whether someone of this role may do what `least` may. */
export const isAtLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) <= ROLES.indexOf(least);

/**
 * The least role that may give a command; what is not named here, an agent may. Managers see to what concerns the whole team and not one
 * customer. A trainee drafts: what they may put into X's composer is for `approvals` to say.
 */
const LEAST: Partial<Record<CommandType, Role>> = {
  "account.add": "manager",
  "account.remove": "manager",
  "agent.set": "manager",
  "article.archive": "manager",
  "article.restore": "manager",
  "macro.archive": "manager",
  "macro.restore": "manager",
  "settings.set": "manager",
  "agent.away": "trainee",
  "approval.submit": "trainee",
  "approval.withdraw": "trainee",
  "case.open": "trainee",
  // It is what follows from what they saw.
  "case.route": "trainee",
  "case.tag": "trainee",
  "case.untag": "trainee",
  "case.watch": "trainee",
  "customer.note": "trainee",
  "customer.opened": "trainee",
  "customer.set_time_zone": "trainee",
  "customer.tag": "trainee",
  "customer.untag": "trainee",
  "macro.apply": "trainee",
  // Of a rule it is what follows from what they saw.
  "incident.attach": "trainee",
  "message.correct": "trainee",
  "reply.check": "trainee",
  "reply.insert": "trainee",
  "suggestion.accept": "trainee",
  "suggestion.refuse": "trainee",
  // Whoever belongs to the team may practise.
  "training.finish": "viewer",
};

/** The least role that may give commands of this type. */
export const leastRole = (type: CommandType): Role => LEAST[type] ?? "agent";

/** It concerns nobody but the agent who gives it. */
export const isPersonal = (command: Command): boolean =>
  command.type === "settings.set" ? isPersonalSetting(command.setting.id) : "macroId" in command && isOwnMacro(command.macroId);

/** Whether someone of this role may give this command. */
export const mayCommand = (role: Role, command: Command): boolean => isPersonal(command) || isAtLeast(role, leastRole(command.type));

/** Whether what the browser of someone of this role sees on X goes to the team. */
export const mayObserve = (role: Role): boolean => role !== "viewer";

/** Whether someone of this role may bring an imported desk into the workspace. */
export const mayRestore = (role: Role): boolean => isAtLeast(role, "manager");

/** Whether someone of this role may give `given` to another, or take it away. Owners are made by owners alone. */
export const mayAppoint = (role: Role, given: Role): boolean => role === "owner" || (role === "manager" && given !== "owner");

/** Whether someone of this role runs the workspace: names it, and reads its audit. */
export const mayRun = (role: Role): boolean => isAtLeast(role, "manager");
