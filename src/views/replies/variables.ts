/** What templates may speak of, with what is known now. Pure. */
import type { Variables } from "../../domain/replies/fill";
import { firstName } from "../../domain/replies/first-name";
import type { Account, Customer, Settings } from "../../domain/rows";

/** Whom a reply is between. */
export interface Between {
  customer: Customer;
  account?: Account;
  agent?: Settings["agent"];
}

/** The variables of a reply; what is not known is undefined. */
export const variablesFor = ({ customer, account, agent }: Between): Variables => ({
  "customer.first_name": firstName(customer.name),
  "customer.name": customer.name,
  "customer.handle": `@${customer.handle}`,
  "agent.name": agent?.name,
  "agent.signature": agent?.signature,
  "account.name": account?.name ?? account?.handle,
  "account.handle": account && `@${account.handle}`,
});
