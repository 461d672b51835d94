/** X's answer to a post or reply the person sent: the proof that it went out. */
import { idAt, objectAt } from "../../x/shapes/json";
import { type Listening, postsAndPeople } from "../read";

const createdIn = (json: unknown): string | undefined => {
  for (const key of ["create_tweet", "notetweet_create"]) {
    const result = objectAt(json, "data", key, "tweet_results", "result");
    const id = idAt(objectAt(result, "tweet") ?? result, "rest_id");
    if (id) return id;
  }
};

export const ownPosts: Listening = {
  name: "A post or reply just sent",
  operations: ["CreateTweet", "CreateNoteTweet"],
  gives: ["post_seen", "profile_seen"],
  read: (heard) => {
    const created = createdIn(heard.json);
    const read = postsAndPeople(heard);
    // Only the new post, not one it quotes.
    for (const seen of read.observations) if (seen.kind === "post_seen" && seen.id === created) seen.created = true;
    return read;
  },
};
