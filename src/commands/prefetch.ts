/** Loads at once what observing these will ask for, so that the rules need to run but once. */
import type { Observation } from "../domain/observations";
import type { Account, Ref } from "../domain/rows";
import type { LoadedRows } from "../store/writing/rows";

interface Person {
  userId?: string;
  handle?: string;
}

function peopleOf(seen: Observation): (Person | undefined)[] {
  switch (seen.kind) {
    case "post_seen":
      return [seen.author, seen.inReplyTo];
    case "profile_seen":
      return [seen];
    case "dm_seen":
      return [
        { userId: seen.senderId, handle: seen.senderHandle },
        { userId: seen.recipientId, handle: seen.recipientHandle },
      ];
    case "conversation_seen":
      return seen.participants;
    default:
      return [];
  }
}

function messageIdOf(seen: Observation): string | undefined {
  if (seen.kind === "post_seen") return `x_post:${seen.id}`;
  if (seen.kind === "deleted") return seen.id;
  return seen.kind === "dm_seen" && !seen.encrypted ? `x_dm:${seen.id}` : undefined;
}

/** What is missed here, the rules ask for themselves; what is loaded in vain costs a little time. */
export async function prefetch(rows: LoadedRows, observations: readonly Observation[], accounts: readonly Account[]): Promise<void> {
  const brand = new Set(accounts.flatMap(({ id, userId }) => [`x:@${id}`, `x:${userId}`]));
  const refs: Ref[] = [];
  const customers = new Set<string>();
  for (const seen of observations) {
    const id = messageIdOf(seen);
    if (id) refs.push({ table: "messages", id });
    for (const person of peopleOf(seen)) {
      if (person?.userId) customers.add(`x:${person.userId}`);
      if (person?.handle) customers.add(`x:@${person.handle.toLowerCase()}`);
    }
  }
  for (const id of brand) customers.delete(id);
  for (const id of customers) {
    refs.push({ table: "identities", id });
    if (!id.startsWith("x:@")) refs.push({ table: "customers", id });
  }
  await rows.load(refs);
  const found = [...customers].flatMap((id) => rows.get("identities", id)?.customerId ?? []);
  await rows.load(found.map((id) => ({ table: "customers", id })));
  const cases = found.flatMap((id) => rows.get("customers", id)?.caseId ?? []);
  await rows.load(cases.map((id) => ({ table: "cases", id })));
}
