/** What a reader gives, and the two ways answers become observations: posts and people, and private messages. */
import type { Deleted, Observation } from "../domain/observations";
import { readDmAnswer } from "../x/dm/answer";
import { readAnswer } from "../x/graphql/answer";
import type { Unknown } from "../x/shapes/unknown";

export interface Read {
  observations: Observation[];
  /** Shapes nothing could read, counted; the sample names keys, never content. */
  unknown: Unknown[];
  /** Ids of all posts in the answer, also of those left out. */
  posts: string[];
  /** What was left out on purpose, counted by kind. */
  skipped: Record<string, number>;
}

/** An answer the page got: its JSON, and the variables of the request where they are known. */
export interface Heard {
  json: unknown;
  variables: unknown;
}

/** One thing Perch listens for. */
export interface Listening {
  /** What a person would call it. */
  name: string;
  /** X's names of the operations that answer it. */
  operations: readonly string[];
  /** The kinds of observation it gives. */
  gives: readonly Observation["kind"][];
  read: (heard: Heard) => Read;
}

/** That a message is gone. `id` as in `Message.id`. */
export const gone = (id: string, reason: Deleted["reason"]): Deleted => ({ kind: "deleted", source: "json", id, reason });

const nonZero = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** Posts and people, wherever in the answer they stand. */
export function postsAndPeople({ json }: Heard): Read {
  const { posts, users, tombstones, replaced, ids, skipped, unknown } = readAnswer(json);
  return {
    observations: [
      ...users,
      ...posts,
      ...tombstones.map((id) => gone(`x_post:${id}`, "tombstone")),
      ...replaced.map((id) => gone(`x_post:${id}`, "edited")),
    ],
    unknown,
    posts: ids,
    skipped: nonZero(skipped),
  };
}

/** Private messages with their conversations and people. */
export function privateMessages({ json }: Heard): Read {
  const { users, posts, conversations, messages, deleted, ids, skipped, unknown } = readDmAnswer(json);
  return {
    observations: [...users, ...posts, ...conversations, ...messages, ...deleted.map((id) => gone(`x_dm:${id}`, "deleted"))],
    unknown,
    posts: ids,
    skipped,
  };
}
