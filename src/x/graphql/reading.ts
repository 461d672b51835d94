/** What is gathered while an answer is walked: posts and people, what is left out on purpose, what nothing could read. */
import type { PostSeen, ProfileSeen } from "../../domain/observations";
import { idAt, isObject, type Json, objectAt, textAt } from "../shapes/json";
import { Unknowns } from "../shapes/unknown";
import { readUser } from "../shapes/users";
import { isKnown } from "./known";
import { postIdOf, readPost, replacedBy, repostedIn } from "./posts";

/** What is left out on purpose: reposts (their original is kept), posts only in advertisements, empty results, what X withholds, mere references by id, error messages. */
export type Skipped = Record<"reposts" | "promoted" | "empty" | "unavailable" | "references" | "errors", number>;

/** A withheld post of these is gone for everyone it was stored for. */
const GONE = /^(Deleted|Protected|Suspended|Deactivated|BounceDeleted)$/;

export interface Place {
  node: unknown;
  depth: number;
  /** The post the nearest entry or quote is about, for tombstones, which don't tell. */
  about?: string;
  promoted: boolean;
}

export class Reading {
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
    if (id) this.ids.add(id);
    if (!id) this.unknown.add("post", "without_id", node);
    else if (repostedIn(legacy)) {
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
      if (isReference(node) || Object.keys(node).some((key) => /timeline/.test(key))) return;
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
