/**
 * What each selector is for, the pages on which X shows it whenever the page works (`always`: their absence is a fault that
 * Health reports), and how often it stands on our own saved pages in `tests/house/pages` (a page that is not named has none).
 */
import type { Focus } from "../domain/focus";
import type * as selectors from "./selectors";

/** Kinds of page. Each has a saved page of this name; `compose` is the composer's dialog over another page. */
export type Page = "home" | "post" | "compose" | "profile" | "notifications" | "messages" | "xchat";
export const PAGES: readonly Page[] = ["home", "post", "compose", "profile", "notifications", "messages", "xchat"];

export type SelectorName = keyof typeof selectors;
export interface Expected {
  note: string;
  always: readonly Page[];
  /** Count on each saved page. */
  saved: Partial<Record<Page, number>>;
}

const everywhere = { home: 1, post: 1, compose: 1, profile: 1, notifications: 1, messages: 1, xchat: 1 };
const columns = { home: 1, post: 1, compose: 1, profile: 1, notifications: 1 };
const posts = { home: 5, post: 3, compose: 2, profile: 2, notifications: 1 };
const lists: readonly Page[] = ["home", "post"];
const about = (note: string, always: readonly Page[], saved: Expected["saved"]): Expected => ({ note, always, saved });

export const expected: Record<SelectorName, Expected> = {
  primaryColumn: about("The middle column", ["home", "post", "profile", "notifications"], { ...columns, messages: 1 }),
  sidebarColumn: about("The right column; gone in narrow windows", [], columns),
  cell: about("One row of a virtualised list", lists, { home: 5, post: 3, compose: 2, profile: 2, notifications: 2, messages: 2 }),
  accountSwitcher: about("Who is signed in; gone in narrow windows", [], everywhere),
  newPostButton: about("X's own Post button at the side", [], everywhere),
  homeTab: about("Link to the home timeline", [], everywhere),
  notificationsTab: about("Link to notifications", [], everywhere),
  messagesTab: about("Link to private messages", [], everywhere),
  profileTab: about("Link to one's own profile: the handle of the signed-in person", [], everywhere),
  dmDrawer: about("The drawer of private messages at the bottom", [], { home: 1 }),
  userCell: about("A person in a list", [], columns),

  post: about("One post", lists, posts),
  postUserName: about("Name, handle and time of a post's author; a quoted post has its own", lists, { ...posts, home: 6 }),
  postAvatar: about("Picture of a post's author; a quoted post has its own", [], { ...posts, home: 6 }),
  postText: about("Text of a post, of a quoted post, and of an old direct message; a post may have none", [], {
    ...posts,
    home: 6,
    profile: 1,
    notifications: 2,
    messages: 2,
  }),
  postPhoto: about("A picture or video of a post", [], { home: 2, post: 1, profile: 1 }),
  postSocialContext: about("Above a post: pinned, or who reposted it", [], { home: 1, profile: 1 }),
  postShowMore: about("The text of the post was cut", [], { home: 1 }),
  postMenu: about("The menu of a post", [], posts),
  replyAction: about("Reply to a post", lists, posts),
  repostAction: about("Repost a post", [], posts),
  likeAction: about("Like a post", [], { ...posts, home: 4 }),
  unlikeAction: about("A post the signed-in person likes", [], { home: 1 }),
  promoted: about("Around an advertisement, but also around a video or a Follow button", [], { home: 1, profile: 1 }),
  userAvatar: about("A picture of somebody; the test id ends with the handle", [], {
    home: 8,
    post: 5,
    compose: 4,
    profile: 5,
    notifications: 3,
    messages: 2,
    xchat: 2,
  }),

  profileName: about("Name and handle in a profile's header", ["profile"], { profile: 1 }),
  profileBio: about("Bio in a profile's header; a person may have none", [], { profile: 1 }),
  profileItems: about("Place, link and date of joining in a profile's header", [], { profile: 1 }),
  profileLocation: about("Place in a profile's header; a person may give none", [], { profile: 1 }),
  profileJoined: about("When the person joined X", [], { profile: 1 }),

  composerText: about("The editor of a post or reply (Draft.js)", ["compose"], { home: 1, post: 1, compose: 1 }),
  composerToolBar: about("Below the editor", [], { home: 1, post: 1, compose: 1 }),
  composerFile: about("Where files are put in", [], { home: 1, post: 1, compose: 1 }),
  postButton: about("Post, in the dialog", ["compose"], { compose: 1 }),
  postButtonInline: about("Post or Reply, in the page", [], { home: 1, post: 1 }),

  dmViewport: about("The messages of an old private conversation", ["messages"], { messages: 1 }),
  dmEntry: about("One old private message", [], { messages: 2 }),
  dmComposerText: about("The editor of an old private message", [], { messages: 1 }),
  dmComposerSend: about("Send an old private message", [], { messages: 1 }),

  xchat: about("XChat as a whole", ["xchat"], { xchat: 1 }),
  xchatInbox: about("XChat's list of conversations; gone in narrow windows", [], { xchat: 1 }),
  xchatPanel: about("The open XChat conversation", ["xchat"], { xchat: 1 }),
  xchatHeader: about("Who the XChat conversation is with", [], { xchat: 1 }),
  xchatList: about("The messages of an XChat conversation", ["xchat"], { xchat: 1 }),
  xchatMessage: about("One XChat message; the test id ends with its id", [], { xchat: 3 }),
  xchatMessageText: about("Text of an XChat message", [], { xchat: 3 }),
  xchatConversation: about("A conversation in XChat's list; the test id ends with the user ids, joined by a colon", [], { xchat: 2 }),
  xchatComposer: about("XChat's composer", [], { xchat: 1 }),
  xchatComposerText: about("XChat's editor, a plain textarea", ["xchat"], { xchat: 1 }),
  xchatComposerSend: about("Send an XChat message; only there once there is text", [], { xchat: 1 }),
};

/** The kind of page a person looks at, or undefined where nothing is expected for certain. */
export function pageOf(focus: Focus): Page | undefined {
  if (focus.kind === "post" || focus.kind === "profile") return focus.kind;
  if (focus.kind === "dm") return focus.encrypted ? "xchat" : "messages";
  if (focus.list === "home") return "home";
  return focus.list === "notifications" || focus.list === "mentions" ? "notifications" : undefined;
}

/** Which selectors a page that has loaded should have and has not. `counts` by selector name, as `countSelectors` gives them. */
export function missingOn(page: Page, counts: Readonly<Record<string, number>>): SelectorName[] {
  const names = Object.keys(expected) as SelectorName[];
  return names.filter((name) => expected[name].always.includes(page) && counts[name] === 0);
}
