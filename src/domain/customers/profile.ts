/** Who a customer is, put together from every sight of them. The order of the sights doesn't matter: the better source wins, then the newer. */
import type { Customer, Source } from "../rows";

export const RANK: Record<Source, number> = { import: 0, dom: 1, json: 2, api: 3 };

const FIELDS = ["handle", "name", "avatarUrl", "bio", "location", "followers", "following", "verified", "protected", "joinedAt"] as const;
type Field = (typeof FIELDS)[number];

/** What one sight told of a person. */
export type Profile = Partial<Pick<Customer, Field>> & { source: Source };

type Told = Record<string, unknown>;
const better = (a: unknown, b: unknown) => JSON.stringify(a) > JSON.stringify(b);

/** Both sights of one moment in one: per field the better source, and at equal source the same one whichever came first. */
function fieldSource(row: Customer, field: Field): Source {
  return row.pageOnly?.includes(field) ? "dom" : row.source;
}

/**
 * The customer after a sight at `now`. A sight of a lower source fills only what is missing; of an equal one it wins when it is newer. Sights
 * of one moment are settled by their content.
 */
export function withProfile(row: Customer, profile: Profile, now: number): Customer {
  const next: Told = { ...row };
  const pageOnly = new Set(row.pageOnly ?? []);
  const source = RANK[profile.source] > RANK[row.source] ? profile.source : row.source;
  // What was known so far keeps the rank it had.
  if (source !== row.source) for (const field of FIELDS) if (isTold(row, field)) pageOnly.add(field);
  for (const field of FIELDS) {
    const told = profile[field];
    if (told === undefined || told === "") continue;
    const rank = RANK[profile.source] - (isTold(row, field) ? RANK[fieldSource(row, field)] : -1);
    const wins = rank > 0 || (rank === 0 && (now > row.lastSeenAt || (now === row.lastSeenAt && better(told, row[field]))));
    if (!wins) continue;
    next[field] = told;
    if (RANK[profile.source] < RANK[source]) pageOnly.add(field);
    else pageOnly.delete(field);
  }
  next.source = source;
  const { pageOnly: _, ...rest } = next;
  const kept = FIELDS.filter((field) => pageOnly.has(field));
  const named = { ...rest, ...(isTold(row, "name") || profile.name ? {} : { name: standIn(rest.handle as string) }) };
  return { ...named, ...(kept.length ? { pageOnly: kept } : {}), lastSeenAt: Math.max(row.lastSeenAt, now) } as unknown as Customer;
}

/** Whether this is the language they wrote in later. Messages of one moment are settled by their content. */
export const isLaterLanguage = (one: Pick<Customer, "lang" | "langAt">, other: Pick<Customer, "lang" | "langAt">): boolean =>
  one.langAt === other.langAt ? (one.lang ?? "") > (other.lang ?? "") : (one.langAt ?? -1) > (other.langAt ?? -1);

/** What stands for a name nobody has seen yet. */
export const standIn = (handle: string) => (handle ? `@${handle}` : "");

function isTold(row: Customer, field: Field): boolean {
  const value = row[field];
  return value !== undefined && value !== "" && !(field === "name" && value === standIn(row.handle));
}

/** A customer of whom nothing is known but an identity. */
export function newCustomer(id: string, userId: string | undefined, now: number): Customer {
  const seen = { firstSeenAt: now, lastSeenAt: now, messageCount: 0, tags: [] };
  return { id, handle: "", ...(userId ? { userId } : {}), name: "", ...seen, source: "import" };
}

/** What a customer row tells, as sights: one of what only the page showed, one of the rest. */
export function profilesOf(row: Customer): Profile[] {
  const pick = (fields: readonly Field[], source: Source) => {
    const told = Object.fromEntries(fields.filter((field) => isTold(row, field)).map((field) => [field, row[field]]));
    return { ...told, source } as Profile;
  };
  const weak = FIELDS.filter((field) => row.pageOnly?.includes(field));
  const rest = pick(
    FIELDS.filter((field) => !weak.includes(field)),
    row.source,
  );
  return weak.length ? [rest, pick(weak, "dom")] : [rest];
}

/** Sights of one moment in one per source, best source first, so that settling them doesn't depend on their order. */
export function gather(profiles: Profile[]): Profile[] {
  const bySource = new Map<Source, Told>();
  for (const profile of profiles) {
    const so = bySource.get(profile.source) ?? { source: profile.source };
    for (const field of FIELDS) {
      const told = profile[field];
      if (told === undefined || told === "") continue;
      if (so[field] === undefined || better(told, so[field])) so[field] = told;
    }
    bySource.set(profile.source, so);
  }
  return [...bySource.values()].sort((a, b) => RANK[b.source as Source] - RANK[a.source as Source]) as unknown as Profile[];
}
