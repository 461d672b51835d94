/**
 * The one way into the database for whoever writes: it opens again what was closed under us, and says in two words what went wrong.
 * The browser closes a database when its storage is cleared or on a disk error; Dexie closes it when a newer version wants to upgrade it.
 */
import type { Failure } from "../domain/commands";
import { db } from "./db";

interface DexieError {
  name?: string;
  inner?: DexieError;
}

/** Names of an error and of those inside it, from the outside in. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let each = error as DexieError | undefined; each && names.length < 5; each = each.inner) names.push(each.name ?? "");
  return names;
}

const CLOSED = ["DatabaseClosedError", "InvalidStateError"];
const UNAVAILABLE = [...CLOSED, "OpenFailedError", "UnknownError", "VersionError", "MissingAPIError", "UpgradeError", "SecurityError"];

/** Why the store could not write: no space left, or it can't be opened. Undefined for anything else, which is a mistake of ours. */
export function failureOf(error: unknown): Failure | undefined {
  const names = namesOf(error);
  if (names.includes("QuotaExceededError")) return "no_space";
  return names.some((name) => UNAVAILABLE.includes(name)) ? "unavailable" : undefined;
}

/** Under way for all who wait for it: a second one would close what the first has just opened. */
let opening: Promise<unknown> | undefined;

async function ensureOpen(): Promise<void> {
  if (db.isOpen()) return;
  opening ??= Promise.resolve(db.open()).finally(() => {
    opening = undefined;
  });
  await opening;
}

/**
 * Does the work, and again with the database opened anew if it was found closed. What was closed in the middle was not acknowledged but may
 * have been written, so work that must not be done twice looks first when it runs `again`.
 */
export async function withDesk<T>(work: (again: boolean) => PromiseLike<T>): Promise<T> {
  try {
    await ensureOpen();
    return await work(false);
  } catch (error) {
    if (!namesOf(error).some((name) => CLOSED.includes(name))) throw error;
    await ensureOpen();
    return work(true);
  }
}
