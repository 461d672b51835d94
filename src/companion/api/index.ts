/** What panels ask: pairing, push, pull, and the live stream. Described at `/openapi.json`. */
import { setMaxListeners } from "node:events";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import * as contract from "../../contracts/companion";
import { noText, rewriteAnswer, rewriteRequest, rewriter } from "../../contracts/rewrite";
import { isAtLeast } from "../../domain/roles";
import type { Panels } from "../auth/panels";
import { endSessions } from "../auth/sessions";
import type { Db } from "../db/open";
import { EXTENSION } from "../guard";
import type { Limits } from "../limits";
import type { Pokes } from "../live/pokes";
import type { Metrics } from "../metrics";
import { isAllowed, NoRewrite, type RewriteConfig, rewrite, toldOf } from "../rewrite";
import { older, pull } from "../sync/pull";
import { behindBy, NotYourClient, push } from "../sync/push";
import { addConnectors, type ConnectorTools } from "./connectors";
import { body, json, problem, refusals, security } from "./describe";
import { streamLive } from "./live";
import { type ApiEnv, panelsOnly } from "./session";

export interface ApiOptions {
  db: Db;
  panels: Panels;
  limits: Limits;
  pokes: Pokes;
  metrics: Metrics;
  connectors: ConnectorTools;
  version: string;
  /** The model that rewrites replies, where one is set. */
  rewrite?: RewriteConfig;
  /** Streams end when the companion stops. */
  stopping: AbortSignal;
}

/** The largest body of a push, and of anything else, in bytes. */
const LARGEST = { push: 32 * 1_048_576, rewrite: 262_144, other: 65_536 };

const routes = {
  ask: createRoute({
    method: "post",
    path: "/pairing",
    summary: "A panel asks to be paired",
    request: body(contract.pairingRequest),
    responses: { 200: json("The code to show", contract.pairingAsked), 400: refusals[400], 429: refusals[429] },
  }),
  token: createRoute({
    method: "post",
    path: "/pairing/token",
    summary: "Whether somebody has approved it",
    request: body(contract.tokenRequest),
    responses: { 200: json("A token, or why there is none yet", contract.tokenAnswer), 400: refusals[400], 429: refusals[429] },
  }),
  me: createRoute({
    method: "get",
    path: "/me",
    summary: "Whose token this is",
    security,
    responses: { 200: json("An agent of a workspace", contract.me), 401: refusals[401], 429: refusals[429] },
  }),
  leave: createRoute({
    method: "delete",
    path: "/me",
    summary: "Signs this panel out",
    security,
    responses: { 204: { description: "Done" }, 401: refusals[401], 429: refusals[429] },
  }),
  push: createRoute({
    method: "post",
    path: "/push",
    summary: "Takes the oldest of a panel's outbox: all of it or, on an error, none",
    security,
    request: body(contract.pushRequest),
    responses: {
      200: json("How far it is taken, and what was refused", contract.pushed),
      409: json("The browser is another agent's", problem),
      ...refusals,
    },
  }),
  pull: createRoute({
    method: "post",
    path: "/pull",
    summary: "What is new and, while nothing is, the past from the newest to the oldest",
    security,
    request: body(contract.pullRequest),
    responses: { 200: json("A page", contract.pulled), ...refusals },
  }),
  older: createRoute({
    method: "post",
    path: "/older",
    summary: "What was said and done with one customer before the time a panel keeps",
    security,
    request: body(contract.olderRequest),
    responses: { 200: json("Rows, the newest first", contract.olderAnswer), ...refusals },
  }),
  presence: createRoute({
    method: "post",
    path: "/presence",
    summary: "At which customer this panel is: told to the workspace's other panels, kept nowhere",
    security,
    request: body(contract.presenceRequest),
    responses: { 204: { description: "Told" }, ...refusals },
  }),
  rewriter: createRoute({
    method: "get",
    path: "/rewrite",
    summary: "Which model rewrites replies, and at which host",
    security,
    responses: { 200: json("The model; empty where none is set", rewriter), 401: refusals[401], 429: refusals[429] },
  }),
  rewrite: createRoute({
    method: "post",
    path: "/rewrite",
    summary: "A reply rewritten by that model: nothing of it is kept",
    security,
    request: body(rewriteRequest),
    responses: {
      200: json("The text", rewriteAnswer),
      403: json("Not for who only looks on, or managers have it off", problem),
      404: json("No model is set", problem),
      502: json("The model gave nothing, and why", noText),
      ...refusals,
    },
  }),
  live: createRoute({
    method: "get",
    path: "/live",
    summary:
      "Server-sent events: `poke` where there is something to pull, `news` with the rows themselves, `presence` of who is at which customer",
    security,
    request: { query: z.object({ client: z.uuid().optional() }) },
    responses: { 200: { description: "text/event-stream" }, 401: refusals[401], 429: refusals[429] },
  }),
};

/** The API, to be mounted at `/api`. */
export function createApi({ db, panels, limits, pokes, metrics, connectors, version, stopping, rewrite: model }: ApiOptions) {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const { path = [], code = "" } = result.error.issues[0] ?? {};
      // So far a path names fields of ours; further down it may hold what somebody wrote.
      return c.json({ error: `${path.slice(0, 3).join(".")}: ${code}` }, 400);
    },
  });
  const known = panelsOnly(panels, limits);
  // Each stream listens for it, and there are as many as there are panels.
  setMaxListeners(0, stopping);
  // Extensions' pages alone may read the answers, and come without cookies: their token says who they are.
  app.use(
    "*",
    cors({
      origin: (origin) => (EXTENSION.test(origin) ? origin : null),
      allowHeaders: ["authorization", "content-type"],
      allowMethods: ["GET", "POST", "PUT", "DELETE"],
      maxAge: 7_200,
    }),
  );
  app.use("/pairing", limits.byAddress("pairing"));
  app.use("/pairing/*", limits.byAddress("stranger"));
  for (const path of ["/me", "/push", "/pull", "/older", "/presence", "/live", "/rewrite", "/connectors", "/connectors/*"])
    app.use(path, known);
  const largest = (path: string) => (path.endsWith("/push") ? LARGEST.push : path.endsWith("/rewrite") ? LARGEST.rewrite : LARGEST.other);
  app.use("*", (c, next) => bodyLimit({ maxSize: largest(c.req.path) })(c, next));

  app.openapi(routes.ask, async (c) => c.json(await panels.ask(c.req.valid("json").browser), 200));
  app.openapi(routes.token, async (c) => c.json(await panels.redeem(c.req.valid("json").deviceCode), 200));
  app.openapi(routes.me, (c) => {
    const { sessionId: _, ...mine } = c.get("panel");
    return c.json(mine, 200);
  });
  app.openapi(routes.leave, async (c) => {
    const { sessionId, userId, agentId, workspaceId } = c.get("panel");
    await endSessions(db, { userId, workspaceId, only: sessionId, by: agentId }, Date.now());
    pokes.poke(workspaceId);
    return c.body(null, 204);
  });
  app.openapi(routes.push, async (c) => {
    const { workspaceId, agentId, role } = c.get("panel");
    const { clientId, epoch, entries, now: theirs } = c.req.valid("json");
    const now = Date.now();
    const behind = behindBy(theirs, now);
    try {
      const { news, ...answer } = await push(db, { workspaceId, clientId, agentId, role, behind, epoch, entries, now });
      pokes.poke(workspaceId, news);
      metrics.pushed(entries.length, answer.refused.length);
      return c.json({ ...answer, role }, 200);
    } catch (error) {
      if (error instanceof NotYourClient) return c.json({ error: "This browser belongs to another agent." }, 409);
      throw error;
    }
  });
  app.openapi(routes.pull, async (c) => {
    const { workspaceId, agentId, role } = c.get("panel");
    const { cookie, ...asked } = c.req.valid("json");
    const page = await pull(db, { workspaceId, agentId, ...asked, ...(cookie && { cookie }) });
    metrics.pulled(page.rows.length);
    return c.json({ ...page, role }, 200);
  });
  app.openapi(routes.older, async (c) => c.json(await older(db, { workspaceId: c.get("panel").workspaceId, ...c.req.valid("json") }), 200));
  app.openapi(routes.presence, (c) => {
    const { workspaceId, agentId, sessionId } = c.get("panel");
    pokes.present(workspaceId, { ...c.req.valid("json"), panel: sessionId, agentId });
    return c.body(null, 204);
  });
  app.openapi(routes.rewriter, (c) => c.json(model ? toldOf(model) : { model: "", host: "" }, 200));
  app.openapi(routes.rewrite, async (c) => {
    const { role, agentId, workspaceId } = c.get("panel");
    if (!isAtLeast(role, "trainee")) return c.json({ error: "Who only looks on writes no replies." }, 403);
    if (!model) return c.json({ error: "No model is set up here." }, 404);
    if (!(await isAllowed(db, workspaceId))) return c.json({ error: "Managers have not switched it on." }, 403);
    await limits.spend("rewrite", agentId);
    try {
      return c.json({ text: await rewrite(model, c.req.valid("json"), stopping) }, 200);
    } catch (error) {
      if (error instanceof NoRewrite) return c.json({ error: error.message, why: error.why }, 502);
      throw error;
    }
  });
  app.openapi(routes.live, (c) => {
    const { workspaceId, sessionId, agentId } = c.get("panel");
    const token = (c.req.header("authorization") ?? "").slice("bearer ".length);
    const isKnown = async () => Boolean(await panels.whose(token, Date.now()));
    return streamLive(c, { workspaceId, clientId: c.req.valid("query").client, panel: sessionId, agentId, pokes, stopping, isKnown });
  });

  addConnectors(app, db, connectors);
  app.openAPIRegistry.registerComponent("securitySchemes", "panel", { type: "http", scheme: "bearer" });
  const about = { openapi: "3.1.0", info: { title: "Perch companion", version }, servers: [{ url: "/api" }] };
  return { app, document: () => app.getOpenAPI31Document(about) };
}
