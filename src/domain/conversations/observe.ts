/**
 * Observations become rows and facts. Pure, and the same whatever the order, however often and in whatever portions they come, as far as
 * one moment goes: what differs between moments is which profile is the newer, and whether a message was already history when first seen.
 */

import { createPeople, type Named, type People } from "../customers/people";
import { gather, type Profile, withProfile } from "../customers/profile";
import type { DeskEvent } from "../events";
import type { Observation } from "../observations";
import { createOverlay, type Overlay } from "../overlay";
import type { Account, Change, Customer, Lookup, PendingReply, Settings } from "../rows";
import { type Brand, brandOf } from "./brand";
import { createIntake } from "./intake";
import { keepConversation } from "./keep-conversation";
import { type Needs, settle, type Timeline } from "./settle";
import type { Keeping, Sight } from "./sight";
import { type ConversationSight, conversationOfDm, sightOfConversation, sightOfDm } from "./sight-dm";
import { sightOfPost } from "./sight-post";

/** What observing may know beside rows by id. */
export interface ObserveContext {
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The agent of this desk. */
  agentId: string;
  accounts: readonly Account[];
  capture: Settings["capture"];
  reopen: Settings["cases"]["reopen"];
  pendingReplies: readonly PendingReply[];
  /** What is stored of a customer, if it was loaded. */
  timeline(customerId: string): Timeline | undefined;
}

export interface Observed {
  changes: Change[];
  events: DeskEvent[];
  /** Ids of derived events that stand no more, now that more is known. */
  withdrawn: string[];
  /** Ids of those of `events` that are told anew: they are in the log already. */
  known: string[];
  /** How many observations didn't concern the desk. */
  ignored: number;
  /** Customers whose rows, messages or cases changed. */
  customers: string[];
  /** Timelines that were missing: load them and observe again; until then the rest of the answer is not complete. */
  needs: Needs;
}

/** Decides what to store of what was seen. Nothing is read but through `get` and `context`. */
export function observe(get: Lookup, observations: readonly Observation[], context: ObserveContext): Observed {
  const overlay = createOverlay(get);
  const brand = brandOf(context.accounts, observations);
  for (const account of brand.learned) overlay.put("accounts", account);
  const people = createPeople(overlay, context.now, userIdsOf(observations, brand));
  const keeping: Keeping = {
    brand,
    keepEverything: context.capture.keepEverything,
    keepXChat: context.capture.keepXChat,
    opened: (person) => Boolean(overlay.get("customers", people.find(person) ?? "")?.opened),
  };
  const { sights, conversations, ignored } = read(observations, keeping);
  const removed = observations.flatMap((seen) => (seen.kind === "deleted" ? { id: seen.id, at: context.now } : []));
  const profiles: SeenProfile[] = [];
  for (const seen of observations) {
    if (seen.kind === "profile_seen" && !brand.accountOf(seen)) profiles.push({ person: seen, profile: profileOf(seen) });
  }
  const stored = store(overlay, get, context, people, { sights, conversations, profiles, removed });
  return { ...stored, ignored: ignored + stored.strangers };
}

interface SeenProfile {
  person: Named;
  profile: Profile;
}

/** What is to be stored, as one moment shows it, before it is known whose it is. */
interface Seen {
  sights: readonly Sight[];
  conversations: readonly SourcedConversation[];
  /** Of people nobody knows only where everything is kept. */
  profiles: readonly SeenProfile[];
  /** Messages that are gone, and when that was seen. */
  removed: readonly { id: string; at: number }[];
}

/** Stores what was seen: finds out whose it is, keeps it, and tells the cases. */
export function store(
  overlay: Overlay,
  get: Lookup,
  context: ObserveContext,
  people: People,
  { sights, conversations, profiles: seen, removed }: Seen,
): Omit<Observed, "ignored"> & { strangers: number } {
  // Whoever is named by user id comes first: a handle alone then finds them.
  const named = [...sights, ...conversations].flatMap(({ customer }) => customer ?? []);
  for (const person of named) if (person.userId) people.resolve(person);
  for (const person of named) people.resolve(person);

  const profiles = new Map<string, Profile[]>();
  const tell = (id: string | undefined, profile: Profile | undefined) => {
    if (!id || !profile) return;
    const so = profiles.get(id);
    if (so) so.push(profile);
    else profiles.set(id, [profile]);
  };
  for (const { customer, profile } of sights) {
    if (customer) tell(people.resolve(customer), profile ?? (customer.handle ? { handle: customer.handle, source: "import" } : undefined));
  }
  for (const { customer, name, source } of conversations) {
    if (customer) tell(people.resolve(customer), { handle: customer.handle, name, source });
  }
  let strangers = 0;
  for (const { person, profile } of seen) {
    if (people.find(person) !== undefined || context.capture.keepEverything) tell(people.resolve(person), profile);
    else strangers++;
  }
  for (const [id, all] of profiles) {
    const row = overlay.get("customers", id) as Customer;
    overlay.put(
      "customers",
      gather(all).reduce<Customer>((so, profile) => withProfile(so, profile, context.now), row),
    );
  }

  const intake = createIntake(overlay, context, people);
  for (const sight of sights) intake.take(sight, sight.customer && people.resolve(sight.customer));
  for (const { id, at } of removed) intake.remove(id, at);
  for (const sight of conversations) keepConversation(overlay, sight, sight.customer && people.resolve(sight.customer));
  const settled = settle(overlay, get, context, people.joined, intake);
  return { ...settled, changes: changed(get, overlay.changes()), strangers };
}

/** The user id of each handle, by the profiles among these observations. */
function userIdsOf(observations: readonly Observation[], brand: Brand): Map<string, string> {
  const ids = new Map<string, string>();
  for (const seen of observations) {
    if (seen.kind !== "profile_seen" || !seen.userId || brand.accountOf(seen)) continue;
    const handle = seen.handle.toLowerCase();
    if (seen.userId > (ids.get(handle) ?? "")) ids.set(handle, seen.userId);
  }
  return ids;
}

function profileOf(seen: Extract<Observation, { kind: "profile_seen" }>): Profile {
  const { kind: _, userId: __, ...profile } = seen;
  return profile;
}

type SourcedConversation = ConversationSight & { source: Observation["source"] };

/** What of it concerns the desk. */
function read(observations: readonly Observation[], keeping: Keeping) {
  const sights: Sight[] = [];
  const conversations: SourcedConversation[] = [];
  let ignored = 0;
  for (const seen of observations) {
    const { source } = seen;
    if (seen.kind === "post_seen") {
      const sight = sightOfPost(seen, keeping);
      if (sight) sights.push({ ...sight, ...(seen.created ? { created: true } : {}) });
      else ignored++;
    } else if (seen.kind === "dm_seen") {
      const sight = sightOfDm(seen, keeping);
      if (sight) sights.push({ ...sight, ...(seen.created ? { created: true } : {}) });
      if (sight) conversations.push({ ...conversationOfDm(seen, sight, keeping), source });
      else ignored++;
    } else if (seen.kind === "conversation_seen") {
      const sight = sightOfConversation(seen, keeping);
      if (sight) conversations.push({ ...sight, source });
      else ignored++;
    } else if (seen.kind === "viewer_seen" && !keeping.brand.accountOf(seen)) ignored++;
  }
  return { sights, conversations, ignored };
}

/** A row that says the same as before is not written again; that somebody was seen once more is, at most once a minute. */
function changed(before: Lookup, changes: Change[]): Change[] {
  return changes.filter(({ table, id, row }) => {
    const was = before(table, id);
    if (!was || !row) return was !== undefined || row !== null;
    return row !== was && !sameRow(row, was);
  });
}

const MINUTE = 60_000;

function sameRow(row: object, was: object): boolean {
  const [a, b] = [row as Record<string, unknown>, was as Record<string, unknown>];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const same = a[key] === b[key] || (typeof a[key] === "object" && JSON.stringify(a[key]) === JSON.stringify(b[key]));
    if (same) continue;
    if (key === "lastSeenAt" && Number(a[key]) - Number(b[key]) < MINUTE) continue;
    return false;
  }
  return true;
}
