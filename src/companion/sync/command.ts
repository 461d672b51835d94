/** A command that is given at the companion's own pages: decided by the same rules, at the same door, as what panels push. */
import { randomUUID } from "node:crypto";
import type { Command, Rejection } from "../../domain/commands";
import type { Role } from "../../domain/roles";
import type { Db } from "../db/open";
import type { News } from "../live/news";
import { act } from "./act";
import { addToAudit } from "./audit";
import { createRows } from "./rows";
import { writeTo } from "./workspace";

export interface Giver {
  workspaceId: string;
  agentId: string;
  role: Role;
}

/** Gives it; what others are to be told, or why it was refused. */
export function giveCommand(
  db: Db,
  { workspaceId, ...by }: Giver,
  command: Command,
  now: number,
): Promise<{ news: News } | { rejection: Rejection }> {
  return writeTo(db, workspaceId, async (trx, version, epoch) => {
    const rows = createRows(trx, workspaceId);
    const made = await act(rows, { id: randomUUID(), command, touched: {} }, { ...by, at: now });
    if ("rejection" in made) return made;
    const written = await rows.write(version);
    await addToAudit(trx, workspaceId, made.facts, now);
    return { news: { epoch, after: version - 1, version, rows: written, lastSeqs: new Map() } };
  });
}
