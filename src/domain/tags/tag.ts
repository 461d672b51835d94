/** Tags: one word for one thing however it is typed. Two tags that differ only in case are the same tag. */
import type { Change, Lookup } from "../rows";

/** The longest tag, in characters. */
export const TAG_LENGTH = 60;

/** A tag as it will be shown: without a leading #, and with single spaces. May come out empty. */
export const cleanTag = (tag: string) => tag.normalize("NFC").trim().replace(/^#+/, "").replace(/\s+/g, " ").trim();

/** What makes two tags the same. */
export const tagId = (tag: string) => cleanTag(tag).toLowerCase();

/** Whether a list of tags holds this one, however it is written. */
export const hasTag = (tags: string[], tag: string) => tags.some((each) => tagId(each) === tagId(tag));

/** The list without this tag, however it is written. */
export const withoutTag = (tags: string[], tag: string) => tags.filter((each) => tagId(each) !== tagId(tag));

/** How a tag already in use is written; a new one stands as typed. */
export const nameOf = (get: Lookup, tag: string) => get("tags", tagId(tag))?.name ?? cleanTag(tag);

/** So many cases or customers more (or fewer) carry the tag. A tag nobody carries stays known, with count 0, for completion. */
export function countTag(get: Lookup, tag: string, by: number, at: number): Change {
  const id = tagId(tag);
  const row = get("tags", id) ?? { id, name: cleanTag(tag), count: 0, lastUsedAt: at };
  const lastUsedAt = by > 0 ? Math.max(row.lastUsedAt, at) : row.lastUsedAt;
  return { table: "tags", id, row: { ...row, count: Math.max(0, row.count + by), lastUsedAt } };
}
