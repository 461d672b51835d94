/**
 * Whose is it? Every sight names a person by user id, by handle or by both. A user id is for ever; a handle is not, so a customer first met
 * by handle alone moves to their user id as soon as it is known.
 */
import type { Overlay } from "../overlay";
import type { Customer } from "../rows";
import { unitedTags } from "../tags/rules";
import { countTag, hasTag } from "../tags/tag";
import { isLaterLanguage, newCustomer, profilesOf, standIn, withProfile } from "./profile";

/** A person as an observation names them. */
export interface Named {
  userId?: string;
  handle?: string;
  /** The handle is of the time of an old message: somebody else may have it now. */
  past?: boolean;
  /** When they were seen to have this handle, where that was not now. */
  seenAt?: number;
}

export interface People {
  /** The customer's id; makes a row for somebody new. Undefined where nobody is named. */
  resolve(named: Named): string | undefined;
  /** The customer's id if they are known. */
  find(named: Named): string | undefined;
  /** Customers who were found to be somebody else, with who they are. */
  joined: ReadonlyMap<string, string>;
}

const byUserId = (userId: string) => `x:${userId}`;
const byHandle = (handle: string) => `x:@${handle.toLowerCase()}`;

/** `userIds` are the user ids these observations give for handles, in lower case. */
export function createPeople(overlay: Overlay, now: number, userIds: ReadonlyMap<string, string>): People {
  const joined = new Map<string, string>();
  const { get, put } = overlay;
  const link = (id: string, customerId: string, at = now) => put("identities", { id, customerId, basis: "public_profile", seenAt: at });

  function attach(userId: string, { handle, past, seenAt = now }: Named): string {
    const id = byUserId(userId);
    if (!get("customers", id)) put("customers", newCustomer(id, userId, now));
    if (!get("identities", id)) link(id, id);
    if (!handle) return id;
    const held = get("identities", byHandle(handle));
    if (held?.customerId === id) return id;
    const holder = held && get("customers", held.customerId);
    if (!held || !holder) link(byHandle(handle), id, seenAt);
    else if (holder.userId === undefined) {
      join(overlay, holder, id);
      joined.set(holder.id, id);
      link(byHandle(handle), id, seenAt);
    } else if (!past && (seenAt > (held.seenAt ?? 0) || (seenAt === held.seenAt && id > held.customerId)))
      link(byHandle(handle), id, seenAt);
    return id;
  }

  return {
    joined,
    resolve(named) {
      const { userId, handle } = named;
      const sure = userId ?? (handle ? userIds.get(handle.toLowerCase()) : undefined);
      if (sure) return attach(sure, named);
      if (!handle) return undefined;
      const held = get("identities", byHandle(handle));
      if (held && get("customers", held.customerId)) return held.customerId;
      const id = byHandle(handle);
      put("customers", { ...newCustomer(id, undefined, now), handle, name: standIn(handle) });
      link(id, id);
      return id;
    },
    find({ userId, handle }) {
      const id = userId && get("identities", byUserId(userId))?.customerId;
      return id || (handle ? get("identities", byHandle(handle))?.customerId : undefined);
    },
  };
}

const latest = (a?: number, b?: number) => (a === undefined ? b : b === undefined ? a : Math.max(a, b));

/** Everything known of `from` becomes the other's. Their messages, notes and cases follow when the past is told anew. */
function join(overlay: Overlay, from: Customer, into: string): void {
  let row = overlay.get("customers", into) as Customer;
  for (const tag of from.tags) {
    if (hasTag(row.tags, tag)) overlay.apply([countTag(overlay.get, tag, -1, 0)]);
  }
  const { lastSeenAt } = row;
  for (const profile of profilesOf(from)) row = withProfile(row, profile, from.lastSeenAt);
  const newer = isLaterLanguage(from, row) ? from : row;
  const next: Customer = {
    ...row,
    firstSeenAt: Math.min(row.firstSeenAt, from.firstSeenAt),
    lastSeenAt: Math.max(lastSeenAt, from.lastSeenAt),
    lastInboundAt: latest(row.lastInboundAt, from.lastInboundAt),
    lastOutboundAt: latest(row.lastOutboundAt, from.lastOutboundAt),
    messageCount: row.messageCount + from.messageCount,
    tags: unitedTags(row.tags, from.tags),
    lang: newer.lang,
    langAt: newer.langAt,
    timeZone: row.timeZone ?? from.timeZone,
    opened: row.opened || from.opened,
  };
  overlay.put("customers", Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as unknown as Customer);
  overlay.remove("customers", from.id);
}
