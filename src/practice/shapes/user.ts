/** A user as X's GraphQL answers hold one since 2025: no `legacy`, everything in parts of its own. */
import type { PracticeUser } from "../dataset";
import type { World } from "../world";
import { displayLink, shortLink, xDate } from "./text";

/** Where the picture of a user is served. Same origin, so that the site works offline and under its own policy. */
export const avatarOf = (user: { handle: string }) => `/practice-avatar/${user.handle}.svg`;

/** The value of `user_results.result`. */
export function userShape(world: World, user: PracticeUser) {
  const own = user.id === world.brand.id;
  const urls = user.website
    ? [{ display_url: displayLink(user.website), expanded_url: user.website, indices: [0, 23], url: shortLink(user.website) }]
    : [];
  return {
    __typename: "User",
    action_counts: { favorites_count: user.following * 3 },
    affiliates_highlighted_label: {},
    avatar: { image_url: avatarOf(user) },
    business_account: {},
    core: { created_at: xDate(user.joinedAt), name: user.name, screen_name: user.handle },
    dm_permissions: { can_dm: true },
    follow_request_sent: false,
    has_graduated_access: true,
    id: Buffer.from(`User:${user.id}`).toString("base64"),
    is_blue_verified: user.verified === "blue" || user.verified === "business",
    location: { location: user.location ?? "" },
    media_permissions: { can_media_tag: true },
    notifications_settings: { notifications_enabled: false },
    pinned_items: { tweet_ids_str: user.pinned ? [user.pinned] : [] },
    possibly_sensitive: false,
    privacy: { protected: user.protected === true },
    profile_bio: {
      description: user.bio ?? "",
      entities: { description: {}, ...(urls.length && { url: { urls } }) },
    },
    profile_image_shape: user.verified === "business" ? "Square" : "Circle",
    profile_translation: { translator_type: "none" },
    relationship_counts: { followers: user.followers, following: user.following },
    relationship_perspectives: {
      blocked_by: false,
      blocking: false,
      followed_by: false,
      following: !own && user.followers > 5_000,
      muting: false,
    },
    rest_id: user.id,
    super_follow_eligible: false,
    super_followed_by: false,
    super_following: false,
    tipjar_settings: {},
    tweet_counts: { media_tweets: 0, tweets: world.countOf(user.id) },
    verification: {
      verified: false,
      ...(user.verified === "business" && { verified_type: "Business" }),
      ...(user.verified === "government" && { verified_type: "Government" }),
    },
    ...(user.website && { website: { url: shortLink(user.website) } }),
  };
}
