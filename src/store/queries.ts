/**
 * What views ask of the desk from the start. All read only, and safe inside Dexie's `liveQuery`. What only pages ask that are loaded later
 * is imported from its own file in `queries/`: the panel's first load pays for what stands here.
 */

export { casesOf, currentCase, notesOf, pendingReplies } from "./queries/case";
export { customer, customerOfFocus } from "./queries/customer";
export { type CustomerDesk, customerDesk } from "./queries/customer-desk";
export { counts, health, refusals, unsynced } from "./queries/desk-state";
export { history, historyEvents, knownPostIds } from "./queries/history";
export { article, articles } from "./queries/knowledge";
export { type QueueDetail, queue, queueDetails } from "./queries/queue";
export { accounts, agents, setting, tags } from "./queries/settings";
export { isAway, rejections, type TeamState, teamState } from "./queries/sync";
export { waiting } from "./queries/waiting";
