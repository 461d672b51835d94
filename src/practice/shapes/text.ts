/** How X writes a post's text in JSON: HTML-escaped, links as t.co, positions counted in code points. */
import twitter from "twitter-text";
import { hash } from "../ids";
import type { World } from "../world";

export interface Entities {
  hashtags?: { indices: number[]; text: string }[];
  urls?: { display_url: string; expanded_url: string; indices: number[]; url: string }[];
  user_mentions?: { id_str: string; indices: number[]; name: string; screen_name: string }[];
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const length = (text: string) => [...text].length;

/** The t.co address X would show for a link: the same for the same link. */
export const shortLink = (url: string) => `https://t.co/${hash(url).toString(36)}${hash(`${url}#`).toString(36)}`.slice(0, 23);
/** "tidemill.example/help/portaf…" */
export function displayLink(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/, "");
  return bare.length > 27 ? `${bare.slice(0, 26)}…` : bare;
}

/** A text as X's JSON holds it, with its entities. */
export function encodeText(world: World, text: string): { text: string; entities: Entities } {
  const links = twitter.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false });
  let short = "";
  let from = 0;
  const urls: string[] = [];
  for (const link of links) {
    short += escaped(text.slice(from, link.indices[0])) + shortLink(link.url);
    urls.push(link.url);
    from = link.indices[1];
  }
  short += escaped(text.slice(from));

  const codePoints = <T extends { indices: [number, number] }>(found: T[]) =>
    found.map((one) => ({ ...one, indices: [length(short.slice(0, one.indices[0])), length(short.slice(0, one.indices[1]))] }));
  const entities: Entities = {};
  const hashtags = codePoints(twitter.extractHashtagsWithIndices(short)).map((one) => ({ indices: one.indices, text: one.hashtag }));
  const mentions = codePoints(twitter.extractMentionsWithIndices(short)).flatMap(({ indices, screenName }) => {
    const user = world.userByHandle(screenName);
    return user ? [{ id_str: user.id, indices, name: user.name, screen_name: user.handle }] : [];
  });
  if (hashtags.length) entities.hashtags = hashtags;
  if (mentions.length) entities.user_mentions = mentions;
  if (urls.length) {
    const places = codePoints(twitter.extractUrlsWithIndices(short, { extractUrlsWithoutProtocol: false }));
    entities.urls = places.flatMap((place, index) => {
      const url = urls[index];
      return url ? [{ display_url: displayLink(url), expanded_url: url, indices: place.indices, url: place.url }] : [];
    });
  }
  return { text: short, entities };
}

/** "Thu Apr 20 23:21:13 +0000 2023" */
export function xDate(at: number): string {
  const [day, date, month, year, time] = new Date(at).toUTCString().replace(",", "").split(" ");
  return `${day} ${month} ${date} ${time} +0000 ${year}`;
}
