/** Commands of which "it is so already" leaves nothing to tell: it is as their agent wished, whoever did it. A text is somebody else's still. */
import type { CommandType } from "./commands";

const WISHES: ReadonlySet<CommandType> = new Set([
  "case.open",
  "case.set_status",
  "case.assign",
  "case.set",
  "case.merge",
  "case.unmerge",
  "case.watch",
  "case.link",
  "case.route",
  "case.tag",
  "case.untag",
  "message.correct",
  "suggestion.refuse",
  "customer.tag",
  "customer.untag",
  "agent.set",
  "agent.away",
  "account.add",
  "reply.check",
  "approval.withdraw",
  "group.set",
  "incident.attach",
  "incident.resolve",
  "incident.withdraw",
  "incident.reopen",
  "training.finish",
]);

/** Whether a refusal as `already` needs no telling; `command` as it went out. */
export const isFulfilled = (command: unknown): boolean => WISHES.has((command as { type?: CommandType } | undefined)?.type as CommandType);
