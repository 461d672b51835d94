/** A person as X's JSON describes them, in all three shapes: new (no `legacy`), old (all in `legacy`), and that of private messages (all on top). */
import type { ProfileSeen } from "../../domain/observations";
import type { Verified } from "../../domain/rows";
import { at, countAt, dateAt, flagAt, handleAt, idAt, isObject, type Json, listAt, objectAt, present, textAt, urlAt } from "./json";
import { expand, unescaped } from "./text";

function verifiedOf(user: Json, legacy: Json): Verified | undefined {
  const type = at(user, "verification", "verified_type") ?? legacy.verified_type ?? user.verified_type;
  if (type === "Business") return "business";
  if (type === "Government") return "government";
  if (user.is_blue_verified === true || legacy.is_blue_verified === true) return "blue";
  return at(user, "verification", "verified") === true || legacy.verified === true ? "legacy" : undefined;
}

const plain = (text: string | undefined) => text && unescaped(text);

function bioOf(user: Json, legacy: Json): string | undefined {
  const bio = textAt(user, 2_000, "profile_bio", "description");
  if (bio) return expand(bio, listAt(user, "profile_bio", "entities", "description", "urls"));
  const old = plain(textAt(legacy, 2_000, "description"));
  return old && expand(old, listAt(legacy, "entities", "description", "urls"));
}

/** A person, or undefined when the object names none. */
export function readUser(user: unknown): ProfileSeen | undefined {
  if (!isObject(user)) return;
  const legacy = objectAt(user, "legacy") ?? user;
  const handle = handleAt(user, "core", "screen_name") ?? handleAt(legacy, "screen_name");
  if (!handle) return;
  return present({
    kind: "profile_seen" as const,
    source: "json" as const,
    userId: idAt(user, "rest_id") ?? idAt(user, "id_str"),
    handle,
    name: textAt(user, 200, "core", "name") ?? plain(textAt(legacy, 200, "name")),
    avatarUrl: urlAt(user, "avatar", "image_url") ?? urlAt(legacy, "profile_image_url_https"),
    bio: bioOf(user, legacy),
    location: textAt(user, 200, "location", "location") ?? plain(textAt(legacy, 200, "location")),
    followers: countAt(user, "relationship_counts", "followers") ?? countAt(legacy, "followers_count"),
    following: countAt(user, "relationship_counts", "following") ?? countAt(legacy, "friends_count"),
    verified: verifiedOf(user, legacy),
    protected: flagAt(user, "privacy", "protected") ?? flagAt(legacy, "protected"),
    joinedAt: dateAt(user, "core", "created_at") ?? dateAt(legacy, "created_at"),
  });
}
