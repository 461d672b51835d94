/** Reads the answers of X's (old, readable) direct messages: inbox, older inbox pages, one conversation, updates, and a message just sent. */
import type { ConversationSeen, DmSeen, PostSeen, ProfileSeen } from "../../domain/observations";
import { readAnswer } from "../graphql/answer";
import { conversationIdOf } from "../ids";
import { idAt, isObject, type Json, listAt, millisAt, objectAt, present, textAt } from "../shapes/json";
import { type Unknown, Unknowns } from "../shapes/unknown";
import { conversationOf, readMessage } from "./message";

/** Entries that are no messages: what happened around them. */
const AROUND =
  /^(join_conversation|participants_(join|leave)|trust_conversation|convo_metadata_update|conversation_(create|read|name_update|avatar_update|profile_info_hidden)|remove_conversation|mark_all_as_read|reaction_(create|delete)|(dis|en)able_notifications|(un)?mute_conversation|cs_feedback_(submitted|dismissed)|end_av_broadcast|av_call_\w+)$/;

export interface DmAnswer {
  messages: DmSeen[];
  conversations: ConversationSeen[];
  users: ProfileSeen[];
  /** Posts sent along. */
  posts: PostSeen[];
  ids: string[];
  /** Ids of messages that were deleted. */
  deleted: string[];
  /** Entries that are no messages, by kind. */
  skipped: Record<string, number>;
  unknown: Unknown[];
}

/** The inbox stands one level down in most answers, on top in that of a message just sent. */
const inboxesIn = (root: unknown): Json[] =>
  isObject(root)
    ? [root, ...Object.values(root)].filter(isObject).filter((box) => Array.isArray(box.entries) || isObject(box.conversations))
    : [];

function readConversation(conversation: Json, person: (userId: string) => ProfileSeen | undefined): ConversationSeen | undefined {
  const written = textAt(conversation, 81, "conversation_id");
  if (!written || !/^[\w:-]{1,80}$/.test(written)) return;
  const participants = listAt(conversation, "participants")
    .slice(0, 300)
    .flatMap((participant) => {
      const userId = idAt(participant, "user_id");
      const who = userId ? person(userId) : undefined;
      return userId ? present({ userId, handle: who?.handle, name: who?.name }) : [];
    });
  return present({
    kind: "conversation_seen" as const,
    source: "json" as const,
    conversationId: conversationIdOf(written),
    participants,
    encrypted: /E2EE|ENCRYPTED/i.test(textAt(conversation, 60, "type") ?? "") || undefined,
    lastAt: millisAt(conversation, "sort_timestamp"),
  });
}

/** Reads an answer of any of the operations. Never throws for anything `JSON.parse` can give. */
export function readDmAnswer(root: unknown): DmAnswer {
  const { users, posts, ids, unknown: shapes, skipped: around } = readAnswer(root);
  const people = new Map(users.flatMap((user) => (user.userId ? [[user.userId, user] as const] : [])));
  const person = (userId: string) => people.get(userId);
  const unknown = new Unknowns();
  const messages = new Map<string, DmSeen>();
  const conversations = new Map<string, ConversationSeen>();
  const deleted = new Set<string>();
  const skipped = new Map<string, number>(around.errors > 0 ? [["errors", around.errors]] : []);

  for (const inbox of inboxesIn(root)) {
    for (const entry of listAt(inbox, "entries")) {
      if (!isObject(entry)) continue;
      for (const kind of Object.keys(entry).slice(0, 5)) {
        const value = objectAt(entry, kind);
        if (value && isObject(value.message_data)) {
          const message = readMessage(value, person, unknown);
          if (message) messages.set(message.id, message);
          else unknown.add("entry", `${kind}_unreadable`, value);
        } else if (kind === "message_delete" && value) {
          for (const gone of listAt(value, "messages")) {
            const id = idAt(gone, "message_id") ?? idAt(gone, "message_create_event_id");
            if (id && conversationOf(value)) deleted.add(id);
          }
        } else if (AROUND.test(kind)) skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
        else unknown.add("entry", kind, value);
      }
    }
    for (const conversation of Object.values(objectAt(inbox, "conversations") ?? {})) {
      const seen = isObject(conversation) ? readConversation(conversation, person) : undefined;
      if (seen) conversations.set(seen.conversationId, seen);
      else unknown.add("conversation", "without_id", conversation);
    }
  }
  return {
    messages: [...messages.values()].filter(({ id }) => !deleted.has(id)),
    conversations: [...conversations.values()],
    users,
    posts,
    ids,
    deleted: [...deleted],
    skipped: Object.fromEntries(skipped),
    unknown: [...shapes, ...unknown.list()],
  };
}
