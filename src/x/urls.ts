/** X's addresses: what an address is about, and where a post, a profile or a reply lives. Tiny: it ships in the page. */
import type { Focus } from "../domain/focus";
import { conversationIdOf, isHandle, isId } from "./ids";

/** The hosts of X's web client; `plasmo.config.ts` gives Perch access to these and no others (a test holds the two equal). */
export const HOSTS = ["x.com", "twitter.com", "mobile.x.com", "mobile.twitter.com"] as const;

/** First path segments that are X's own pages and can be nobody's handle here. */
const PAGES =
  /^(home|explore|notifications|messages|search|compose|intent|i|settings|login|logout|signup|account|tos|privacy|about|jobs|download|hashtag|share|who_to_follow|connect_people|keyboard_shortcuts|lists|bookmarks|communities|topics|oauth|help|logged_out|sw\.js)$/i;

/** True for the hosts X's web client is served from (`location.host`, with or without a port). */
export const isXHost = (host: string) => (HOSTS as readonly string[]).includes(host.replace(/:\d+$/, "").toLowerCase());

const list = (name: Extract<Focus, { kind: "list" }>["list"]): Focus => ({ kind: "list", list: name });
const post = (postId: string, handle?: string): Focus => ({ kind: "post", postId, ...(isHandle(handle) && { handle }) });
const dm = (written: string, encrypted: boolean): Focus =>
  /^[\w:-]{1,80}$/.test(written) ? { kind: "dm", conversationId: conversationIdOf(written), encrypted } : list("messages");

/**
 * What an address of X is about. Undefined for what is no address of X's web client.
 * A composer that answers a post is about that post.
 */
export function focusOfUrl(address: string): Focus | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return;
  }
  if (!isXHost(url.host)) return;
  const [first = "", second = "", third = "", fourth = ""] = url.pathname.split("/").filter(Boolean);
  const answered = url.searchParams.get("in_reply_to");

  switch (first.toLowerCase()) {
    case "":
    case "home":
      return list("home");
    case "notifications":
      return list(second === "mentions" ? "mentions" : "notifications");
    case "search":
      return list("search");
    case "messages":
      return second === "" || /^(compose|requests|settings|group)$/.test(second) ? list("messages") : dm(second, false);
    case "compose":
    case "intent":
      return isId(answered) ? post(answered) : list("other");
    case "i":
      if (second === "chat") return third === "" || /^(compose|requests|settings|pin)$/.test(third) ? list("messages") : dm(third, true);
      if (second === "status" && isId(third)) return post(third);
      if (second === "web" && third === "status" && isId(fourth)) return post(fourth);
      return list("other");
  }
  if (PAGES.test(first) || !isHandle(first)) return list("other");
  if (/^status(es)?$/.test(second) && isId(third)) return post(third, first);
  return { kind: "profile", handle: first };
}

// %20, not +: not every page of X reads a plus as a space.
const query = (values: Record<string, string | undefined>) => {
  const parts = Object.entries(values).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []));
  return parts.length > 0 ? `?${parts.join("&")}` : "";
};

/** Addresses on x.com, to be opened by a person. Handles stand without @, ids are X's decimal ids. */
export const links = {
  post: (postId: string, handle?: string) => `https://x.com/${isHandle(handle) ? handle : "i"}/status/${encodeURIComponent(postId)}`,
  profile: (handle: string) => `https://x.com/${encodeURIComponent(handle)}`,
  /** X's documented deep link: opens the composer of a private conversation with this person, with the text filled in. */
  dmCompose: (userId: string, text?: string) => `https://x.com/messages/compose${query({ recipient_id: userId, text })}`,
  /** An existing private conversation. */
  dm: (conversationId: string, encrypted = false) =>
    encrypted ? `https://x.com/i/chat/${conversationId.replace(":", "-")}` : `https://x.com/messages/${conversationId.replace(":", "-")}`,
  /** Opens X's composer for a new post, with the text filled in. Nothing is sent. */
  postIntent: (text: string) => `https://x.com/intent/post${query({ text })}`,
  /** Opens X's composer answering this post, with the text filled in. Nothing is sent. */
  replyIntent: (postId: string, text?: string) => `https://x.com/intent/post${query({ in_reply_to: postId, text })}`,
};
