/** Private messages and conversations: which are with the brand, in which direction, and with whom. */
import type { ConversationSeen, DmSeen } from "../observations";
import type { Account, Conversation } from "../rows";
import type { Person } from "./brand";
import { type Keeping, type Sight, told } from "./sight";

const person = (userId?: string, handle?: string): Person | undefined => (userId || handle ? told({ userId, handle }) : undefined);

/** The two user ids of a one-to-one conversation; none of a group. */
function pairOf(conversationId: string): Person[] {
  const ids = conversationId.split("-");
  return ids.length === 2 && ids.every((id) => /^\d+$/.test(id)) ? ids.map((userId) => ({ userId })) : [];
}

interface Sides {
  account: Account;
  outbound: boolean;
  /** Absent in a group's outbound message, which is to nobody in particular. */
  customer?: Person;
  oneToOne: boolean;
}

/** Who of the two is the brand; undefined where nobody is, so that an agent's own private messages stay private. */
function sidesOf(dm: DmSeen, { brand }: Keeping): Sides | undefined {
  const pair = pairOf(dm.conversationId);
  const sender = person(dm.senderId, dm.senderHandle);
  const recipient = person(dm.recipientId, dm.recipientHandle);
  const other = pair.find((each) => !brand.accountOf(each));
  const inPair = pair.map((each) => brand.accountOf(each)).find((account) => account);
  const oneToOne = pair.length === 2 || !/^\d+$/.test(dm.conversationId);
  const from = brand.accountOf(sender);
  if (from) return { account: from, outbound: true, customer: oneToOne ? joined(other, recipient) : undefined, oneToOne };
  const to = brand.accountOf(recipient);
  if (to && sender) return { account: to, outbound: false, customer: joined(other, sender), oneToOne };
  if (sender && !inPair) return undefined;
  const account = to ?? inPair;
  if (!account) return undefined;
  const customer = dm.own ? joined(other, recipient) : joined(other, sender);
  return customer ? { account, outbound: Boolean(dm.own), customer, oneToOne } : undefined;
}

/** Both say who the same person is. */
const joined = (a: Person | undefined, b: Person | undefined): Person | undefined =>
  a || b ? told({ userId: a?.userId ?? b?.userId, handle: b?.handle ?? a?.handle }) : undefined;

/** A private message, or undefined where it isn't with the brand. A group's message makes nobody wait: nobody can tell what answers it. */
export function sightOfDm(dm: DmSeen, keeping: Keeping): Sight | undefined {
  const sides = sidesOf(dm, keeping);
  if (!sides) return undefined;
  const { account, outbound, customer, oneToOne } = sides;
  const message: Sight["message"] = told({
    id: dm.encrypted ? `x_dm:${dm.conversationId}:${dm.id}` : `x_dm:${dm.id}`,
    conversationId: `x_dm:${dm.conversationId}`,
    accountId: oneToOne ? account.id : undefined,
    channel: "x_dm",
    audience: "private",
    direction: outbound ? "outbound" : "inbound",
    at: dm.at,
    text: dm.text,
    authorHandle: dm.senderHandle ?? (outbound ? account.handle : ""),
    lang: dm.lang,
    media: dm.media?.length ? dm.media : undefined,
    source: dm.source,
  });
  const secret = dm.encrypted && !keeping.keepXChat ? { secret: true } : {};
  const profile = !outbound && dm.senderHandle ? { profile: { handle: dm.senderHandle, source: dm.source } } : {};
  return { message, ...(customer ? { customer } : {}), ...profile, ...secret };
}

/** The conversation a private message belongs to, before it is known whose it is. */
export interface ConversationSight {
  row: Omit<Conversation, "customerId">;
  customer?: Person;
  name?: string;
}

/** The conversation of a private message. */
export function conversationOfDm(dm: DmSeen, sight: Sight, keeping: Keeping): ConversationSight {
  const oneToOne = sight.message.accountId !== undefined;
  const account = sight.message.accountId ?? sidesOf(dm, keeping)?.account.id;
  const row = { id: sight.message.conversationId, channel: "x_dm" as const, accountId: account, lastAt: dm.at };
  return {
    row: told({ ...row, encrypted: dm.encrypted || undefined }),
    ...(oneToOne && sight.customer ? { customer: sight.customer } : {}),
  };
}

/** A conversation in the list, or undefined where the brand has no part in it. */
export function sightOfConversation(seen: ConversationSeen, { brand }: Keeping): ConversationSight | undefined {
  const pair = pairOf(seen.conversationId);
  const all: ConversationSeen["participants"] = seen.participants.length ? seen.participants : pair;
  const account = [...all, ...pair].map((each) => brand.accountOf(each)).find((each) => each);
  if (!account) return undefined;
  const others = all.filter((each) => !brand.accountOf(each));
  const alone = pair.find((each) => !brand.accountOf(each));
  const row = { id: `x_dm:${seen.conversationId}`, channel: "x_dm" as const, accountId: account.id, lastAt: seen.lastAt ?? 0 };
  const sight = { row: told({ ...row, encrypted: seen.encrypted || undefined }) };
  const other = others.length === 1 ? others[0] : undefined;
  const customer = joined(alone, other);
  return customer ? { ...sight, customer, ...(other?.name ? { name: other.name } : {}) } : sight;
}
