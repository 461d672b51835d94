/**
 * The desk's rules in one place: which rows a command needs, what it decides, and how an event changes rows.
 * Pure: the same code runs in the extension, offline and at once, and in the companion, the authority on order and permission.
 */
import * as accounts from "./accounts/rules";
import * as agents from "./agents/rules";
import { decideCheck } from "./approvals/check";
import { evolveApproval, evolveChecked } from "./approvals/evolve";
import * as approvals from "./approvals/rules";
import * as articles from "./articles/rules";
import { decideLink, decideWatch, evolveLink } from "./cases/bonds";
import { type CaseFact, evolveCase } from "./cases/evolve";
import { decideSet } from "./cases/fields";
import * as cases from "./cases/rules";
import { isActive } from "./cases/status";
import * as union from "./cases/union";
import type { Command, Context, Rejection } from "./commands";
import * as customers from "./customers/rules";
import type { DeskEvent, EventOf } from "./events";
import { findCase, findCustomer } from "./find";
import * as groups from "./groups/rules";
import { decideAttach } from "./incidents/attach";
import * as incidents from "./incidents/rules";
import * as macros from "./macros/rules";
import { decideCorrect, evolveCorrected } from "./messages/correct";
import { refusalId } from "./replies-log/refusal";
import * as replies from "./replies-log/rules";
import { decideRoute, evolveTurn, readsOfRoute } from "./routing/route";
import type { Change, Lookup, Ref } from "./rows";
import * as settings from "./settings/rules";
import * as tags from "./tags/rules";
import { tagId } from "./tags/tag";
import { decideFinish, evolveScored } from "./training/rules";

export type Decision = { events: DeskEvent[] } | { rejection: Rejection };

/**
 * The rows `decide` and `evolve` read first for this command. Rows that hang on these (the case of a customer, a customer joined with
 * another) are asked for through the lookup: a caller notes what was asked for in vain, loads it and runs the rules again.
 */
export function reads(command: Command): Ref[] {
  const refs: Ref[] = [];
  if ("customerId" in command) refs.push({ table: "customers", id: command.customerId });
  if ("caseId" in command && command.caseId) refs.push({ table: "cases", id: command.caseId });
  if ("tag" in command) refs.push({ table: "tags", id: tagId(command.tag) });
  if ("articleId" in command) refs.push({ table: "articles", id: command.articleId });
  if ("macroId" in command) refs.push({ table: "macros", id: command.macroId });
  if ("approvalId" in command && command.approvalId) refs.push({ table: "approvals", id: command.approvalId });
  if ("replyId" in command) refs.push({ table: "approvalLists", id: command.replyId }, { table: "settings", id: "approvals" });
  if (command.type === "reply.check") refs.push({ table: "messages", id: command.messageId }, { table: "settings", id: "approvals" });
  if (command.type === "suggestion.refuse") refs.push({ table: "acceptances", id: refusalId(command.messageId, command.articleId) });
  if (command.type === "message.correct") refs.push({ table: "messages", id: command.messageId });
  if ("agentId" in command && typeof command.agentId === "string") refs.push({ table: "agents", id: command.agentId });
  if (command.type === "case.merge") refs.push({ table: "cases", id: command.intoId });
  if (command.type === "case.link") refs.push({ table: "cases", id: command.otherId });
  if (command.type === "case.set" || command.type === "case.escalate")
    refs.push({ table: "settings", id: "teams" }, { table: "settings", id: "cases" });
  if (command.type === "case.route") refs.push(...readsOfRoute(command));
  if (command.type === "incident.attach") refs.push(...command.caseIds.map((id): Ref => ({ table: "cases", id })));
  if ("groupId" in command) refs.push({ table: "groups", id: command.groupId });
  if ("incidentId" in command) refs.push({ table: "incidents", id: command.incidentId });
  if (command.type === "account.add") refs.push({ table: "accounts", id: accounts.accountId(command.handle) });
  if (command.type === "account.remove") refs.push({ table: "accounts", id: accounts.accountId(command.accountId) });
  if (command.type === "settings.set") refs.push({ table: "settings", id: command.setting.id });
  return refs;
}

/** An agent's intent becomes facts, or a reason why not. */
export function decide(get: Lookup, command: Command, context: Context): Decision {
  switch (command.type) {
    case "case.open":
      return cases.decideOpen(get, command, context);
    case "case.set_status":
      return cases.decideStatus(get, command, context);
    case "case.assign":
      return cases.decideAssign(get, command, context);
    case "case.set":
      return decideSet(get, command, context);
    case "case.merge":
      return union.decideMerge(get, command, context);
    case "case.unmerge":
      return union.decideUnmerge(get, command, context);
    case "case.split":
      return union.decideSplit(get, command, context);
    case "case.escalate":
      return cases.decideEscalate(get, command, context);
    case "case.watch":
      return decideWatch(get, command, context);
    case "case.link":
      return decideLink(get, command, context);
    case "case.route":
      return decideRoute(get, command, context);
    case "case.tag":
    case "case.untag":
      return tags.decideTag(get, command, context, findCase(get, command.caseId));
    case "customer.tag":
    case "customer.untag":
      return tags.decideTag(get, command, context, findCustomer(get, command.customerId));
    case "customer.note":
      return customers.decideNote(get, command, context);
    case "customer.set_time_zone":
      return customers.decideTimeZone(get, command, context);
    case "customer.opened":
      return customers.decideOpened(get, command, context);
    case "message.correct":
      return decideCorrect(get, command, context);
    case "article.create":
    case "article.edit":
      return articles.decideWrite(get, command, context);
    case "article.archive":
    case "article.restore":
      return articles.decidePut(get, command, context);
    case "macro.create":
    case "macro.edit":
      return macros.decideWriteMacro(get, command, context);
    case "macro.archive":
    case "macro.restore":
      return macros.decidePutMacro(get, command, context);
    case "macro.apply":
      return macros.decideApplyMacro(get, command, context);
    case "suggestion.accept":
      return replies.decideAccept(get, command, context);
    case "suggestion.refuse":
      return replies.decideRefuse(get, command, context);
    case "reply.insert":
      return replies.decideInsert(get, command, context);
    case "reply.check":
      return decideCheck(get, command, context);
    case "approval.submit":
      return approvals.decideSubmit(get, command, context);
    case "approval.approve":
      return approvals.decideApprove(get, command, context);
    case "approval.reject":
      return approvals.decideReject(get, command, context);
    case "approval.withdraw":
      return approvals.decideWithdraw(get, command, context);
    case "approval.reopen":
      return approvals.decideReopen(get, command, context);
    case "agent.set":
      return agents.decideProfile(get, command, context);
    case "agent.away":
      return agents.decideAway(get, command, context);
    case "group.set":
      return groups.decideGroup(get, command, context);
    case "incident.declare":
      return incidents.decideDeclare(get, command, context);
    case "incident.edit":
      return incidents.decideEdit(get, command, context);
    case "incident.attach":
      return decideAttach(get, command, context);
    case "incident.update":
      return incidents.decideUpdate(get, command, context);
    case "incident.resolve":
    case "incident.withdraw":
      return incidents.decideEnd(get, command, context);
    case "incident.reopen":
      return incidents.decideReopen(get, command, context);
    case "training.finish":
      return decideFinish(get, command, context);
    case "account.add":
      return accounts.decideAdd(get, command, context);
    case "account.remove":
      return accounts.decideRemove(get, command, context);
    case "settings.set":
      return settings.decideSetting(get, command, context);
  }
}

/** What a fact changes. Never fails: a fact about a row that is gone changes nothing. */
export function evolve(get: Lookup, event: DeskEvent): Change[] {
  switch (event.type) {
    case "case.opened":
    case "case.reopened":
    case "case.status_set":
    case "case.set":
    case "case.watched":
    case "case.routed":
    case "message.received":
    case "message.answered":
      return changeCase(get, event.caseId, event);
    case "case.assigned":
      return [...changeCase(get, event.caseId, event), ...evolveTurn(get, event)];
    case "case.merged":
    case "case.unmerged":
    case "case.split":
      return union.evolveUnion(get, event);
    case "case.linked":
      return evolveLink(get, event);
    case "agent.set":
      return agents.evolveProfile(get, event);
    case "message.deleted":
      return withdrawMessage(get, event);
    case "message.corrected":
      return evolveCorrected(get, event);
    case "case.tagged":
    case "case.untagged":
    case "customer.tagged":
    case "customer.untagged":
      return tags.evolveTag(get, event);
    case "customer.noted":
    case "customer.time_zone_set":
    case "customer.opened":
      return customers.evolveCustomer(get, event);
    case "article.created":
    case "article.edited":
    case "article.archived":
    case "article.restored":
      return articles.evolveArticle(get, event);
    case "macro.created":
    case "macro.edited":
    case "macro.archived":
    case "macro.restored":
      return macros.evolveMacro(get, event);
    case "macro.applied":
      return macros.evolveApplied(get, event);
    case "suggestion.accepted":
      return replies.evolveAccept(get, event);
    case "suggestion.refused":
      return replies.evolveRefuse(get, event);
    case "reply.inserted":
      return replies.evolveInsert(get, event);
    case "reply.covered":
    case "reply.unapproved":
      return evolveChecked(get, event);
    case "approval.submitted":
    case "approval.approved":
    case "approval.rejected":
    case "approval.withdrawn":
    case "approval.reopened":
      return evolveApproval(get, event);
    case "group.set":
      return groups.evolveGroup(get, event);
    case "incident.declared":
    case "incident.edited":
    case "incident.updated":
    case "incident.resolved":
    case "incident.withdrawn":
    case "incident.reopened":
      return incidents.evolveIncident(get, event);
    case "training.scored":
      return evolveScored(get, event);
    case "account.added":
    case "account.removed":
      return accounts.evolveAccount(get, event);
    case "settings.set":
      return settings.evolveSetting(get, event);
  }
}

/** A deleted message needs no answer any more. */
function withdrawMessage(get: Lookup, event: EventOf<"message.deleted">): Change[] {
  const caseId = event.customerId && findCustomer(get, event.customerId)?.caseId;
  return caseId ? changeCase(get, caseId, event) : [];
}

/** What is said of a case makes it no more the current one than it was. */
const TAKES_UP: ReadonlySet<DeskEvent["type"]> = new Set(["case.opened", "case.reopened", "case.status_set", "message.received"]);

/** A case changes, and its customer points at it when it is new or taken up again. */
function changeCase(get: Lookup, caseId: string, event: CaseFact): Change[] {
  const before = get("cases", caseId);
  const row = evolveCase(before, event);
  if (!row || row === before) return [];
  const changes: Change[] = [{ table: "cases", id: caseId, row }];
  const customer = TAKES_UP.has(event.type) && isActive(row) ? get("customers", row.customerId) : undefined;
  if (!customer || customer.caseId === caseId) return changes;
  const current = customer.caseId === undefined ? undefined : get("cases", customer.caseId);
  // Where a case was split, its status alone does not make it the current one.
  if (event.type === "case.status_set" && current && isActive(current)) return changes;
  return [...changes, { table: "customers", id: customer.id, row: { ...customer, caseId } }];
}
