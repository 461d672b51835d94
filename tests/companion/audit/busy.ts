/** A workspace in which something has happened: customers write, the brand answers, agents tag and note. */
import type { Db } from "../../../src/companion/db/open";
import { push } from "../../../src/companion/sync/push";
import { writeRows } from "../../../src/companion/sync/rows";
import { createWorkspace, writeTo } from "../../../src/companion/sync/workspace";
import { pushEntry } from "../../../src/contracts/sync";
import type { PostSeen } from "../../../src/domain/observations";
import { MemoryDesk } from "../../sync/memory-desk";
import { BRAND, HOUR, NOW } from "../../sync/observations";
import { toldBy, touchedBy } from "../../sync/telling";

const MINUTE = 60_000;

/** A customer's mention and, two minutes later, the answer: the posts of one conversation. */
function posts(index: number): PostSeen[] {
  const at = NOW - 2 * HOUR + index;
  const asked = String(10_000 + index);
  const who = { userId: String(2_000 + index), handle: `customer${index}`, name: `Customer ${index}` };
  const brand = { userId: BRAND.userId ?? "", handle: BRAND.handle, name: BRAND.name ?? "" };
  const common = { kind: "post_seen" as const, source: "json" as const, conversationId: asked };
  return [
    { ...common, id: asked, author: who, at, text: `@${BRAND.handle} where is <parcel> ${index}? 🦜`, mentions: [BRAND.handle] },
    {
      ...common,
      id: String(90_000_000 + index),
      author: brand,
      at: at + 2 * MINUTE,
      text: `On its way, & soon ${index}`,
      inReplyTo: { postId: asked, userId: who.userId, handle: who.handle },
      mentions: [who.handle],
    },
  ];
}

export interface Busy {
  workspaceId: string;
  /** The case of a customer, from 0. */
  caseOf(index: number): string;
  /** One more command of an agent's; throws when it is refused. */
  act(command: unknown): Promise<void>;
}

/** `customers` of them, each asked, answered and tagged; then notes of the first one, until there are so many `events`. */
export async function busyWorkspace(db: Db, { customers, events = 0 }: { customers: number; events?: number }): Promise<Busy> {
  const workspaceId = await createWorkspace(db, "Harbour Bank", NOW);
  await writeTo(db, workspaceId, (trx, version) => writeRows(trx, workspaceId, version, new Map([[`accounts/${BRAND.id}`, BRAND]])));
  const desk = new MemoryDesk([BRAND]);
  let seq = 0;
  let made = 0;
  const send = async (agentId: string, clientId: string, entries: unknown[], now: number) => {
    for (let i = 0; i < entries.length; i += 500) {
      const some = entries.slice(i, i + 500).map((entry) => pushEntry.parse(JSON.parse(JSON.stringify(entry))));
      const { refused } = await push(db, { workspaceId, clientId, agentId, role: "manager", entries: some, now });
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
    }
  };
  const seen = Array.from({ length: customers }, (_, index) => {
    const found = desk.see(posts(index), NOW);
    made += found.events.length;
    return { kind: "observed", seq: ++seq, at: NOW, told: toldBy(desk, found), touched: touchedBy(desk, found) };
  });
  await send("agent:ada", "ada", seen, NOW);
  const caseOf = (index: number) => `case:x_post:${10_000 + index}`;
  const command = (given: unknown, index: number) => ({
    kind: "command",
    seq: index + 1,
    id: `act-${index}`,
    at: NOW,
    command: given,
    touched: {},
  });
  const tags = Array.from({ length: customers }, (_, index) => ({ type: "case.tag", caseId: caseOf(index), tag: `tag${index % 7}` }));
  const notes = Array.from({ length: Math.max(0, events - made - customers) }, (_, index) => ({
    type: "customer.note",
    customerId: "x:2000",
    caseId: caseOf(0),
    text: `Note ${index}`,
  }));
  await send("agent:bo", "bo", [...tags, ...notes].map(command), NOW + 1_000);
  let given = tags.length + notes.length;
  const act = (one: unknown) => send("agent:bo", "bo", [command(one, given++)], NOW + 1_000);
  return { workspaceId, caseOf, act };
}
