/** What the content script read from the page becomes observations. The least trusted source: JSON and the API overwrite it. */
import type { FromPage } from "../contracts/messages";
import type { ConversationSeen, DmSeen, Observation, PostSeen } from "../domain/observations";
import { conversationIdOf } from "../x/ids";
import { present, urlAt } from "../x/shapes/json";
import { languageOf } from "../x/shapes/lang";

export type DomMessage = Extract<FromPage, { type: "page-worker:dom" }>;

export interface DomContext {
  /** Handle of the signed-in person, where known. */
  viewer?: string;
  /** Their user id, where known: it tells who sent which message of an XChat conversation. */
  viewerId?: string;
  /** When the page was read, ms since 1970 UTC: the time of messages the page shows without one. */
  now: number;
}

const source = "dom";

function postSeen(post: DomMessage["posts"][number]): PostSeen {
  const answered = post.replyingTo?.[0];
  return present({
    kind: "post_seen",
    source,
    id: post.id,
    author: present({ handle: post.handle, name: post.name, avatarUrl: urlAt(post, "avatarUrl") }),
    at: post.at,
    text: post.text,
    inReplyTo: answered ? { handle: answered } : undefined,
    // Those a reply begins with are hidden by X, and stand in "Replying to".
    mentions: [...new Set([...(post.replyingTo ?? []), ...post.mentions])],
    quotedHandle: post.quotedHandle,
    lang: languageOf(post.lang),
  });
}

/** The two of a one-to-one conversation, as its id and the signed-in person tell. */
function sides(conversationId: string, { viewerId }: DomContext): { own?: string; other?: string } {
  const ids = conversationId.split("-");
  if (ids.length !== 2 || !viewerId || !ids.includes(viewerId)) return {};
  return { own: viewerId, other: ids.find((id) => id !== viewerId) ?? viewerId };
}

/** When a version 7 UUID was made: its first 48 bits are milliseconds since 1970. Undefined for other ids. */
function timeOfUuid(id: string): number | undefined {
  const [, high, low] = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.exec(id) ?? [];
  return high && low ? Number.parseInt(high + low, 16) : undefined;
}

function dmSeen(dm: DomMessage["dms"][number], message: DomMessage, context: DomContext): DmSeen {
  const conversationId = conversationIdOf(dm.conversationId);
  const { own, other } = sides(conversationId, context);
  const viewer = message.viewer ?? context.viewer;
  const peer =
    message.conversation && conversationIdOf(message.conversation.conversationId) === conversationId
      ? message.conversation.handle
      : undefined;
  return present({
    kind: "dm_seen",
    source,
    id: dm.id,
    conversationId,
    senderId: dm.own ? own : other,
    senderHandle: dm.own ? viewer : peer,
    recipientId: dm.own ? other : own,
    recipientHandle: dm.own ? peer : viewer,
    at: dm.at ?? timeOfUuid(dm.id) ?? context.now,
    text: dm.text,
    encrypted: true,
    own: dm.own,
  });
}

function conversationSeen(
  conversation: NonNullable<DomMessage["conversation"]>,
  message: DomMessage,
  context: DomContext,
): ConversationSeen {
  const conversationId = conversationIdOf(conversation.conversationId);
  const { own, other } = sides(conversationId, context);
  const viewer = message.viewer ?? context.viewer;
  const participants = [
    present({ userId: own, handle: viewer }),
    present({ userId: other, handle: conversation.handle, name: conversation.name }),
  ].filter((one) => one.userId || one.handle);
  return present({ kind: "conversation_seen", source, conversationId, participants, encrypted: conversation.encrypted || undefined });
}

/** Reads a `page-worker:dom` message, already checked against its schema. */
export function domToObservations(message: DomMessage, context: DomContext): Observation[] {
  return [
    ...(message.viewer ? [{ kind: "viewer_seen", source, handle: message.viewer } as const] : []),
    ...(message.profile
      ? [present({ kind: "profile_seen", source, ...message.profile, avatarUrl: urlAt(message.profile, "avatarUrl") } as const)]
      : []),
    ...message.posts.map(postSeen),
    ...(message.conversation ? [conversationSeen(message.conversation, message, context)] : []),
    ...message.dms.map((dm) => dmSeen(dm, message, context)),
  ];
}
