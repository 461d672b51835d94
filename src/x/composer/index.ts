/** X's composers: what stands in them, and how a reply gets there. */
export { type Composer, type LastReply, openComposers } from "./find";
export { type InsertOptions, insertText } from "./insert";
export { composerState } from "./read";
