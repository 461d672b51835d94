/** X's web API from the page: some operations by fetch, some by XMLHttpRequest, as X mixes them. */
import { href } from "./router";

/** X's hashes change weekly; nobody may rely on them. */
const HASHES: Record<string, string> = {
  HomeTimeline: "HJFjzBgCs16TqxewQOeLNg",
  TweetDetail: "xOhkmRac04YFZmOzU9PJHg",
  UserByScreenName: "G3KGOASz96M-Qu0nwmGXNg",
  UserTweets: "E3opETHurmVJflFsUBVuUQ",
  UserTweetsAndReplies: "bt4TKuFz4T7Ckk-VvQVSow",
  SearchTimeline: "gkjsKepM6gl_HmFWoWKfgg",
  NotificationsTimeline: "Ev6UMJRROInk_RMH2oVbBg",
  Viewer: "pVrmNaXcxPjisIvKtLDMEA",
  CreateTweet: "a1p9RWpkYKBjWv_I3WzS-A",
  DeleteTweet: "VaenaVgh5q5ih7kvyVjgtg",
};
const BY_XHR = new Set(["UserByScreenName", "UserTweets", "UserTweetsAndReplies", "SearchTimeline", "DeleteTweet"]);
const FEATURES = { responsive_web_graphql_timeline_navigation_enabled: true, longform_notetweets_consumption_enabled: true };

export type Json = Record<string, unknown>;

/** Answers of X that came with errors, and answers that did not come. */
export class WireError extends Error {}

function checked(body: unknown): Json {
  const { errors } = body as { errors?: { message?: string }[] };
  if (errors?.length) throw new WireError(errors[0]?.message ?? "Something went wrong");
  return body as Json;
}

function xhr(method: string, url: string, body?: string): Promise<Json> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("content-type", "application/json");
    request.setRequestHeader("x-twitter-active-user", "yes");
    request.onload = () => {
      try {
        resolve(checked(JSON.parse(request.responseText)));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new WireError("Something went wrong. Try reloading."));
    request.send(body ?? null);
  });
}

async function viaFetch(method: string, url: string, body?: string): Promise<Json> {
  const headers = { "content-type": "application/json", "x-twitter-active-user": "yes" };
  const response = await fetch(url, { method, headers, credentials: "include", ...(body !== undefined && { body }) });
  return checked(await response.json());
}

/** Asks an operation by GET. Rejects with what X says went wrong. */
export function ask(operation: string, variables: Json): Promise<Json> {
  const query = new URLSearchParams({ variables: JSON.stringify(variables), features: JSON.stringify(FEATURES) });
  const url = href(`/i/api/graphql/${HASHES[operation]}/${operation}?${query}`);
  return (BY_XHR.has(operation) ? xhr : viaFetch)("GET", url);
}

/** Does something by POST. */
export function act(operation: string, variables: Json): Promise<Json> {
  const hash = HASHES[operation] ?? "lI07N6Otwv1PhnEgXILM7A";
  const url = href(`/i/api/graphql/${hash}/${operation}`);
  return (BY_XHR.has(operation) ? xhr : viaFetch)("POST", url, JSON.stringify({ variables, features: FEATURES, queryId: hash }));
}

/** Old DMs: always XMLHttpRequest, like X's. */
export const dmGet = (path: string, query = "") =>
  xhr("GET", href(`/i/api/1.1/dm/${path}?nsfw_filtering_enabled=false&include_profile_interstitial_type=1${query}`));
export const dmSend = (conversationId: string, text: string) =>
  xhr(
    "POST",
    href("/i/api/1.1/dm/new2.json"),
    JSON.stringify({ conversation_id: conversationId, text, recipient_ids: false, cards_platform: "Web-12" }),
  );

/** XChat: bytes, never JSON. */
export async function chatBytes(path: string, body?: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const response = await fetch(href(`/i/api/xchat/${path}`), body ? { method: "POST", body } : {});
  if (!response.ok) throw new WireError("Something went wrong. Try reloading.");
  return new Uint8Array(await response.arrayBuffer());
}
