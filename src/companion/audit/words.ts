/** What an event says, in a sentence for people. */
import type { AuditEvent } from "../../domain/events";
import type { CaseField } from "../../domain/rows";

type Words = { [T in AuditEvent["type"]]?: (event: Extract<AuditEvent, { type: T }>, name: (agentId: string) => string) => string };

const spoken = (word: string) => word.replaceAll("_", " ");
const passing = (over: readonly string[] = []) =>
  over.length > 0 ? `, passing over what was checked (${over.map(spoken).join(", ")})` : "";

function field(set: CaseField): string {
  const name = set.field === "custom" ? set.key : spoken(set.field);
  const isTime = typeof set.value === "number";
  return set.value === null ? `Took away the ${name}` : `Set the ${name} to ${isTime ? moment(set.value as number) : set.value}`;
}

const WORDS: Words = {
  "case.opened": ({ messageId }) => (messageId ? "A customer's message opened the case" : "Opened the case"),
  "case.reopened": ({ from }) => `A customer's message took the case up again (it was ${spoken(from)})`,
  "case.status_set": ({ from, to }) => `Set the status from ${spoken(from)} to ${spoken(to)}`,
  "case.assigned": ({ agentId, from }, name) =>
    agentId ? `Gave the case to ${name(agentId)}` : `Gave the case to nobody${from ? ` (it was ${name(from)}'s)` : ""}`,
  "case.set": ({ set }) => field(set),
  "case.merged": ({ intoId }) => `Merged the case into ${intoId}`,
  "case.unmerged": ({ intoId }) => `Took the case out of ${intoId} again`,
  "case.split": ({ fromId, messageIds }) => `Made it a case of its own, out of ${fromId}, with ${messageIds.length} messages`,
  "case.watched": ({ isOn }) => (isOn ? "Watches the case" : "Watches the case no more"),
  "case.linked": ({ isOn, otherId }) => `${isOn ? "Linked the case with" : "Unlinked the case from"} ${otherId}`,
  "case.tagged": ({ tag }) => `Tagged the case "${tag}"`,
  "case.untagged": ({ tag }) => `Took the tag "${tag}" off the case`,
  "message.received": () => "A customer's message came in",
  "message.answered": ({ answered }) => (answered.length > 1 ? `Answered ${answered.length} messages` : "Answered the message"),
  "message.deleted": () => "A message was deleted on X",
  "message.corrected": ({ say }) =>
    [
      ...(say.mood === undefined
        ? []
        : [say.mood ? `Said that the message sounds ${say.mood}` : "Took back what was said of how the message sounds"]),
      ...(say.lang === undefined ? [] : [say.lang ? `Said that the message is in "${say.lang}"` : "Took back the message's language"]),
    ].join("; "),
  "customer.tagged": ({ tag }) => `Tagged the customer "${tag}"`,
  "customer.untagged": ({ tag }) => `Took the tag "${tag}" off the customer`,
  "customer.noted": ({ text }) => `Noted: ${text}`,
  "customer.time_zone_set": ({ timeZone }) => `Set the customer's time zone to ${timeZone ?? "unknown"}`,
  "customer.opened": () => "Opened the customer",
  "article.created": ({ article }) => `Wrote the article "${article.title}"`,
  "article.edited": ({ article }) => `Changed the article "${article.title}"`,
  "article.archived": () => "Archived an article",
  "article.restored": () => "Took an article back from the archive",
  "macro.created": ({ macro }) => `Wrote the macro "${macro.name}"`,
  "macro.edited": ({ macro }) => `Changed the macro "${macro.name}"`,
  "macro.archived": () => "Archived a macro",
  "macro.restored": () => "Took a macro back from the archive",
  "macro.applied": ({ name }) => `Used the macro "${name}"`,
  "suggestion.accepted": () => "Took a suggested answer",
  "suggestion.refused": ({ isOn }) => (isOn ? "Said that a suggested answer is not what a message needs" : "Took that back"),
  "reply.inserted": ({ text, over }) => `Put a reply into X's composer${passing(over)}: ${text}`,
  "reply.covered": () => "A reply was seen on X, as it was approved",
  "reply.unapproved": ({ why }) =>
    `A reply that needed approval was seen on X, and none covers it: ${{ none: "nobody approved it", text: "its text is another", media: "pictures were added" }[why]}`,
  "approval.submitted": ({ text, needed, over }) =>
    `Asked for ${needed === 1 ? "approval" : `${needed} approvals`}${passing(over)}: ${text}`,
  "approval.approved": ({ text }) => (text === undefined ? "Approved the reply" : `Approved the reply as: ${text}`),
  "approval.rejected": ({ reason }) => `Rejected the reply: ${reason}`,
  "approval.withdrawn": () => "Withdrew the reply",
  "approval.reopened": () => "Took back a word on the reply",
  "agent.set": ({ agentId, profile }, name) =>
    Object.keys(profile).join() === "isAway"
      ? `${profile.isAway ? "Away" : "Back"}: ${name(agentId)}`
      : `Changed the profile of ${name(agentId)}: ${Object.keys(profile).join(", ")}`,
  "group.set": ({ groupId, change }) => `Changed the group ${groupId}: ${Object.keys(change).join(", ")}`,
  "incident.declared": ({ incident }) => `Declared the incident "${incident.title}"`,
  "incident.edited": ({ incident }) => `Changed the incident "${incident.title}"`,
  "incident.updated": ({ text }) => `Said how the incident stands: ${text}`,
  "incident.resolved": () => "Resolved the incident",
  "incident.withdrawn": () => "Said that it was no incident",
  "incident.reopened": () => "Took the incident up again",
  "training.scored": ({ total }) => `Finished a practice lesson with ${total} of 100`,
  "account.added": ({ handle }) => `Added the account @${handle}`,
  "account.removed": ({ accountId }) => `Removed the account @${accountId}`,
  "settings.set": ({ setting }) =>
    `Changed the settings "${setting.id}": ${Object.keys(setting)
      .filter((key) => key !== "id")
      .join(", ")}`,
  "agent.invited": ({ role, note }) => `Invited ${note || "somebody"} as ${role}`,
  "agent.joined": ({ agentId, role }, name) => `${name(agentId)} joined as ${role}`,
  "agent.role_set": ({ agentId, from, to }, name) => `Made ${name(agentId)} ${to} (before: ${from})`,
  "agent.left": ({ agentId }, name) => `Took ${name(agentId)} out of the workspace`,
  "session.started": ({ agentId, browser }, name) =>
    browser === undefined ? `${name(agentId)} signed in to the companion's pages` : `${name(agentId)} paired ${browser || "a browser"}`,
  "session.ended": ({ agentId, count, browser }, name) =>
    `Signed ${name(agentId)} out${browser ? ` of ${browser}` : ""}${count > 1 ? ` of ${count} browsers` : ""}`,
  "workspace.set": ({ name, keepDays }) =>
    name === undefined ? `Panels keep ${keepDays === null ? "everything" : `${keepDays} days`}` : `Renamed the workspace "${name}"`,
  "connector.set": ({ kind, host, change }) =>
    `${{ added: "Added", changed: "Changed", paused: "Paused", resumed: "Resumed", removed: "Removed" }[change]} the live help centre ${host} (${kind})`,
  "audit.exported": ({ asked, links, sha256 }) =>
    `Exported ${asked.kind === "case" ? `the case ${asked.caseId}` : asked.kind === "span" ? `${moment(asked.from)} to ${moment(asked.to)}` : "the whole audit"}: ${links} links, manifest ${sha256}`,
};

/** In plain words; `name` knows agents by their ids. A kind without words of its own says its name. */
export function wordsOf(event: AuditEvent, name: (agentId: string) => string): string {
  const words = WORDS[event.type] as ((event: AuditEvent, name: (agentId: string) => string) => string) | undefined;
  if (words) return words(event, name);
  return actionOf(event.type);
}

/** The name of a kind of event: "case.status_set" is "Case: status set". */
export function actionOf(type: string): string {
  const text = spoken(type).replace(".", ": ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A moment as the audit writes it: to the second, in UTC. */
export const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
