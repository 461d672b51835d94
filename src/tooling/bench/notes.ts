/** Notes on customers as a panel's outbox holds them: the command, and how the panel sees the rows it made. */
import { randomUUID } from "node:crypto";
import type { PushEntry } from "../../contracts/sync";
import { fingerprint } from "../../domain/fingerprint";
import { keyOf } from "../../domain/keys";
import { plan } from "../../domain/plan";
import type { Customer, Lookup } from "../../domain/rows";

/** How many customers the notes go round. */
export const NOTED = 100;

const customer = (index: number): Customer => ({
  id: `x:@benchcustomer${index}`,
  handle: `benchcustomer${index}`,
  name: "",
  firstSeenAt: 0,
  lastSeenAt: 0,
  messageCount: 0,
  tags: [],
  source: "dom",
});

/** What opens these customers: the first `NOTED` entries of an outbox. */
export const openings = (at: number): PushEntry[] =>
  Array.from({ length: NOTED }, (_, index) => ({
    kind: "command",
    seq: index + 1,
    id: randomUUID(),
    at,
    command: { type: "customer.opened", customerId: customer(index).id },
    touched: {},
  }));

/** One note, as the entry with this number. */
export function note(seq: number, agentId: string, at = Date.now()): Extract<PushEntry, { kind: "command" }> {
  const id = randomUUID();
  const about = customer(seq % NOTED);
  const get: Lookup = (table, key) => (table === "customers" && key === about.id ? about : undefined) as never;
  const command = { type: "customer.note" as const, customerId: about.id, text: `Called at noon about parcel ${seq}; call back tomorrow.` };
  const made = plan(get, command, { now: at, agentId, id });
  if ("rejection" in made) throw new Error(`A note was refused: ${made.rejection.reason}`);
  const touched = [
    ...made.changes.map((change) => [keyOf(change), fingerprint(change.row)]),
    ...made.events.map((event) => [keyOf({ table: "events", id: event.id }), fingerprint(event)]),
  ];
  return { kind: "command", seq, id, at, command, touched: Object.fromEntries(touched) };
}
