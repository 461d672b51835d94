/** Who is signed in. */
import type { Observation } from "../../domain/observations";
import { objectAt, present } from "../../x/shapes/json";
import { readUser } from "../../x/shapes/users";
import { type Listening, postsAndPeople } from "../read";

export const viewer: Listening = {
  name: "Who is signed in",
  operations: ["Viewer"],
  gives: ["viewer_seen", "profile_seen"],
  read: (heard) => {
    const read = postsAndPeople(heard);
    const user =
      readUser(objectAt(heard.json, "data", "viewer", "user_results", "result")) ??
      readUser(objectAt(heard.json, "data", "viewer_v2", "user_results", "result"));
    if (!user) return read;
    const { userId, handle, name, avatarUrl } = user;
    const seen: Observation = present({ kind: "viewer_seen", source: "json", userId, handle, name, avatarUrl });
    return { ...read, observations: [...read.observations, seen] };
  },
};
