/** What templates may speak of: `{{customer.first_name}}` and its like. Pure. */
import type { Account, Customer, Settings } from "../../domain/rows";

const firstNameOf = (name: string): string | undefined =>
  name
    .trim()
    .split(/\s+/)[0]
    ?.replace(/[^\p{L}\p{M}'’-]/gu, "") || undefined;

/** The variables known now; those without a value are absent, so that a reply can't go out with a hole in it. */
export function variablesFor(
  customer: Customer,
  account: Account | undefined,
  agent: Settings["agent"] | undefined,
): Record<string, string> {
  const known: Record<string, string | undefined> = {
    "customer.name": customer.name,
    "customer.first_name": firstNameOf(customer.name),
    "customer.handle": `@${customer.handle}`,
    "customer.location": customer.location,
    "agent.name": agent?.name,
    "agent.first_name": agent && firstNameOf(agent.name),
    "agent.signature": agent?.signature,
    "account.handle": account && `@${account.handle}`,
    "account.name": account?.name ?? account?.handle,
  };
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
