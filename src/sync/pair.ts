/** Pairing this desk with a companion's workspace, and parting again. */
import type { PairingAsked } from "../contracts/companion";
import { isOwnMacro } from "../domain/macros/macro";
import { OWN } from "../domain/own/own";
import type { Settings, TableName } from "../domain/rows";
import { withDefaults } from "../domain/settings/defaults";
import { db } from "../store/db";
import { withDesk } from "../store/open";
import { resendAll, waiting } from "../store/outbox";
import { formerAgents, pairing, putFormerAgents, putPairing, putStatus, removeCookie, removePairing } from "../store/pairing";
import { ROW_TABLES } from "../store/tables";
import { loadNumbers } from "../store/writing/numbers";
import { createApi, SignedOut, Unreachable } from "./api";

/** Of whom the desk's rows are, once it has been paired: kept when it parts, so that two brands never meet in one desk. */
const WORKSPACE = "sync:workspace";

/** An address as people type it: scheme added, path and slash taken away. Undefined where it is none Perch can use. */
export function companionAddress(typed: string): string | undefined {
  const text = typed.trim();
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/i.test(text);
  const address = /^https?:\/\//i.test(text) ? text : `${isHere ? "http" : "https"}://${text}`;
  if (!text || !URL.canParse(address)) return;
  const { protocol, origin, username, hostname } = new URL(address);
  // What customers write never crosses a network in the open.
  const isOpen = protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return username || isOpen ? undefined : origin;
}

/** Asks a companion for a code to show. Throws as `api` does. */
export const askToPair = (url: string, browser: string): Promise<PairingAsked> => createApi(url).ask(browser);

export type PairingOutcome =
  | { kind: "paired"; workspace: string }
  | { kind: "denied" | "expired" | "stopped" }
  /** The rows here are another workspace's: they must go first, and `unsent` changes with them. */
  | { kind: "other_workspace"; workspace: string; unsent: number; finish: () => Promise<void> };

/** Waits until somebody approves the code; a companion that can't be reached for a moment is asked again. */
export async function waitForApproval(url: string, asked: PairingAsked, signal: AbortSignal): Promise<PairingOutcome> {
  const until = Date.now() + asked.expiresIn * 1_000;
  let wait = asked.interval * 1_000;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return { kind: "stopped" };
    const answer = await createApi(url).token(asked.deviceCode).catch(whileAway);
    if (signal.aborted) return { kind: "stopped" };
    if (answer && "token" in answer) return arrive(url, answer.token);
    if (answer?.notYet === "slow_down") wait += 1_000;
    if (answer?.notYet === "denied" || answer?.notYet === "expired") return { kind: answer.notYet };
  }
  return { kind: "expired" };
}

function whileAway(error: unknown): undefined {
  if (!(error instanceof Unreachable)) throw error;
}

async function arrive(url: string, token: string): Promise<PairingOutcome> {
  const { agentId, name, role, workspaceId, workspace } = await createApi(url, token).me();
  const paired = { url, token, agentId, name, role, workspaceId, workspace };
  const before = (await db.meta.get(WORKSPACE))?.value;
  const join = (empty: boolean) =>
    withDesk(() =>
      db.transaction("rw", db.tables, async () => {
        if (empty) await clearAll();
        const isBack = await renameAgent(agentId, name);
        // What another agent wrote for themselves is not this one's, and this one's has not come.
        if (!isBack && before !== undefined) await clear(OWN);
        // Who comes back goes on where they were. What this browser did under another agent's name or for nobody yet goes out from number one,
        // under a new id, with what had arrived: the companion may have been restored from a backup that does not hold it.
        if (before !== workspaceId || !isBack) await removeCookie();
        if (before !== workspaceId || !isBack) await resendAll();
        await db.meta.put({ id: WORKSPACE, value: workspaceId });
        await putPairing(paired);
        await putStatus({ state: "syncing" });
      }),
    );
  if (before !== undefined && before !== workspaceId)
    return { kind: "other_workspace", workspace, unsent: (await waiting()).length, finish: () => join(true) };
  await join(false);
  return { kind: "paired", workspace };
}

async function clear(tables: readonly (TableName | "events")[]): Promise<void> {
  const numbers = await loadNumbers();
  for (const name of tables) {
    const own = name === "macros" ? await db.macros.filter(({ id }) => isOwnMacro(id)).toArray() : [];
    numbers.grow(name, own.length - (await db.table(name).count()));
    await db.table(name).clear();
    await db.table(name).bulkPut(own);
  }
  await numbers.save();
}

/** Everything that is the team's, and what agents of it wrote for themselves. */
async function clearAll(): Promise<void> {
  await clear([...ROW_TABLES.filter((name) => name !== "settings"), "events"]);
  await db.outbox.clear();
  await db.rejections.clear();
}

/** Whether they were who they are. */
async function renameAgent(agentId: string, name: string): Promise<boolean> {
  const row = (await db.settings.get("agent")) as Settings["agent"] | undefined;
  const agent = withDefaults("agent", row);
  if (agent.agentId && agent.agentId !== agentId) await putFormerAgents([...(await formerAgents()), agent.agentId]);
  await db.settings.put({ ...agent, agentId, name: agent.name || name });
  if (!row) {
    const numbers = await loadNumbers();
    numbers.grow("settings", 1);
    await numbers.save();
  }
  return agent.agentId === agentId;
}

/** Parts from the companion. The desk stays as it is; what waits stays too, for the day it is paired with the same workspace again. */
export async function unpair(): Promise<void> {
  const now = await pairing();
  await withDesk(() => db.transaction("rw", db.meta, async () => removePairing()));
  if (!now) return;
  await createApi(now.url, now.token)
    .leave()
    .catch((error) => {
      // It is forgotten here either way; the companion's page lists the browser until somebody signs it out there.
      if (!(error instanceof Unreachable || error instanceof SignedOut)) throw error;
    });
}
