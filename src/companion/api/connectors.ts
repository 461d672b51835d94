/** What panels ask of connectors: everybody sees them, managers set them. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import * as contract from "../../contracts/connectors";
import { mayRun } from "../../domain/roles";
import { addConnector, askForPull, changeConnector, listConnectors, removeConnector } from "../connectors/store";
import type { Vault } from "../connectors/vault";
import type { Db } from "../db/open";
import { body, json, problem, refusals, security } from "./describe";
import type { ApiEnv } from "./session";

export interface ConnectorTools {
  vault: Vault;
  /** Something is due. */
  wake(): void;
}

const param = z.object({ id: z.uuid() });
const answers = {
  200: json("All connectors", contract.connectors),
  403: json("For managers and owners", problem),
  404: json("It is not there", problem),
  ...refusals,
};

const routes = {
  list: createRoute({
    ...{ method: "get", path: "/connectors", security },
    summary: "Help centres that the companion pulls, and how that went",
    responses: { 200: answers[200], 401: refusals[401], 429: refusals[429] },
  }),
  add: createRoute({
    ...{ method: "post", path: "/connectors", security },
    summary: "Adds one, which is pulled at once",
    request: body(contract.connectorDraft),
    responses: { ...answers, 409: json("There are as many as may be", problem) },
  }),
  change: createRoute({
    ...{ method: "put", path: "/connectors/{id}", security },
    summary: "Changes, pauses or resumes one",
    request: { params: param, ...body(contract.connectorDraft) },
    responses: answers,
  }),
  pull: createRoute({
    ...{ method: "post", path: "/connectors/{id}/pull", security },
    summary: "Has one pulled now",
    request: { params: param, ...body(contract.pullNow) },
    responses: answers,
  }),
  remove: createRoute({
    ...{ method: "delete", path: "/connectors/{id}", security },
    summary: "Removes one; its articles stay",
    request: { params: param },
    responses: answers,
  }),
};

/** Adds the routes to the API. */
export function addConnectors(app: OpenAPIHono<ApiEnv>, db: Db, { vault, wake }: ConnectorTools): void {
  const all = async (c: Context<ApiEnv>) => {
    const { workspaceId, role } = c.get("panel");
    const connectors = await listConnectors(db, workspaceId, Date.now());
    // The address of a private feed may hold its key.
    return { connectors: mayRun(role) ? connectors : connectors.map((one) => ({ ...one, address: one.address.replace(/[?#].*/, "") })) };
  };
  const manager = (c: Context<ApiEnv>) => {
    const { role, workspaceId, agentId } = c.get("panel");
    if (!mayRun(role)) throw new HTTPException(403, { message: "Managers and owners see to connectors." });
    return { workspaceId, by: { agentId, now: Date.now() } };
  };
  const found = (isThere: boolean) => {
    if (!isThere) throw new HTTPException(404, { message: "There is no such connector any more." });
    wake();
  };

  app.openapi(routes.list, async (c) => c.json(await all(c), 200));
  app.openapi(routes.add, async (c) => {
    const { workspaceId, by } = manager(c);
    const id = await addConnector(db, vault, workspaceId, c.req.valid("json"), by);
    if (!id) return c.json({ error: `A workspace has at most ${contract.CONNECTORS_MOST} connectors.` }, 409);
    wake();
    return c.json(await all(c), 200);
  });
  app.openapi(routes.change, async (c) => {
    const { workspaceId, by } = manager(c);
    found(await changeConnector(db, vault, { workspaceId, connectorId: c.req.valid("param").id }, c.req.valid("json"), by));
    return c.json(await all(c), 200);
  });
  app.openapi(routes.pull, async (c) => {
    const { workspaceId, by } = manager(c);
    found(await askForPull(db, { workspaceId, connectorId: c.req.valid("param").id }, c.req.valid("json").take, by.now));
    return c.json(await all(c), 200);
  });
  app.openapi(routes.remove, async (c) => {
    const { workspaceId, by } = manager(c);
    found(await removeConnector(db, { workspaceId, connectorId: c.req.valid("param").id }, by));
    return c.json(await all(c), 200);
  });
}
