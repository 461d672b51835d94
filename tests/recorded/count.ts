/**
 * A second, independent way to count what an answer of X holds: JSON's own reviver, bottom-up, by the names of types,
 * with nothing of what Perch's readers know. The two must agree.
 */
type Any = Record<string, unknown>;

export interface Post {
  text: string;
  long: string | undefined;
  handle: string | undefined;
  date: string;
  repost: boolean;
}

export interface Counted {
  posts: Map<string, Post>;
  /** Handle by user id. */
  users: Map<string, string>;
  /** Posts that are only an id. */
  references: number;
  /** Answers in place of posts that are gone. */
  tombstones: number;
}

const get = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((found, key) => (found as Any | undefined)?.[key], value);
const handleOf = (user: unknown) =>
  (get(user, "core.screen_name") ?? get(user, "legacy.screen_name") ?? get(user, "screen_name")) as string | undefined;

export function count(text: string): Counted {
  const posts = new Map<string, Post>();
  const users = new Map<string, string>();
  let references = 0;
  let tombstones = 0;
  JSON.parse(text, (_key, value) => {
    const type = get(value, "__typename");
    const handle = handleOf(value);
    const userId = (get(value, "rest_id") ?? get(value, "id_str")) as string | undefined;
    if (handle && userId && (type === "User" || get(value, "friends_count") !== undefined)) users.set(userId, handle);
    if (typeof type === "string" && type.endsWith("Tombstone")) tombstones++;
    const legacy = get(value, "legacy.full_text") === undefined ? value : get(value, "legacy");
    if (typeof get(legacy, "full_text") === "string" && (type === "Tweet" || get(value, "user"))) {
      posts.set((get(value, "rest_id") ?? get(value, "id_str")) as string, {
        text: get(legacy, "full_text") as string,
        long: get(value, "note_tweet.note_tweet_results.result.text") as string | undefined,
        handle: handleOf(get(value, "core.user_results.result") ?? get(value, "user")),
        date: get(legacy, "created_at") as string,
        repost: get(legacy, "retweeted_status_result") !== undefined,
      });
    } else if (type === "Tweet") references++;
    return value;
  });
  return { posts, users, references, tombstones };
}
