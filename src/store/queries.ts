/** Everything a view may ask of the desk. All read only, and safe inside Dexie's `liveQuery`. */

export { between } from "./queries/between";
export { casesLike, casesOf, currentCase, messagesOf, notesOf, pendingReplies } from "./queries/case";
export { customer, customerOfFocus } from "./queries/customer";
export { type CustomerDesk, customerDesk } from "./queries/customer-desk";
export { counts, health, refusals, unsynced } from "./queries/desk-state";
export { history, historyEvents, knownPostIds } from "./queries/history";
export { acceptances, article, articles } from "./queries/knowledge";
export { type QueueDetail, queue, queueDetails } from "./queries/queue";
export { accounts, agents, setting, tags } from "./queries/settings";
export { isAway, rejections, type TeamState, teamState } from "./queries/sync";
export { attempts, lessonLines } from "./queries/training";
export { waiting } from "./queries/waiting";
