/** The JSON of old DMs: inbox, one conversation, and what is new. XChat has none of it. */
import type { PracticeDm } from "../dataset";
import type { World } from "../world";
import { encodeText, xDate } from "./text";
import { avatarOf } from "./user";

/** The other person of a one-to-one conversation. */
export const partnerOf = (world: World, conversationId: string) =>
  world.user(conversationId.split(/[-:]/).find((id) => id !== world.brand.id) ?? world.brand.id);

const ofConversation = (world: World, id: string) => world.dms.filter((dm) => dm.conversationId === id).sort((a, b) => a.at - b.at);
const conversationIds = (world: World) => [...new Set(world.dms.map((dm) => dm.conversationId))];

function userOf(world: World, id: string) {
  const user = world.user(id);
  return {
    blocking: false,
    can_media_tag: true,
    created_at: xDate(user.joinedAt),
    description: user.bio ?? "",
    entities: { description: { urls: [] } },
    follow_request_sent: false,
    followers_count: user.followers,
    following: false,
    friends_count: user.following,
    id: Number(user.id),
    id_str: user.id,
    is_blue_verified: user.verified !== undefined,
    name: user.name,
    profile_image_url: avatarOf(user),
    profile_image_url_https: avatarOf(user),
    protected: user.protected === true,
    screen_name: user.handle,
    subscribed_by: false,
    verified: false,
  };
}

export function messageEntry(world: World, dm: PracticeDm) {
  const { text, entities } = encodeText(world, dm.text);
  const { hashtags = [], urls = [], user_mentions = [] } = entities;
  const recipient = dm.conversationId.split("-").find((id) => id !== dm.senderId) ?? dm.senderId;
  return {
    message: {
      affects_sort: true,
      conversation_id: dm.conversationId,
      id: dm.id,
      message_data: {
        edit_count: 0,
        id: dm.id,
        recipient_id: recipient,
        sender_id: dm.senderId,
        text,
        time: String(dm.at - (dm.at % 1_000)),
        ...((hashtags.length || urls.length || user_mentions.length) && { entities: { hashtags, symbols: [], urls, user_mentions } }),
      },
      time: String(dm.at),
    },
  };
}

function conversationShape(world: World, id: string) {
  const messages = ofConversation(world, id);
  const last = messages.at(-1);
  return {
    conversation_id: id,
    last_read_event_id: messages[0]?.id ?? "0",
    low_quality: false,
    max_entry_id: last?.id ?? "0",
    mention_notifications_disabled: false,
    min_entry_id: messages[0]?.id ?? "0",
    muted: false,
    notifications_disabled: false,
    nsfw: false,
    participants: id.split("-").map((user_id) => ({ last_read_event_id: last?.id ?? "0", user_id })),
    read_only: false,
    sort_event_id: last?.id ?? "0",
    sort_timestamp: String(last?.at ?? 0),
    status: "AT_END",
    trusted: true,
    type: "ONE_TO_ONE",
  };
}

const byId = <T>(ids: string[], of: (id: string) => T) => Object.fromEntries(ids.map((id) => [id, of(id)]));
const peopleOf = (world: World, ids: string[]) => byId([...new Set(ids.flatMap((id) => id.split("-")))], (id) => userOf(world, id));

/** `/dm/inbox_initial_state.json`: every conversation with its last message. */
export function inboxOf(world: World) {
  const ids = conversationIds(world);
  const last = ids.flatMap((id) => ofConversation(world, id).slice(-1)).sort((a, b) => b.at - a.at);
  const newest = last[0]?.id ?? "0";
  return {
    inbox_initial_state: {
      conversations: byId(ids, (id) => conversationShape(world, id)),
      cursor: `GRwm${world.dms.length}`,
      entries: last.map((dm) => messageEntry(world, dm)),
      inbox_timelines: { trusted: { min_entry_id: last.at(-1)?.id ?? "0", status: "AT_END" }, untrusted: { status: "AT_END" } },
      key_registry_state: { status: "REGISTERED" },
      last_seen_event_id: newest,
      trusted_last_seen_event_id: newest,
      untrusted_last_seen_event_id: "0",
      users: peopleOf(world, ids),
    },
  };
}

/** `/dm/conversation/<id>.json`, newest first. A conversation nobody has written in has no `entries`. */
export function conversationOf(world: World, id: string) {
  const messages = ofConversation(world, id);
  return {
    conversation_timeline: {
      ...(messages.length && { entries: messages.map((dm) => messageEntry(world, dm)).reverse() }),
      conversations: { [id]: conversationShape(world, id) },
      max_entry_id: messages.at(-1)?.id ?? "0",
      min_entry_id: messages[0]?.id ?? "0",
      status: "AT_END",
      users: peopleOf(world, [id]),
    },
  };
}

/** `/dm/user_updates.json`: what came after the cursor. */
export function updatesOf(world: World, cursor: string) {
  const known = Number(/^GRwm(\d{1,9})$/.exec(cursor)?.[1] ?? 0);
  const fresh = world.dms.slice(known);
  const ids = [...new Set(fresh.map((dm) => dm.conversationId))];
  return {
    user_events: {
      cursor: `GRwm${world.dms.length}`,
      ...(fresh.length && {
        conversations: byId(ids, (id) => conversationShape(world, id)),
        entries: fresh.map((dm) => messageEntry(world, dm)),
        users: peopleOf(world, ids),
      }),
    },
  };
}
