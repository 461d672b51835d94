/** What templates may speak of, with what is known now. Pure. */
import type { Variables } from "../../domain/replies/fill";
import { firstName } from "../../domain/replies/first-name";
import type { Account, Audience, Case, Customer, Settings } from "../../domain/rows";

/** Whom a reply is between. */
export interface Between {
  customer: Customer;
  account?: Account;
  agent?: Settings["agent"];
  current?: Case;
  audience?: Audience;
  /** Whether somebody is there now, by the hours; absent where no hours are set. */
  isOpen?: boolean;
}

/** A text can do without these: it greets or signs less well, but says the same. */
export const SPARE: ReadonlySet<string> = new Set(["customer.first_name", "customer.name", "agent.name", "agent.signature"]);

/** The variables of a reply; what is not known is undefined. */
export const variablesFor = ({ customer, account, agent, current, audience, isOpen }: Between): Variables => ({
  "customer.first_name": firstName(customer.name),
  "customer.name": customer.name,
  "customer.handle": `@${customer.handle}`,
  "agent.name": agent?.name,
  "agent.signature": agent?.signature,
  "account.name": account?.name ?? account?.handle,
  "account.handle": account && `@${account.handle}`,
  "case.priority": current && (current.priority ?? "normal"),
  "case.status": current?.status,
  "case.tags": current?.tags.join(", "),
  "customer.language": customer.lang?.split("-")[0],
  "customer.tags": customer.tags.join(", "),
  "reply.audience": audience,
  hours: isOpen === undefined ? undefined : isOpen ? "open" : "closed",
});
