/** What the practice site plays: people, posts and private messages, before anything was done on the site. All times are milliseconds since 1970 UTC. */

export interface PracticeUser {
  /** X's decimal id. */
  id: string;
  /** As shown, without @. */
  handle: string;
  name: string;
  bio?: string;
  location?: string;
  website?: string;
  followers: number;
  following: number;
  verified?: "blue" | "business" | "government";
  protected?: boolean;
  joinedAt: number;
  /** Id of the post pinned on the profile. */
  pinned?: string;
}

export interface PracticePost {
  id: string;
  userId: string;
  at: number;
  /** As the author sees it: links in full, replies without the leading handles. Over 280 weighted characters it is a long post. */
  text: string;
  /** BCP 47. */
  lang: string;
  replyTo?: string;
  quotes?: string;
  reposts?: string;
  /** Alternative texts of the photos. */
  photos?: string[];
  likes?: number;
  views?: number;
  /** X wraps it in TweetWithVisibilityResults: replies to it are limited. */
  limited?: boolean;
  /** X answers with a tombstone. */
  gone?: boolean;
  /** An advertisement. */
  promoted?: boolean;
}

/** One message of an old, readable DM conversation. */
export interface PracticeDm {
  id: string;
  conversationId: string;
  senderId: string;
  at: number;
  text: string;
}

/** One message of an XChat conversation, which nobody on the wire can read. */
export interface PracticeChatMessage {
  id: string;
  /** User ids joined by ":", smaller first, as XChat writes it in its test ids. */
  conversationId: string;
  senderId: string;
  at: number;
  text: string;
}

/** Something that happened to the brand and is no post: shown under notifications. */
export interface PracticeNotice {
  id: string;
  kind: "like" | "follow" | "repost";
  userIds: string[];
  postId?: string;
  at: number;
}

export interface Dataset {
  /** User id of the brand that is signed in. */
  brandId: string;
  users: PracticeUser[];
  posts: PracticePost[];
  dms: PracticeDm[];
  chats: PracticeChatMessage[];
  notices: PracticeNotice[];
}
