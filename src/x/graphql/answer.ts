/**
 * Reads a GraphQL answer by walking all of it: whatever the timeline, module, notification or card a post or person stands
 * in, it is found. What is left out on purpose is counted, what nothing could read is reported.
 */
import type { PostSeen, ProfileSeen } from "../../domain/observations";
import { handleAt, idAt, isObject, type Json, listAt, textAt } from "../shapes/json";
import type { Unknown } from "../shapes/unknown";
import { legacyOf } from "./posts";
import { type Place, Reading, type Skipped } from "./reading";

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
const MAX_OBJECTS = 100_000;
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
  // A mention has name and id, too, but is not a person's description: it says where in the text it stands.
  else if (handleAt(node, "screen_name") && idAt(node, "id_str") && node.indices === undefined) reading.person(node);

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
