/** Who the brand is on X: by handle, and by user id as soon as one was seen. */
import type { Named } from "../customers/people";
import type { Observation } from "../observations";
import type { Account } from "../rows";

export type Person = Named;

export interface Brand {
  /** The brand's account this person is, or undefined for anybody else. */
  accountOf(person: Person | undefined): Account | undefined;
  /** Accounts with what these observations told about them. */
  learned: Account[];
}

/** Reads the brand's own user ids, names and pictures off the observations, then answers who is the brand. */
export function brandOf(accounts: readonly Account[], observations: readonly Observation[]): Brand {
  const byHandle = new Map(accounts.map((account) => [account.id, account]));
  const learned = new Set<string>();
  for (const seen of observations) {
    const person = seen.kind === "post_seen" ? seen.author : seen.kind === "profile_seen" || seen.kind === "viewer_seen" ? seen : undefined;
    const account = person && byHandle.get(person.handle.toLowerCase());
    if (!account) continue;
    const better = withSight(account, person);
    if (better === account) continue;
    byHandle.set(account.id, better);
    learned.add(account.id);
  }
  const byUserId = new Map([...byHandle.values()].flatMap((account) => (account.userId ? [[account.userId, account] as const] : [])));
  return {
    accountOf: (person) => {
      if (person?.userId && byUserId.has(person.userId)) return byUserId.get(person.userId);
      return person?.handle ? byHandle.get(person.handle.toLowerCase()) : undefined;
    },
    learned: [...learned].flatMap((id) => byHandle.get(id) ?? []),
  };
}

/** Only what is missing is filled in: an account's row is the agent's. */
export function withSight(account: Account, seen: { userId?: string; name?: string; avatarUrl?: string }): Account {
  const missing = (["userId", "name", "avatarUrl"] as const).filter((field) => seen[field] && !account[field]);
  return missing.length ? { ...account, ...Object.fromEntries(missing.map((field) => [field, seen[field]])) } : account;
}
