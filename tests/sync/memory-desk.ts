/** A desk in memory: runs the pure rules as the extension does, without a database. */

import { retell } from "../../src/domain/cases/retell";
import type { Command, Rejection } from "../../src/domain/commands";
import { type ObserveContext, type Observed, observe } from "../../src/domain/conversations/observe";
import { replicate, type Told } from "../../src/domain/conversations/replicate";
import { decide, evolve } from "../../src/domain/desk";
import type { DeskEvent } from "../../src/domain/events";
import type { Observation } from "../../src/domain/observations";
import { createOverlay } from "../../src/domain/overlay";
import { ENGINES } from "../../src/domain/routing/engines";
import type { Account, Change, Lookup, Settings, TableName, Tables } from "../../src/domain/rows";
import { SETTINGS } from "../../src/domain/settings/defaults";

export type Rows = { [T in TableName]: Map<string, Tables[T]> };

const TABLES: TableName[] = [
  "accounts",
  "customers",
  "identities",
  "messages",
  "awaited",
  "conversations",
  "cases",
  "tags",
  "notes",
  "articles",
  "macros",
  "acceptances",
  "pendingReplies",
  "approvals",
  "approvalLists",
  "agents",
  "attempts",
  "settings",
];

export class MemoryDesk {
  rows = Object.fromEntries(TABLES.map((table) => [table, new Map()])) as unknown as Rows;
  events = new Map<string, DeskEvent>();
  private acts = 0;

  constructor(
    accounts: Account[],
    private capture: Partial<Settings["capture"]> = {},
  ) {
    for (const account of accounts) this.rows.accounts.set(account.id, account);
  }

  get: Lookup = (table, id) => this.rows[table].get(id) as never;

  private apply(changes: Change[]) {
    for (const { table, id, row } of changes) {
      if (row) (this.rows[table] as Map<string, unknown>).set(id, row);
      else this.rows[table].delete(id);
    }
  }

  private context(now: number): ObserveContext {
    const of = <T extends { customerId?: string }>(all: Iterable<T>, id: string) => [...all].filter((row) => row.customerId === id);
    return {
      now,
      agentId: "agent:here",
      accounts: [...this.rows.accounts.values()],
      capture: { ...SETTINGS.capture, ...this.capture },
      reopen: ((this.rows.settings.get("cases") ?? SETTINGS.cases) as Settings["cases"]).reopen,
      pendingReplies: [...this.rows.pendingReplies.values()],
      timeline: (id) => ({
        messages: of(this.rows.messages.values(), id),
        cases: of(this.rows.cases.values(), id),
        events: of(this.events.values(), id),
        notes: of(this.rows.notes.values(), id),
      }),
    };
  }

  see(observations: Observation[], now: number) {
    return this.keep(observe(this.get, observations, this.context(now)));
  }

  /** Hears what another desk has seen, by its rows. */
  hear(told: Told, now: number) {
    return this.keep(replicate(this.get, told, this.context(now)));
  }

  private keep<T extends Omit<Observed, "ignored">>(seen: T): T {
    if (seen.needs.length) throw new Error("A timeline was asked for though all of them are there");
    this.apply(seen.changes);
    for (const id of seen.withdrawn) this.events.delete(id);
    for (const event of seen.events) this.events.set(event.id, event);
    return seen;
  }

  act(command: Command, now: number, agentId = "agent:here"): DeskEvent[] | Rejection {
    this.acts += 1;
    const decision = decide(this.get, command, { now, agentId, id: `act-${this.acts}`, ...ENGINES });
    if ("rejection" in decision) return decision.rejection;
    const overlay = createOverlay(this.get);
    for (const event of decision.events) {
      overlay.apply(evolve(overlay.get, event));
      this.events.set(event.id, event);
    }
    this.apply(overlay.changes());
    return decision.events;
  }

  /** Tells every customer's cases again from all messages and all of the log. */
  retellAll() {
    for (const customer of [...this.rows.customers.values()]) {
      const of = <T extends { customerId?: string }>(all: Iterable<T>) => [...all].filter((row) => row.customerId === customer.id);
      const past = { messages: of(this.rows.messages.values()), cases: of(this.rows.cases.values()), events: of(this.events.values()) };
      const retold = retell(this.get, customer.id, past, SETTINGS.cases.reopen);
      this.apply(retold.changes);
      for (const id of retold.withdrawn) this.events.delete(id);
      for (const event of retold.events) this.events.set(event.id, event);
    }
  }

  /** Everything, in a fixed order and without the moments of seeing, so that two desks can be compared. */
  snapshot() {
    const plain = (rows: Iterable<object & { id: string }>) =>
      [...rows]
        .map((row) =>
          Object.fromEntries(
            Object.entries(row)
              .filter(([key]) => !["firstSeenAt", "lastSeenAt", "seenAt"].includes(key))
              .sort(),
          ),
        )
        .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    const tables = Object.fromEntries(TABLES.map((table) => [table, plain(this.rows[table].values())]));
    return { ...tables, events: plain(this.events.values()) } as Record<TableName | "events", Record<string, unknown>[]>;
  }
}
