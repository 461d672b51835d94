/** Finding the row a command speaks of, also where it has been joined with another since the panel last looked. */
import type { Case, Customer, Lookup } from "./rows";

/** The customer, also by an id from before two were found to be one person. */
export function findCustomer(get: Lookup, id: string): Customer | undefined {
  const now = get("customers", id);
  if (now) return now;
  const identity = get("identities", id);
  return identity && get("customers", identity.customerId);
}

/** The case, also by the id it had before an earlier message of it was seen. */
export function findCase(get: Lookup, id: string): Case | undefined {
  const now = get("cases", id);
  if (now) return now;
  const message = get("messages", id.replace(/^case:/, ""));
  const caseId = message && get("customers", message.customerId)?.caseId;
  return caseId ? get("cases", caseId) : undefined;
}
