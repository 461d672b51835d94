/** Pictures, videos, cards and polls of a post or private message. */
import type { Media } from "../../domain/rows";
import { at, isObject, type Json, listAt, objectAt, present, textAt, urlAt } from "./json";

const KINDS: Record<string, Media["kind"]> = { photo: "photo", video: "video", animated_gif: "gif" };

/** One of X's media objects. Its picture, also for videos: Perch plays nothing. */
export function readMedium(medium: unknown): Media | undefined {
  const type = textAt(medium, 20, "type");
  const kind = type !== undefined && Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  return kind && present({ kind, url: urlAt(medium, "media_url_https"), alt: textAt(medium, 1_000, "ext_alt_text") });
}

/** A card's values come as a list of keys and values (posts) or as an object (private messages). */
function cardValue(values: unknown, key: string): string | undefined {
  const entry = Array.isArray(values) ? values.find((value) => isObject(value) && value.key === key)?.value : at(values, key);
  return textAt(entry, 500, "string_value");
}

/** A card or poll. Undefined for the card X puts behind a plain link it shows as text. */
export function readCard(card: Json | undefined): Media | undefined {
  const source = objectAt(card, "legacy") ?? card;
  const name = textAt(source, 100, "name");
  if (!source || !name) return;
  const values = source.binding_values;
  if (/^poll\d/.test(name)) {
    const choices = [1, 2, 3, 4].flatMap((choice) => cardValue(values, `choice${choice}_label`) ?? []);
    return present({ kind: "poll" as const, alt: choices.join(" / ") || undefined });
  }
  const link = cardValue(values, "card_url") ?? textAt(source, 500, "url");
  return present({
    kind: "card" as const,
    url: link && /^https?:/.test(link) ? link : undefined,
    alt: cardValue(values, "title") ?? cardValue(values, "vanity_url"),
  });
}

/** Everything a post shows beside its text, at most 20. */
export function readMedia(legacy: Json, card: Json | undefined): Media[] {
  const extended = listAt(legacy, "extended_entities", "media");
  const media = (extended.length > 0 ? extended : listAt(legacy, "entities", "media")).flatMap((medium) => readMedium(medium) ?? []);
  const shown = readCard(card);
  return (shown ? [...media, shown] : media).slice(0, 20);
}
