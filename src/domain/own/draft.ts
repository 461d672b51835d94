/** Replies being written. Each stays what its agent made it, whichever of their devices they write at. Pure. */

/** Milliseconds after its last word a draft is let go. */
export const DRAFT_KEPT = 30 * 86_400_000;

/** One state of a draft, and which other states its writer had before them. */
export interface DraftVersion {
  /** Empty: nothing is being written, or no more. */
  text: string;
  /** When it was written, by the device's clock, and after all that was seen of it (milliseconds since 1970 UTC). */
  at: number;
  /** The open panel it was written in. */
  device: string;
  /** By device, the `at` of the newest state of its that went into this one. */
  seen: Record<string, number>;
  /** The article it came from. */
  articleId?: string;
  /** The article's own words: private-looking details in them are the brand's, and public. */
  allowed?: string;
  /** Macros it came from: what they do is done when it is inserted. */
  macroIds?: string[];
  /** Its article is for private messages alone. */
  isPrivateOnly?: boolean;
  /** Variables of the article that were left out because nothing is known for them. */
  missing?: string[];
  /** What is under way of it as a thread. */
  thread?: DraftThread;
}

/** A thread of which the first post at least stands in X's composer. How far it has come, the messages tell. */
export interface DraftThread {
  /** The whole text, as it was cut. */
  text: string;
  /** The posts, in their order. */
  parts: string[];
  /** The approval it goes out by, where one was needed. */
  approvalId?: string;
}

/** An agent's draft of a reply. `id` as `PendingReply.id`. */
export interface KeptDraft extends DraftVersion {
  id: string;
  customerId: string;
  /** What other devices wrote meanwhile and this one had not seen: nothing of it is lost. */
  others?: DraftVersion[];
}

/** Devices of which is remembered what was seen of them, and texts that are kept beside one another. */
const MOST_SEEN = 20;
const MOST_OTHERS = 5;

const versionsOf = ({ id: _, customerId: __, others = [], ...own }: KeptDraft): DraftVersion[] => [own, ...others];
const knows = (one: DraftVersion, other: DraftVersion) => (one.seen[other.device] ?? 0) >= other.at;
const isNewer = (a: DraftVersion, b: DraftVersion) => b.at - a.at || (a.device < b.device ? -1 : 1);

/**
 * Two states of one draft as one: what was written last stands, and beside it what its writer had not seen. The same whichever comes first.
 */
export function mergeDrafts(one: KeptDraft, other: KeptDraft): KeptDraft {
  const states = new Map([...versionsOf(one), ...versionsOf(other)].map((version) => [`${version.device} ${version.at}`, version]));
  const all = [...states.values()].sort(isNewer);
  const heads = all.filter((version) => !all.some((by) => by !== version && knows(by, version)));
  const [first = all[0] as DraftVersion, ...rest] = heads;
  const others = rest.filter(
    ({ text }, i) => text.trim() !== "" && text !== first.text && rest.findIndex((same) => same.text === text) === i,
  );
  const { id, customerId } = one.at >= other.at ? one : other;
  return { id, customerId, ...first, ...(others.length > 0 && { others: others.slice(0, MOST_OTHERS) }) };
}

/** What is written now over `before`, which is all its writer sees, texts of other devices included. */
export function nextDraft(
  before: KeptDraft | undefined,
  { id, customerId }: Pick<KeptDraft, "id" | "customerId">,
  content: Omit<DraftVersion, "at" | "device" | "seen">,
  { now, device, keepsOthers }: { now: number; device: string; keepsOthers: boolean },
): KeptDraft {
  const seenNow = before ? (keepsOthers ? versionsOf(before).slice(0, 1) : versionsOf(before)) : [];
  const at = Math.max(now, ...(before ? versionsOf(before) : []).map((version) => version.at + 1));
  const seen: Record<string, number> = { ...before?.seen };
  for (const version of seenNow) {
    for (const [name, time] of [...Object.entries(version.seen), [version.device, version.at] as const])
      seen[name] = Math.max(seen[name] ?? 0, time);
  }
  const newest = Object.entries({ ...seen, [device]: at }).sort(([, a], [, b]) => b - a);
  const others = keepsOthers ? before?.others : undefined;
  return { id, customerId, ...content, at, device, seen: Object.fromEntries(newest.slice(0, MOST_SEEN)), ...(others && { others }) };
}
