/**
 * Reads a GraphQL answer by walking all of it: whatever the timeline, module, notification or card a post or person stands
 * in, it is found. What is left out on purpose is counted, what nothing could read is reported.
 */
import type { PostSeen, ProfileSeen } from "../../domain/observations";
import { handleAt, idAt, isObject, type Json, listAt, objectAt, textAt } from "../shapes/json";
import { type Unknown, Unknowns } from "../shapes/unknown";
import { readUser } from "../shapes/users";
import { isKnown } from "./known";
import { legacyOf, postIdOf, readPost, replacedBy, repostedIn } from "./posts";

/** What is left out on purpose: reposts (their original is kept), posts only in advertisements, empty results, what X withholds, mere references by id, error messages. */
export type Skipped = Record<"reposts" | "promoted" | "empty" | "unavailable" | "references" | "errors", number>;

export interface Answer {
  posts: PostSeen[];
  users: ProfileSeen[];
  /** Ids of posts X answered with a tombstone. */
  tombstones: string[];
  /** Ids of posts an edit replaced. */
  replaced: string[];
  /** Ids of all posts, left out or not. */
  ids: string[];
  skipped: Skipped;
  unknown: Unknown[];
}

/** Both far beyond anything X sends: its deepest recorded answer has 30 levels, its largest 4,500 objects and lists. */
const MAX_DEPTH = 200;
const MAX_OBJECTS = 200_000;
/** A withheld post of these is gone for everyone it was stored for. */
const GONE = /^(Deleted|Protected|Suspended|Deactivated|BounceDeleted)$/;

interface Place {
  node: unknown;
  depth: number;
  /** The post the nearest entry or quote is about, for tombstones, which don't tell. */
  about?: string;
  promoted: boolean;
}

class Reading {
  readonly unknown = new Unknowns();
  readonly skipped: Skipped = { reposts: 0, promoted: 0, empty: 0, unavailable: 0, references: 0, errors: 0 };
  readonly posts = new Map<string, PostSeen>();
  readonly users = new Map<string, ProfileSeen>();
  readonly ids = new Set<string>();
  readonly tombstones = new Set<string>();
  readonly replaced = new Set<string>();
  readonly #advertised = new Set<string>();
  readonly #reposts = new Set<string>();
  readonly #later = new Map<string, Json>();
  readonly #objects = new Map<Json, ProfileSeen | undefined>();

  person = (user: unknown): ProfileSeen | undefined => {
    if (!isObject(user)) return;
    if (this.#objects.has(user)) return this.#objects.get(user);
    const seen = readUser(user);
    this.#objects.set(user, seen);
    const id = seen && (seen.userId ?? `@${seen.handle.toLowerCase()}`);
    const before = id ? this.users.get(id) : undefined;
    // The same person comes whole in one place and in part in another.
    if (seen && id && (!before || Object.keys(before).length < Object.keys(seen).length)) this.users.set(id, seen);
    return seen;
  };

  post(node: Json, legacy: Json, promoted: boolean): void {
    const id = postIdOf(node);
    if (!id) return this.unknown.add("post", "without_id", node);
    this.ids.add(id);
    if (repostedIn(legacy)) {
      this.#reposts.add(id);
      this.person(objectAt(node, "core", "user_results", "result"));
    } else if (promoted) this.#advertised.add(id);
    else {
      for (const version of replacedBy(node, id)) this.replaced.add(version);
      this.#keep(id, node, () => this.#later.set(id, node));
    }
  }

  #keep(id: string, node: Json, otherwise: () => void): void {
    const seen = readPost(node, this.person, (userId) => this.users.get(userId));
    const before = this.posts.get(id);
    if (!seen) otherwise();
    else if (!before || seen.text.length > before.text.length) this.posts.set(id, seen);
  }

  typed(type: string, { node, about }: Place & { node: Json }): void {
    if (type === "User") {
      if (this.person(node)) return;
      // Timelines hang below a person of whom nothing else is said.
      if (objectAt(node, "timeline") || objectAt(node, "timeline_v2") || isReference(node)) return;
      this.unknown.add("user", "without_name", node);
    } else if (type === "Tweet") {
      if (isReference(node)) this.skipped.references++;
      else this.unknown.add("post", "without_text", node);
    } else if (type === "TweetTombstone" || type === "TimelineTombstone") {
      const id = idAt(node, "rest_id") ?? about;
      if (id) this.tombstones.add(id);
      else this.skipped.unavailable++;
    } else if (type === "TweetUnavailable" || type === "UserUnavailable") {
      const reason = textAt(node, 40, "reason");
      if (type === "TweetUnavailable" && about && reason && GONE.test(reason)) this.tombstones.add(about);
      else this.skipped.unavailable++;
    } else if (type !== "TweetWithVisibilityResults" && !isKnown(type)) this.unknown.add("type", type, node);
  }

  /** Posts whose author stood elsewhere in the answer; then the sums. */
  finish(): void {
    for (const [id, node] of this.#later) {
      if (!this.posts.has(id)) this.#keep(id, node, () => this.unknown.add("post", "without_author_or_time", node));
    }
    this.skipped.reposts = this.#reposts.size;
    for (const id of this.#advertised) if (!this.posts.has(id)) this.skipped.promoted++;
  }
}

/** Only an id: the post or person itself stands elsewhere. */
const isReference = (node: Json) => Object.keys(node).every((key) => key === "__typename" || key === "rest_id" || key === "id");

const ENTRY = /(?:^|-)(?:tweet|tombstone)-(\d{1,25})$/;

/** Reads an answer of any operation. Never throws for anything `JSON.parse` can give. */
export function readAnswer(root: unknown): Answer {
  const reading = new Reading();
  reading.skipped.errors = listAt(root, "errors").length;
  const stack: Place[] = [{ node: root, depth: 0, promoted: false }];
  let left = MAX_OBJECTS;
  for (let place = stack.pop(); place; place = stack.pop()) {
    const { node, depth, about, promoted } = place;
    if (typeof node !== "object" || node === null) continue;
    if (depth > MAX_DEPTH) reading.unknown.add("shape", "too_deep", {});
    else if (left-- <= 0) {
      reading.unknown.add("shape", "too_large", {});
      break;
    } else if (Array.isArray(node)) {
      for (let index = Math.min(node.length, MAX_OBJECTS) - 1; index >= 0; index--) {
        if (typeof node[index] === "object") stack.push({ node: node[index], depth: depth + 1, about, promoted });
      }
    } else visit(reading, { node: node as Json, depth, about, promoted }, stack);
  }
  reading.finish();
  const { skipped, unknown, posts, users, ids, tombstones, replaced } = reading;
  return {
    posts: [...posts.values()],
    users: [...users.values()],
    tombstones: [...tombstones].filter((id) => !posts.has(id)),
    replaced: [...replaced],
    ids: [...ids],
    skipped,
    unknown: unknown.list(),
  };
}

function visit(reading: Reading, place: Place & { node: Json }, stack: Place[]): void {
  const { node, depth } = place;
  const legacy = legacyOf(node);
  const type = typeof node.__typename === "string" ? node.__typename : timelineName(node);
  if (legacy) reading.post(node, legacy, place.promoted);
  else if (type) reading.typed(type, place);
  else if (handleAt(node, "screen_name") && (node.legacy !== undefined || idAt(node, "id_str"))) reading.person(node);

  const about = ENTRY.exec(textAt(node, 200, "entryId") ?? textAt(node, 200, "entry_id") ?? "")?.[1] ?? place.about;
  const promoted = place.promoted || isObject(node.promotedMetadata) || isObject(node.promoted_metadata);
  const keys = Object.keys(node);
  for (let index = keys.length - 1; index >= 0; index--) {
    const key = keys[index] as string;
    const value = node[key];
    if (typeof value !== "object" || value === null) continue;
    if (key === "tweet_results" && Object.keys(value).length === 0) reading.skipped.empty++;
    const quoted = key === "quoted_status_result" && legacy ? idAt(legacy, "quoted_status_id_str") : undefined;
    stack.push({ node: value, depth: depth + 1, about: quoted ?? about, promoted });
  }
}

/** Instructions and some entries are named by other keys. */
function timelineName(node: Json): string | undefined {
  for (const name of [node.type, node.entryType, node.itemType]) {
    if (typeof name === "string" && name.startsWith("Timeline")) return name;
  }
}
