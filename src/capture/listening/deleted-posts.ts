/** The person deleted a post. X's answer does not name it; the request does. */
import { idAt, objectAt } from "../../x/shapes/json";
import { gone, type Listening, postsAndPeople } from "../read";

export const deletedPosts: Listening = {
  name: "A post just deleted",
  operations: ["DeleteTweet"],
  gives: ["deleted"],
  read: (heard) => {
    const done = objectAt(heard.json, "data", "delete_tweet");
    const { unknown, skipped } = postsAndPeople(heard);
    const id = done && (idAt(done, "tweet_results", "result", "rest_id") ?? idAt(heard.variables, "tweet_id"));
    return {
      observations: id ? [gone(`x_post:${id}`, "deleted")] : [],
      unknown,
      posts: [],
      skipped: done && !id ? { ...skipped, deletions_without_id: 1 } : skipped,
    };
  },
};
