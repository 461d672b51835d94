/** Made-up days at a brand's desk, for property tests: posts, replies, private messages, profiles and deletions of a few people. */
import fc from "fast-check";
import type { Observation, PostSeen } from "../../src/domain/observations";
import type { Account } from "../../src/domain/rows";

export const HOUR = 3_600_000;
export const NOW = Date.UTC(2026, 10, 20, 12);
export const BRAND: Account = { id: "harbourbank", handle: "HarbourBank", userId: "900", name: "Harbour Bank", avatarUrl: "a", addedAt: 0 };

interface Someone {
  userId: string;
  handles: string[];
  name: string;
}
const PEOPLE: Someone[] = [
  { userId: "101", handles: ["ana_p", "ana_paz"], name: "Ana" },
  { userId: "102", handles: ["Bo"], name: "Bo" },
  { userId: "103", handles: ["cy"], name: "Cy" },
];

/** Moments over the last twelve days, so that some messages are history; few of them, so that some coincide. */
const moment = fc.integer({ min: 0, max: 36 }).map((step) => NOW - step * 8 * HOUR);

interface Line {
  id: string;
  from: "customer" | "brand";
  who: Someone;
  handle: string;
  at: number;
  kind: "mention" | "reply" | "continue" | "stray" | "dm";
  answers?: string;
  text: string;
  lang?: string;
}

const lines: fc.Arbitrary<Line[]> = fc
  .array(
    fc.record({
      from: fc.constantFrom("customer" as const, "customer" as const, "brand" as const),
      who: fc.constantFrom(...PEOPLE),
      handle: fc.nat(1),
      at: moment,
      kind: fc.constantFrom("mention" as const, "reply" as const, "continue" as const, "stray" as const, "dm" as const),
      back: fc.integer({ min: 1, max: 4 }),
      lang: fc.constantFrom("en", "es", "und", undefined),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((drafts) =>
    drafts.map(({ back, handle, ...draft }, i) => ({
      ...draft,
      id: String(5000 + i),
      handle: draft.who.handles[handle % draft.who.handles.length] as string,
      answers: i - back >= 0 ? String(5000 + i - back) : undefined,
      text: `words ${i}`,
    })),
  );

const author = ({ from, who, handle }: Line) =>
  from === "brand" ? { userId: BRAND.userId, handle: BRAND.handle, name: BRAND.name } : { userId: who.userId, handle, name: who.name };

function post(line: Line): PostSeen {
  const { id, at, text, lang, kind, from, answers, who, handle } = line;
  const toBrand = { postId: answers, userId: BRAND.userId, handle: BRAND.handle };
  const toCustomer = { postId: answers, userId: who.userId, handle };
  const inReplyTo =
    from === "customer"
      ? kind === "reply"
        ? toBrand
        : undefined
      : kind === "reply"
        ? toCustomer
        : kind === "continue"
          ? toBrand
          : undefined;
  const mentions = from === "customer" && kind === "mention" ? [BRAND.handle] : [];
  return {
    kind: "post_seen",
    source: "json",
    id,
    author: author(line),
    at,
    text,
    conversationId: answers ?? id,
    mentions,
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(lang ? { lang } : {}),
  };
}

/** The same post as the page shows it: no user ids, less text. */
function fromPage(seen: PostSeen): PostSeen {
  const { userId: _, ...shown } = seen.author;
  const { conversationId: __, inReplyTo, ...rest } = seen;
  const reply = inReplyTo?.handle ? { inReplyTo: { handle: inReplyTo.handle } } : {};
  return { ...rest, ...reply, source: "dom", author: shown, text: seen.text.slice(0, 5) };
}

function dm({ id, from, who, at, text, handle }: Line): Observation {
  const [a, b] = from === "brand" ? [BRAND, { userId: who.userId, handle }] : [{ userId: who.userId, handle }, BRAND];
  return {
    kind: "dm_seen",
    source: "json",
    id,
    conversationId: `${who.userId}-900`,
    senderId: a.userId,
    senderHandle: a.handle,
    recipientId: b.userId,
    recipientHandle: b.handle,
    at,
    text,
  };
}

/** All that could be seen of these lines. `deleted` of them were deleted; `shown` were seen on the page as well, `only` on the page alone. */
export const seenDays: fc.Arbitrary<Observation[]> = fc
  .record({
    lines,
    deleted: fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 2 }),
    shown: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 4 }),
    only: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 3 }),
    listed: fc.boolean(),
  })
  .map(({ lines, deleted, shown, only, listed }) => {
    const seen: Observation[] = lines.flatMap((line, i): Observation[] => {
      if (line.kind === "dm") return [dm(line)];
      const json = post(line);
      return only.includes(i) ? [fromPage(json)] : shown.includes(i) ? [json, fromPage(json)] : [json];
    });
    for (const i of deleted) {
      const line = lines[i];
      if (line)
        seen.push({ kind: "deleted", source: "json", id: `${line.kind === "dm" ? "x_dm" : "x_post"}:${line.id}`, reason: "deleted" });
    }
    if (listed) {
      const participants = [{ userId: "900" }, { userId: "102", handle: "Bo", name: "Bo" }];
      seen.push({ kind: "conversation_seen", source: "json", conversationId: "102-900", participants, lastAt: NOW - HOUR });
    }
    return seen;
  });

/** The same observations again: in any order, some twice, in any portions. */
export const retold = (seen: Observation[]): fc.Arbitrary<Observation[][]> =>
  fc
    .tuple(fc.shuffledSubarray(seen, { minLength: seen.length }), fc.subarray(seen), fc.infiniteStream(fc.integer({ min: 1, max: 4 })))
    .map(([order, again, sizes]) => {
      const all = [...order, ...again];
      const portions: Observation[][] = [];
      while (all.length) portions.push(all.splice(0, sizes.next().value as number));
      return portions;
    });
