/** One message as one observation shows it, before it is known whose it is. */
import type { Profile } from "../customers/profile";
import type { Message } from "../rows";
import type { Brand, Person } from "./brand";

export interface Sight {
  message: Omit<Message, "customerId">;
  /** The customer it is from or to. */
  customer?: Person;
  /** What it tells of the customer. */
  profile?: Profile;
  /** Where no customer is named: the message it continues, whose customer is its own. */
  continues?: string;
  /** X has just answered that this person posted it. */
  created?: boolean;
  /** XChat whose text is not to be kept: only the fact that it went out may be. */
  secret?: boolean;
}

/** What decides which messages are kept. */
export interface Keeping {
  brand: Brand;
  keepEverything: boolean;
  keepXChat: boolean;
  /** An agent opened this person as a customer. */
  opened(person: Person): boolean;
}

/** An object without its undefined fields: rows hold none. */
export function told<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
