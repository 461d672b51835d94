/** Everything Perch listens for. A new thing is a file beside this one and a line here (and in `../watched.ts` if its name is new). */
import type { Listening } from "../read";
import { deletedPosts } from "./deleted-posts";
import { homeTimeline } from "./home-timeline";
import { lists } from "./lists";
import { messagesConversation } from "./messages-conversation";
import { messagesInbox } from "./messages-inbox";
import { messagesSent } from "./messages-sent";
import { messagesUpdates } from "./messages-updates";
import { notifications } from "./notifications";
import { otherTimelines } from "./other-timelines";
import { ownPosts } from "./own-posts";
import { postDetail } from "./post-detail";
import { profile } from "./profile";
import { profilePosts } from "./profile-posts";
import { search } from "./search";
import { viewer } from "./viewer";

export const listening: readonly Listening[] = [
  postDetail,
  notifications,
  search,
  profile,
  profilePosts,
  homeTimeline,
  lists,
  ownPosts,
  deletedPosts,
  viewer,
  messagesInbox,
  messagesConversation,
  messagesUpdates,
  messagesSent,
];

const byOperation = new Map(listening.flatMap((one) => one.operations.map((operation) => [operation, one] as const)));

/** What listens for an operation; timelines without a file of their own are read like any other. */
export const listeningFor = (operation: string): Listening => byOperation.get(operation) ?? otherTimelines;

/** Every operation by name, for the lights of Settings > Health. */
export const OPERATIONS: readonly string[] = [...byOperation.keys()];
