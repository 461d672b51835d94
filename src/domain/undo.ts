/** What would take a command back. */
import { draftOf } from "./articles/row";
import { unset } from "./cases/fields";
import type { Command } from "./commands";
import type { DeskEvent, EventOf } from "./events";
import { undoGroup } from "./groups/rules";
import { draftOfIncident } from "./incidents/rules";
import { draftOfMacro } from "./macros/macro";
import type { Lookup } from "./rows";
import { undoSetting } from "./settings/rules";

/**
 * The commands that undo these events, given the rows as they stood before. Empty where nothing can: notes and acceptances stay, and
 * closing is final.
 */
export function undoOf(before: Lookup, events: DeskEvent[]): Command[] {
  return events.flatMap((event) => undoOne(before, event)).reverse();
}

function undoOne(before: Lookup, event: DeskEvent): Command[] {
  switch (event.type) {
    case "case.tagged":
      return [{ type: "case.untag", caseId: event.caseId, tag: event.tag }];
    case "case.untagged":
      return [{ type: "case.tag", caseId: event.caseId, tag: event.tag }];
    case "customer.tagged":
      return [{ type: "customer.untag", customerId: event.customerId, tag: event.tag }];
    case "customer.untagged":
      return [{ type: "customer.tag", customerId: event.customerId, tag: event.tag }];
    case "case.status_set":
      return event.to === "closed" ? [] : [{ type: "case.set_status", caseId: event.caseId, status: event.from }];
    case "case.assigned":
      return [{ type: "case.assign", caseId: event.caseId, agentId: event.from ?? null }];
    case "case.set":
      return [{ type: "case.set", caseId: event.caseId, set: unset(event) }];
    case "case.merged":
      return [{ type: "case.unmerge", caseId: event.caseId }];
    case "case.unmerged":
      return [{ type: "case.merge", caseId: event.caseId, intoId: event.intoId }];
    case "case.split":
      return [{ type: "case.merge", caseId: event.caseId, intoId: event.fromId }];
    case "case.watched":
      return [{ type: "case.watch", caseId: event.caseId, isOn: !event.isOn }];
    case "case.linked":
      return [{ type: "case.link", caseId: event.caseId, otherId: event.otherId, isOn: !event.isOn }];
    case "agent.set":
      return undoProfile(before, event);
    case "approval.submitted":
      return [{ type: "approval.withdraw", approvalId: event.approvalId }];
    case "approval.approved":
    case "approval.rejected":
      return [{ type: "approval.reopen", approvalId: event.approvalId }];
    case "approval.withdrawn":
      return undoWithdrawal(before, event);
    case "message.corrected":
      return [{ type: "message.correct", messageId: event.messageId, say: event.from }];
    case "suggestion.refused": {
      const { articleId, messageId, terms } = event;
      return [{ type: "suggestion.refuse", articleId, messageId, terms, isOn: !event.isOn }];
    }
    case "customer.time_zone_set": {
      const timeZone = before("customers", event.customerId)?.timeZone ?? null;
      return [{ type: "customer.set_time_zone", customerId: event.customerId, timeZone }];
    }
    case "article.created":
    case "article.restored":
      return [{ type: "article.archive", articleId: event.articleId }];
    case "article.archived":
      return [{ type: "article.restore", articleId: event.articleId }];
    case "article.edited": {
      const row = before("articles", event.articleId);
      if (!row) return [];
      return [{ type: "article.edit", articleId: row.id, article: draftOf(row) }];
    }
    case "macro.created":
    case "macro.restored":
      return [{ type: "macro.archive", macroId: event.macroId }];
    case "macro.archived":
      return [{ type: "macro.restore", macroId: event.macroId }];
    case "macro.edited": {
      const row = before("macros", event.macroId);
      return row ? [{ type: "macro.edit", macroId: row.id, macro: draftOfMacro(row) }] : [];
    }
    case "account.added":
      return before("accounts", event.accountId) ? [] : [{ type: "account.remove", accountId: event.accountId }];
    case "account.removed": {
      const row = before("accounts", event.accountId);
      if (!row) return [];
      const { handle, userId, name, avatarUrl } = row;
      const told = Object.fromEntries(Object.entries({ userId, name, avatarUrl }).filter(([, value]) => value));
      return [{ type: "account.add", handle, ...told }];
    }
    case "group.set":
      return [{ type: "group.set", groupId: event.groupId, change: undoGroup(before, event) }];
    case "incident.declared":
      return [{ type: "incident.withdraw", incidentId: event.incidentId }];
    case "incident.edited": {
      const row = before("incidents", event.incidentId);
      return row ? [{ type: "incident.edit", incidentId: row.id, incident: draftOfIncident(row) }] : [];
    }
    case "incident.resolved":
    case "incident.withdrawn":
      return [{ type: "incident.reopen", incidentId: event.incidentId }];
    case "settings.set":
      return [undoSetting(before, event)];
    default:
      return [];
  }
}

/** It is asked for anew: who had approved it does so again. */
function undoWithdrawal(before: Lookup, { approvalId, customerId }: EventOf<"approval.withdrawn">): Command[] {
  const row = before("approvals", approvalId);
  if (!row) return [];
  const { replyId, text, caseId, over } = row;
  return [{ type: "approval.submit", replyId, customerId, text, ...(caseId !== undefined && { caseId }), ...(over && { over }) }];
}

/** What stood before is set back; of what was said for the first time, what can be taken back is. */
function undoProfile(before: Lookup, { agentId, by, profile }: EventOf<"agent.set">): Command[] {
  if (agentId === by && profile.isAway !== undefined) return [{ type: "agent.away", isAway: !profile.isAway }];
  const stood = { capacity: null, scheduleId: null, ...before("agents", agentId)?.profile };
  const back = Object.fromEntries(Object.entries(stood).filter(([name]) => name in profile));
  return Object.keys(back).length > 0 ? [{ type: "agent.set", agentId, profile: back }] : [];
}
