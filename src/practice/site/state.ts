/** What the page knows: people and posts by id, timelines by name, who is signed in. */
import { create } from "zustand";
import { type Item, type Post, type Read, readTimeline, readTweet, readUser, type User } from "./read";
import { act, ask, type Json } from "./wire";

export interface Timeline {
  items: Item[];
  cursor?: string;
  loading: boolean;
  error?: string;
  /** The visit it was fetched for. */
  visit?: number;
}

interface State {
  viewer?: User;
  users: Record<string, User>;
  posts: Record<string, Post>;
  timelines: Record<string, Timeline>;
  toast?: { text: string; to?: string; no: number };
}

export const useSite = create<State>(() => ({ users: {}, posts: {}, timelines: {} }));
const set = useSite.setState;
const get = useSite.getState;

/** Keeps what was read. */
export function keep(read: Pick<Read, "users" | "posts">) {
  set((state) => ({
    users: { ...state.users, ...Object.fromEntries(read.users.map((user) => [user.id, user])) },
    posts: { ...state.posts, ...Object.fromEntries(read.posts.map((post) => [post.id, post])) },
  }));
}

const patch = (name: string, change: Partial<Timeline>) =>
  set((state) => ({
    timelines: { ...state.timelines, [name]: { ...(state.timelines[name] ?? { items: [], loading: false }), ...change } },
  }));

/** How a timeline is asked for, and where its instructions stand in the answer. */
export interface Source {
  name: string;
  operation: string;
  variables: Json;
  path: string[];
}

const inside = (body: unknown, path: string[]) => path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], body);

/** Fetches a timeline anew (`visit` says for which visit), or its next page. */
export async function load(source: Source, visit: number, next = false) {
  const { name, operation, variables, path } = source;
  const known = get().timelines[name];
  if (known?.loading || (next && !known?.cursor)) return;
  const { error: _, ...calm } = known ?? { items: [] };
  set((state) => ({ timelines: { ...state.timelines, [name]: { ...calm, loading: true, visit } } }));
  try {
    const body = await ask(operation, { ...variables, count: 40, includePromotedContent: true, ...(next && { cursor: known?.cursor }) });
    const read = readTimeline(inside(body, ["data", ...path]));
    keep(read);
    const items = next ? [...(get().timelines[name]?.items ?? []), ...read.items] : read.items;
    set((state) => ({
      timelines: { ...state.timelines, [name]: { items, loading: false, visit, ...(read.cursor && { cursor: read.cursor }) } },
    }));
  } catch (error) {
    patch(name, { loading: false, error: error instanceof Error ? error.message : "Something went wrong" });
  }
}

export async function loadViewer() {
  const body = await ask("Viewer", { withCommunitiesMemberships: true });
  const viewer = readUser(inside(body, ["data", "viewer", "user_results", "result"]));
  keep({ users: [viewer], posts: [] });
  set({ viewer });
}

/** Null for nobody. */
export async function loadUser(handle: string): Promise<User | null> {
  const body = await ask("UserByScreenName", { screen_name: handle, withSafetyModeUserFields: true });
  const shape = inside(body, ["data", "user", "result"]);
  if (!shape) return null;
  const user = readUser(shape);
  keep({ users: [user], posts: [] });
  return user;
}

let toasts = 0;
export function toast(text: string, to?: string) {
  const no = ++toasts;
  set({ toast: { text, no, ...(to && { to }) } });
  setTimeout(() => get().toast?.no === no && set({ toast: undefined as never }), 5_000);
}

/** Posts; the answer tells that it went out. The post joins the thread or the home timeline. */
export async function post(text: string, { replyTo, quotes }: { replyTo?: string; quotes?: string } = {}) {
  const body = await act("CreateTweet", {
    tweet_text: text,
    ...(replyTo && { reply: { in_reply_to_tweet_id: replyTo, exclude_reply_user_ids: [] } }),
    ...(quotes && { attachment_url: `https://x.com/i/status/${quotes}` }),
    dark_request: false,
    media: { media_entities: [], possibly_sensitive: false },
    semantic_annotation_ids: [],
  });
  const into: Read = { users: [], posts: [], items: [] };
  const id = readTweet(inside(body, ["data", "create_tweet", "tweet_results", "result"]), into);
  if (!id) throw new Error("Your post could not be sent.");
  keep(into);
  const item: Item = { kind: "post", key: `tweet-${id}`, postId: id };
  const name = replyTo ? `thread:${replyTo}` : "home";
  const items = get().timelines[name]?.items;
  if (items) {
    const after = replyTo ? items.findIndex((one) => one.kind === "post" && one.postId === replyTo) + 1 : 0;
    patch(name, { items: [...items.slice(0, after), item, ...items.slice(after)] });
  }
  const parent = replyTo ? get().posts[replyTo] : undefined;
  if (parent) keep({ users: [], posts: [{ ...parent, replies: parent.replies + 1 }] });
  toast("Your post was sent.", `/${get().viewer?.handle}/status/${id}`);
  return id;
}

/** Deletes a post of the brand's; it leaves every timeline. */
export async function remove(id: string) {
  await act("DeleteTweet", { tweet_id: id, dark_request: false });
  const timelines = Object.entries(get().timelines).map(([name, timeline]): [string, Timeline] => [
    name,
    { ...timeline, items: timeline.items.filter((item) => item.kind !== "post" || item.postId !== id) },
  ]);
  set({ timelines: Object.fromEntries(timelines) });
  toast("Your post was deleted");
}

const change = (id: string, how: (post: Post) => Partial<Post>) => {
  const known = get().posts[id];
  if (known) keep({ users: [], posts: [{ ...known, ...how(known) }] });
};

export function like(id: string) {
  const liked = !get().posts[id]?.liked;
  change(id, (known) => ({ liked, likes: known.likes + (liked ? 1 : -1) }));
  return act(liked ? "FavoriteTweet" : "UnfavoriteTweet", { tweet_id: id });
}

export function repost(id: string) {
  const reposted = !get().posts[id]?.reposted;
  change(id, (known) => ({ reposted, repostCount: known.repostCount + (reposted ? 1 : -1) }));
  return act(reposted ? "CreateRetweet" : "DeleteRetweet", { tweet_id: id });
}
