/**
 * Observations: what was seen on the page or through the API. Storing one is an idempotent upsert by natural key.
 * All times are milliseconds since 1970 UTC; ids are X's decimal ids, handles stand without @ as X shows them.
 */
import type { Media, Source, Verified } from "./rows";

export interface ProfileSeen {
  kind: "profile_seen";
  source: Source;
  userId?: string;
  handle: string;
  name?: string;
  avatarUrl?: string;
  bio?: string;
  location?: string;
  followers?: number;
  following?: number;
  verified?: Verified;
  protected?: boolean;
  joinedAt?: number;
}

export interface PostSeen {
  kind: "post_seen";
  source: Source;
  id: string;
  author: { userId?: string; handle: string; name?: string; avatarUrl?: string };
  at: number;
  /** The long text where there is one, else the full text; links expanded, entities decoded. */
  text: string;
  conversationId?: string;
  inReplyTo?: { postId?: string; userId?: string; handle?: string };
  /** Handles mentioned, without @. */
  mentions: string[];
  quotedPostId?: string;
  /** Handle of the author of the quoted post. */
  quotedHandle?: string;
  lang?: string;
  media?: Media[];
  /** CreateTweet answered with it: the signed-in person has just posted it. */
  created?: boolean;
}

export interface DmSeen {
  kind: "dm_seen";
  source: Source;
  /** X's event id; of XChat its own id of the message, which only together with the conversation is unique for sure. */
  id: string;
  /** User ids joined by "-", smaller first for one-to-one; group conversations have one number. */
  conversationId: string;
  senderId?: string;
  senderHandle?: string;
  recipientId?: string;
  recipientHandle?: string;
  /** XChat may show no time: then it is when the message was seen, and the first time stands. */
  at: number;
  text: string;
  /** X tells none of private messages: found by its words, see `language/detect`. */
  lang?: string;
  media?: Media[];
  /** From XChat, which is end-to-end encrypted: read from the page a person sees. */
  encrypted?: boolean;
  /** X answered with it: the signed-in person has just sent it. */
  created?: boolean;
  /** True when the page shows it as sent by the signed-in person (XChat tells nothing else). */
  own?: boolean;
}

/** A private conversation was seen, with or without readable messages. */
export interface ConversationSeen {
  kind: "conversation_seen";
  source: Source;
  conversationId: string;
  participants: { userId?: string; handle?: string; name?: string }[];
  encrypted?: boolean;
  lastAt?: number;
}

/** A post or message was deleted, X answered with a tombstone, or an edit put a new post in its place. */
export interface Deleted {
  kind: "deleted";
  source: Source;
  /** Message id as in `Message.id`. */
  id: string;
  reason: "deleted" | "tombstone" | "edited";
}

/** Who is signed in on the page. */
export interface ViewerSeen {
  kind: "viewer_seen";
  source: Source;
  userId?: string;
  handle: string;
  name?: string;
  avatarUrl?: string;
}

export type Observation = ProfileSeen | PostSeen | DmSeen | ConversationSeen | Deleted | ViewerSeen;
