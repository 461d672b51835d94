/**
 * The desk's rules in one place: which rows a command needs, what it decides, and how an event changes rows.
 * Pure: the same code runs in the extension, offline and at once, and in the companion, the authority on order and permission.
 */
import type { Command, Context, Rejection } from "./commands";
import type { DeskEvent } from "./events";
import type { Change, Lookup, Ref } from "./rows";

export type Decision = { events: DeskEvent[] } | { rejection: Rejection };

/** The rows `decide` and `evolve` read for this command. */
export declare function reads(command: Command): Ref[];
/** An agent's intent becomes facts, or a reason why not. */
export declare function decide(get: Lookup, command: Command, context: Context): Decision;
/** What a fact changes. Never fails: a fact about a row that is gone changes nothing. */
export declare function evolve(get: Lookup, event: DeskEvent): Change[];
