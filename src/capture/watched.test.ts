import { describe, expect, it } from "vitest";
import { isWatched } from "./watched";

describe("what Perch listens to", () => {
  it.each([
    ["/i/api/graphql/a_B-9/TweetDetail?variables=%7B%7D", "TweetDetail"],
    ["https://x.com/i/api/graphql/a_B-9/HomeLatestTimeline", "HomeLatestTimeline"],
    ["https://api.x.com/graphql/a_B-9/Viewer?x=1", "Viewer"],
    ["/i/api/graphql/q/UserOriginalsTimeline", "UserOriginalsTimeline"],
    ["/i/api/graphql/q/UserRepliesTimeline", "UserRepliesTimeline"],
    ["/i/api/graphql/q/UserTweets", "UserTweets"],
    ["/i/api/graphql/q/UserTweetsAndReplies", "UserTweetsAndReplies"],
    ["/i/api/graphql/q/SearchTimeline", "SearchTimeline"],
    ["/i/api/graphql/q/NotificationsTimeline", "NotificationsTimeline"],
    ["/i/api/graphql/q/ListLatestTweetsTimeline", "ListLatestTweetsTimeline"],
    ["/i/api/graphql/q/UserByScreenName", "UserByScreenName"],
    ["/i/api/graphql/q/CreateTweet", "CreateTweet"],
    ["/i/api/graphql/q/DeleteTweet", "DeleteTweet"],
    ["/i/api/graphql/q/SomeNewTimeline", "SomeNewTimeline"],
    ["/i/api/1.1/dm/inbox_initial_state.json?nsfw=1", "dm/inbox_initial_state"],
    ["/i/api/1.1/dm/inbox_timeline/trusted.json", "dm/inbox_timeline"],
    ["/i/api/1.1/dm/conversation/12-7.json?max_id=4", "dm/conversation"],
    ["/i/api/1.1/dm/user_updates.json", "dm/user_updates"],
    ["https://api.x.com/1.1/dm/new2.json", "dm/new2"],
  ])("%s is %s", (path, op) => expect(isWatched(path)).toBe(op));

  it.each([
    "/i/api/graphql/q/FavoriteTweet",
    "/i/api/graphql/q/CreateRetweet",
    "/i/api/graphql/q/TweetDetailer",
    "/i/api/graphql/q/DataSaverMode",
    "/i/api/1.1/dm/conversation/12-7/mark_read.json",
    "/i/api/1.1/account/settings.json",
    "/i/api/1.1/jot/client_event.json",
    "/TweetDetail",
    "",
  ])("not %s", (path) => expect(isWatched(path)).toBeUndefined());
});
