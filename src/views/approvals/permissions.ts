/** What each role may do, read from the rules that hold it: rows of the table name commands, never roles. */
import { mayReview, neededFor } from "../../domain/approvals/policy";
import type { Command, CommandType } from "../../domain/commands";
import { mayAppoint, mayCommand, mayObserve, mayRestore, ROLES, type Role } from "../../domain/roles";

/** Commands that belong together, by the row of the table they are; each command stands in one. */
export const COMMANDS_OF = {
  practise: ["training.finish"],
  tag: ["case.tag", "case.untag", "customer.tag", "customer.untag"],
  draft: ["approval.submit", "approval.withdraw", "reply.insert", "reply.check", "suggestion.accept", "suggestion.refuse", "macro.apply"],
  note: [
    "customer.note",
    "customer.opened",
    "customer.set_time_zone",
    "message.correct",
    "case.open",
    "case.watch",
    "case.route",
    "incident.attach",
    "agent.away",
  ],
  case: ["case.set_status", "case.assign", "case.set", "case.link", "case.merge", "case.unmerge", "case.split", "case.escalate"],
  incident: [
    "group.set",
    "incident.declare",
    "incident.edit",
    "incident.update",
    "incident.resolve",
    "incident.withdraw",
    "incident.reopen",
  ],
  review: ["approval.approve", "approval.reject", "approval.reopen"],
  write: ["article.create", "article.edit", "macro.create", "macro.edit"],
  archive: ["article.archive", "article.restore", "macro.archive", "macro.restore"],
  run: ["account.add", "account.remove", "agent.set", "settings.set"],
} as const satisfies Record<string, readonly CommandType[]>;

type OfCommands = keyof typeof COMMANDS_OF;
export type Permission = OfCommands | "read" | "see" | "answer" | "import" | "people" | "owners";

/** A setting of the team's stands for all of them. */
const sample = (type: CommandType): Command =>
  (type === "settings.set" ? { type, setting: { id: "capture" } } : { type }) as unknown as Command;

const mayAll = (role: Role, permission: OfCommands) => COMMANDS_OF[permission].every((type) => mayCommand(role, sample(type)));

/** With everybody named as a reviewer, who may be one. */
const couldReview = (role: Role) =>
  mayReview({ id: "approvals", policies: [], managersReview: true, reviewers: ["one"] }, { id: "one", role });
const isFree = (role: Role) => neededFor({ text: "", audience: "public", tags: [], role }, []).approvals === 0;

const RULES: Record<Permission, (role: Role) => boolean> = {
  read: () => true,
  see: mayObserve,
  practise: (role) => mayAll(role, "practise"),
  tag: (role) => mayAll(role, "tag"),
  note: (role) => mayAll(role, "note"),
  draft: (role) => mayAll(role, "draft"),
  answer: (role) => mayAll(role, "draft") && isFree(role),
  case: (role) => mayAll(role, "case"),
  incident: (role) => mayAll(role, "incident"),
  review: (role) => mayAll(role, "review") && couldReview(role),
  write: (role) => mayAll(role, "write"),
  archive: (role) => mayAll(role, "archive"),
  run: (role) => mayAll(role, "run"),
  import: mayRestore,
  people: (role) => mayAppoint(role, "manager"),
  owners: (role) => mayAppoint(role, "owner"),
};

export const PERMISSIONS = Object.keys(RULES) as Permission[];

/** Whether someone of this role may do what a row of the table says. */
export const isPermitted = (permission: Permission, role: Role): boolean => RULES[permission](role);
export { ROLES };
