/** The practice site's state: the data it was given, and what was done on the site since. Lives in memory. */
import type { Dataset, PracticeChatMessage, PracticeDm, PracticePost, PracticeUser } from "./dataset";
import { chatIdOf, dmIdOf, snowflake } from "./ids";

export interface World {
  readonly brand: PracticeUser;
  readonly posts: ReadonlyMap<string, PracticePost>;
  readonly dms: readonly PracticeDm[];
  readonly chats: readonly PracticeChatMessage[];
  readonly notices: Dataset["notices"];
  /** Ids of posts the brand likes and has reposted. */
  readonly liked: Set<string>;
  readonly reposted: Set<string>;
  user(id: string): PracticeUser;
  userByHandle(handle: string): PracticeUser | undefined;
  /** Newest first. */
  timeline(): PracticePost[];
  /** Direct answers, oldest first. */
  answers(postId: string): PracticePost[];
  /** The posts it answers, the one that started the conversation first. */
  before(post: PracticePost): PracticePost[];
  /** How many posts somebody wrote. */
  countOf(userId: string): number;
  repostsOf(postId: string): number;
  quotesOf(postId: string): number;
  /** The signed-in brand says something, or somebody else where `by` says so; now, unless it was said at another time. */
  say(text: string, options?: { replyTo?: string; quotes?: string; by?: string; lang?: string; at?: number }): PracticePost;
  /** True when there was such a post of the brand. */
  remove(postId: string): boolean;
  write(conversationId: string, text: string, by?: string, at?: number): PracticeDm;
  chat(conversationId: string, id: string, text: string, by?: string): PracticeChatMessage;
  dmWith(userId: string): string;
  chatWith(userId: string): string;
  /** Somebody new comes to the site. */
  welcome(user: PracticeUser): void;
  /** Hears from now on what the brand says and writes. */
  listen(listener: Listener): void;
}

export interface Listener {
  said(post: PracticePost): void;
  wrote(message: PracticeDm): void;
}

const NOBODY: Omit<PracticeUser, "id"> = { handle: "unknown", name: "Unknown", followers: 0, following: 0, joinedAt: 0 };

/** A playable world of a dataset, by this clock (milliseconds since 1970 UTC). Throws when its brand is not among its users. */
export function createWorld(data: Dataset, now: () => number = Date.now): World {
  const users = new Map(data.users.map((user) => [user.id, user]));
  const handles = new Map(data.users.map((user) => [user.handle.toLowerCase(), user]));
  const brand = users.get(data.brandId);
  if (!brand) throw new Error(`the brand ${data.brandId} is not among the users`);

  const posts = new Map(data.posts.map((post) => [post.id, post]));
  const dms = [...data.dms];
  const chats = [...data.chats];
  const answers = new Map<string, PracticePost[]>();
  const counts = { reposts: new Map<string, number>(), quotes: new Map<string, number>() };
  let newest: PracticePost[] | undefined;
  let written: Map<string, number> | undefined;
  let sequence = 0;
  const listeners: Listener[] = [];

  const bump = (map: Map<string, number>, id?: string) => id && map.set(id, (map.get(id) ?? 0) + 1);
  const index = (post: PracticePost) => {
    bump(counts.reposts, post.reposts);
    bump(counts.quotes, post.quotes);
    if (!post.replyTo) return;
    const list = answers.get(post.replyTo) ?? [];
    list.push(post);
    list.sort((a, b) => a.at - b.at);
    answers.set(post.replyTo, list);
  };
  for (const post of posts.values()) index(post);

  const world: World = {
    brand,
    posts,
    dms,
    chats,
    notices: data.notices,
    liked: new Set(),
    reposted: new Set(),
    user: (id) => users.get(id) ?? { id, ...NOBODY },
    userByHandle: (handle) => handles.get(handle.toLowerCase()),
    timeline: () => {
      newest ??= [...posts.values()].sort((a, b) => b.at - a.at);
      return newest;
    },
    answers: (id) => answers.get(id) ?? [],
    before: (post) => {
      // A played file may hold posts that answer each other in a ring.
      const found: PracticePost[] = [];
      for (let up = posts.get(post.replyTo ?? ""); up && up !== post && !found.includes(up); up = posts.get(up.replyTo ?? ""))
        found.unshift(up);
      return found;
    },
    countOf: (userId) => {
      if (!written) {
        written = new Map();
        for (const post of posts.values()) bump(written, post.userId);
      }
      return written.get(userId) ?? 0;
    },
    repostsOf: (id) => counts.reposts.get(id) ?? 0,
    quotesOf: (id) => counts.quotes.get(id) ?? 0,
    say: (text, { replyTo, quotes, by = brand.id, lang = "en", at = now() } = {}) => {
      const post: PracticePost = {
        id: snowflake(at, sequence++ % 4_096),
        userId: by,
        at,
        text,
        lang,
        ...(replyTo && { replyTo }),
        ...(quotes && { quotes }),
      };
      posts.set(post.id, post);
      index(post);
      newest = written = undefined;
      if (by === brand.id) for (const listener of listeners) listener.said(post);
      return post;
    },
    remove: (id) => {
      const post = posts.get(id);
      if (!post || post.userId !== brand.id) return false;
      posts.delete(id);
      newest = written = undefined;
      if (post.replyTo)
        answers.set(
          post.replyTo,
          (answers.get(post.replyTo) ?? []).filter((other) => other.id !== id),
        );
      return true;
    },
    write: (conversationId, text, by = brand.id, at = now()) => {
      const message: PracticeDm = { id: snowflake(at, sequence++ % 4_096), conversationId, senderId: by, at, text };
      dms.push(message);
      if (by === brand.id) for (const listener of listeners) listener.wrote(message);
      return message;
    },
    chat: (conversationId, id, text, by = brand.id) => {
      const message: PracticeChatMessage = { id, conversationId, senderId: by, at: now(), text };
      chats.push(message);
      return message;
    },
    dmWith: (userId) => dmIdOf(brand.id, userId),
    chatWith: (userId) => chatIdOf(brand.id, userId),
    welcome: (user) => {
      users.set(user.id, user);
      handles.set(user.handle.toLowerCase(), user);
    },
    listen: (listener) => void listeners.push(listener),
  };
  return world;
}
