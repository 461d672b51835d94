/** What of X is in front of the person: the page of the tab, or what was last clicked on it. */
export type Focus =
  | { kind: "profile"; handle: string }
  | { kind: "post"; postId: string; handle?: string }
  /** `conversationId` with user ids joined by "-", whatever X writes in its URL. */
  | { kind: "dm"; conversationId: string; encrypted: boolean }
  | { kind: "list"; list: "home" | "mentions" | "notifications" | "search" | "messages" | "other" };
