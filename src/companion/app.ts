/** The companion's routes: health, the API panels speak, the pages people see, and the practice site. */
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import type { Practice } from "../practice";
import { createApi } from "./api";
import type { ConnectorTools } from "./api/connectors";
import type { Auth } from "./auth/auth";
import { NotAllowed } from "./auth/not-allowed";
import type { Panels } from "./auth/panels";
import type { Db } from "./db/open";
import { frontPage } from "./front-page";
import { guard, isFromHere } from "./guard";
import { isXHost } from "./hosts";
import type { Limits } from "./limits";
import type { Pokes } from "./live/pokes";
import type { Metrics } from "./metrics";
import { addAudit } from "./pages/audit";
import { type Desk, show } from "./pages/desk";
import { addDoors } from "./pages/doors";
import { STYLE } from "./pages/layout";
import { addPerson } from "./pages/person";
import { addTeam } from "./pages/team";
import type { RewriteConfig } from "./rewrite";
import { addTraining } from "./training";

export interface AppOptions {
  /** Absent where the practice site is not served. */
  practice?: Practice | undefined;
  log: Logger;
  version: string;
  db: Db;
  auth: Auth;
  panels: Panels;
  limits: Limits;
  pokes: Pokes;
  metrics: Metrics;
  connectors: ConnectorTools;
  /** Where people reach the companion, without a slash at the end. */
  url: string;
  /** Names answered beside this machine's and X's. */
  hosts: readonly string[];
  rewrite?: RewriteConfig;
  /** Streams end when the companion stops. */
  stopping: AbortSignal;
  /** Milliseconds since 1970 UTC. */
  startedAt: number;
}

/** PostgreSQL's word for a text it can't keep: one with a NUL. */
const UNTRANSLATABLE = "22021";

/** The whole app, for any host. */
export function createApp(options: AppOptions) {
  const { practice, log, version, db, pokes, metrics, startedAt } = options;
  const app = new Hono();
  const api = createApi(options);
  const desk: Desk = options;

  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    const ms = performance.now() - started;
    metrics.requested(c.req.method, c.res.status, ms / 1_000);
    // The path alone: queries and bodies hold what people write.
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(ms) });
  });
  app.use(...guard(options.hosts));

  app.get("/healthz", (c) => c.json({ ok: true, version, uptime: Math.round((Date.now() - startedAt) / 1_000) }));
  if (practice) app.use(async (c, next) => (isXHost(c.req.header("host")) ? practice.fetch(c.req.raw, "") : next()));
  app.get("/readyz", async (c) => {
    const store = await isAnswering(db);
    return c.json({ ok: store && pokes.isConnected(), store, pokes: pokes.isConnected() }, store && pokes.isConnected() ? 200 : 503);
  });
  app.get("/metrics", async (c) => {
    // Figures are for whoever is on this machine.
    if (!isFromHere(c)) return c.text("Nothing here.\n", 404);
    const { text, type } = await metrics.show();
    return c.body(text, 200, { "content-type": type });
  });
  app.get("/openapi.json", (c) => c.json(api.document()));
  app.route("/api", api.app);

  if (practice) {
    addTraining(app, desk, { practice, pokes });
    addPractice(app, practice);
  }

  app.get("/companion.css", (c) => c.body(STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("/", (c) => c.html(frontPage({ version, startedAt, practice: practice?.about })));
  addDoors(app, desk);
  addTeam(app, desk);
  addPerson(app, desk);
  addAudit(app, desk);
  app.notFound((c) => c.text("Nothing here.\n", 404));

  app.onError(async (error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof NotAllowed) return show(c, { title: "Not done", note: error.message, isBad: true }, "" as never, 403);
    if ((error as { code?: unknown }).code === UNTRANSLATABLE) return c.text("A name holds a character that can't be kept.\n", 400);
    log.error({ err: error, path: c.req.path });
    return c.text("Something went wrong here.\n", 500);
  });
  return app;
}

function addPractice(app: Hono, practice: Practice): void {
  app.get("/practice", (c) => c.redirect("/practice/home"));
  app.all("/practice/*", (c) => practice.fetch(c.req.raw, "/practice"));
  // Pictures and code have one address on every host.
  app.get("*", async (c, next) => (/^\/practice-[a-z]+\//.test(c.req.path) ? practice.fetch(c.req.raw, "") : next()));
}

const isAnswering = (db: Db): Promise<boolean> =>
  db
    .selectFrom("workspaces")
    .select("id")
    .limit(1)
    .execute()
    .then(
      () => true,
      () => false,
    );
