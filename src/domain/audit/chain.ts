/**
 * The arithmetic of the audit's chain. A link covers a salted commitment of its event and a salted mark of the event's id, so that links
 * prove what was said without saying it: content and salt can be erased, or kept back, and the chain still stands. Pure: hashing is handed in.
 */
import { canonical } from "../fingerprint";

/** SHA-256 of a text's UTF-8, in hex. */
export type Sha256 = (text: string) => string;

/** One link, as it is kept and handed out. */
export interface Link {
  /** From 1, without gaps. */
  seq: number;
  /** When the companion took it, milliseconds since 1970 UTC. */
  at: number;
  /** Stands for the event's id; null in links of before there were marks, which name the event itself. */
  mark: string | null;
  eventId?: string;
  commitment: string;
  hash: string;
}

/** What opens a link. `event` is null where it was withdrawn; undefined where only the id is to be proved. */
export interface Opening {
  salt: string;
  eventId: string;
  event?: unknown;
}

/** Why a link is not what it must be: one before it is gone, it is not the one that was hashed, or its content is not what was committed to. */
export type Flaw = "missing" | "hash" | "content";

export const commit = (sha256: Sha256, salt: string, event: unknown): string => sha256(`${salt}\n${canonical(event)}`);
export const markOf = (sha256: Sha256, salt: string, eventId: string): string => sha256(`${salt}\nid\n${eventId}`);
export const hashOf = (sha256: Sha256, before: string, { seq, at, mark, eventId, commitment }: Omit<Link, "hash">): string =>
  sha256([before, seq, mark ?? eventId, at, commitment].join("\n"));

/** What is wrong with a link that follows `before` (seq 0 and no hash before the first), or undefined where nothing is. */
export function flawOf(sha256: Sha256, before: { seq: number; hash: string }, link: Link, opening?: Opening): Flaw | undefined {
  if (link.seq !== before.seq + 1) return "missing";
  if (hashOf(sha256, before.hash, link) !== link.hash) return "hash";
  if (!opening) return;
  const { salt, eventId, event } = opening;
  if (link.mark === null ? link.eventId !== eventId : markOf(sha256, salt, eventId) !== link.mark) return "content";
  if (event !== undefined && commit(sha256, salt, event) !== link.commitment) return "content";
}
