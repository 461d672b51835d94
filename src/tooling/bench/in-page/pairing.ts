/** The page as one panel of a team: paired with a companion and kept in step by Perch's own loop. */
import { db } from "../../../store/db";
import { pairing, syncStatus } from "../../../store/pairing";
import { createDeskSync } from "../../../sync/panel";

let sync: ReturnType<typeof createDeskSync> | undefined;
let code: string | undefined;

/** The code a person approves, once there is one. */
export const pairingCode = (): string | undefined => code;

/** Starts Perch's loop and pairs with the companion at this address; resolves with the moment it was paired, in ms since 1970. */
export async function pair(address: string): Promise<number> {
  await db.open();
  code = undefined;
  sync ??= createDeskSync(() => {});
  const shown = (asked: { code: string }) => {
    code = asked.code;
  };
  const { kind } = await sync.pair(address, shown, new AbortController().signal);
  if (kind !== "paired") throw new Error(`Not paired: ${kind}`);
  return performance.timeOrigin + performance.now();
}

/** How sync stands. */
export async function syncState(): Promise<string> {
  const status = (await pairing()) && (await syncStatus());
  return status?.state ?? "alone";
}
