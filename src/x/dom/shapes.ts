/** What the readers of the page give. The worker checks it again by the schemas of the messages it travels in. Ids are X's, times ms since 1970 UTC. */

export interface DomPost {
  id: string;
  handle: string;
  name?: string;
  avatarUrl?: string;
  at: number;
  /** As shown: X cuts long posts and hides the mentions a reply begins with. */
  text: string;
  lang?: string;
  /** Handles of X's "Replying to", without @. */
  replyingTo?: string[];
  mentions: string[];
  /** Who wrote the post quoted in it. */
  quotedHandle?: string;
}

export interface DomDm {
  /** XChat's own id of the message. */
  id: string;
  conversationId: string;
  /** Shown as sent by the signed-in person. */
  own: boolean;
  at?: number;
  text: string;
}

export interface DomConversation {
  conversationId: string;
  encrypted: boolean;
  /** Who it is with. */
  handle?: string;
  name?: string;
}

export interface DomProfile {
  handle: string;
  name?: string;
  bio?: string;
  location?: string;
  avatarUrl?: string;
}
