/**
 * Practice lessons on this companion's own practice site: there Perch sees nothing, so whoever is signed in to the companion keeps their
 * score here. The companion computes it from what the site has heard, and it becomes what a panel's press would have made of it.
 */
import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Rejection } from "../domain/commands";
import type { Attempt } from "../domain/training/lesson";
import type { Practice } from "../practice";
import { agentIdOf, roleOf, workspacesOf } from "./auth/people";
import type { Pokes } from "./live/pokes";
import { type Desk, field, signedIn } from "./pages/desk";
import { act } from "./sync/act";
import { addToAudit } from "./sync/audit";
import { createRows } from "./sync/rows";
import { writeTo } from "./sync/workspace";

/** Adds them. Outside the practice site's addresses: these look at the cookie. */
export function addTraining(app: Hono, desk: Desk, { practice, pokes }: { practice: Practice; pokes: Pokes }): void {
  const { db } = desk;

  /** Who could keep a score, and where; nobody where none is signed in. */
  app.get("/training", async (c) => {
    const who = await signedIn(desk, c);
    const workspaces = who ? await workspacesOf(db, who.id) : [];
    return c.json({ ...(who && { name: who.name }), workspaces: workspaces.map(({ id, name }) => ({ id, name })) });
  });

  app.post("/training", async (c) => {
    const who = await signedIn(desk, c);
    if (!who) throw new HTTPException(401, { message: "Sign in first." });
    const { workspace, attempt: startedAt, key } = await field(c, "workspace", "attempt", "key");
    const attempt = practice.training.attempt(Number(startedAt), key);
    if (!attempt) throw new HTTPException(404, { message: "There is no such attempt." });
    const role = await roleOf(db, workspace, who.id);
    if (!role) throw new HTTPException(403, { message: "You do not belong to this workspace." });
    const rejection = await keep(workspace, attempt, { at: Date.now(), agentId: agentIdOf(who.id), role });
    return rejection && rejection.reason !== "already" ? c.json({ error: rejection.detail ?? rejection.reason }, 409) : c.body(null, 204);
  });

  /** Why not, where it was refused. */
  async function keep(workspaceId: string, shown: Attempt, by: Parameters<typeof act>[2]): Promise<Rejection | undefined> {
    const { lessonId, startedAt, lines } = shown;
    const command = { type: "training.finish", attempt: { lessonId, startedAt, lines } };
    const { rejection, news } = await writeTo(db, workspaceId, async (trx, version, epoch) => {
      const rows = createRows(trx, workspaceId);
      const done = await act(rows, { id: randomUUID(), command, touched: {} }, by);
      const written = await rows.write(version);
      if (!("rejection" in done)) await addToAudit(trx, workspaceId, done.facts, by.at);
      const told = { epoch, after: version - 1, version, rows: written, lastSeqs: new Map<string, number>() };
      return { news: told, ...("rejection" in done && { rejection: done.rejection }) };
    });
    pokes.poke(workspaceId, news);
    return rejection;
  }
}
