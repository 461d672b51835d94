/** The companion's routes. For now: health, a page that says what is running, and the practice site. */
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import type { Practice } from "../practice";
import { frontPage, STYLE } from "./front-page";
import { hostName, isAllowedHost, isXHost } from "./hosts";

export interface AppOptions {
  practice: Practice;
  log: Logger;
  version: string;
  /** Names answered beside this machine's and X's. */
  hosts?: string[];
  /** Milliseconds since 1970 UTC. */
  startedAt: number;
}

const OWN_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The whole app, for any host. */
export function createApp({ practice, log, version, hosts, startedAt }: AppOptions) {
  const app = new Hono();

  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    // The path alone: queries and bodies hold what people write.
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(performance.now() - started) });
  });
  app.use(async (c, next) => {
    const host = c.req.header("host");
    if (!isAllowedHost(host, hosts)) return c.text("This name is not served here.\n", 421);
    const origin = c.req.header("origin");
    const foreign = origin !== undefined && (origin === "null" || hostOf(origin) !== hostName(host));
    if (foreign && c.req.method !== "GET" && c.req.method !== "HEAD") return c.text("Another site may not write here.\n", 403);
    await next();
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "same-origin");
  });

  app.get("/healthz", (c) => c.json({ ok: true, version, uptime: Math.round((Date.now() - startedAt) / 1_000) }));
  app.use(async (c, next) => (isXHost(c.req.header("host")) ? practice.fetch(c.req.raw, "") : next()));
  app.get("/companion.css", (c) => c.body(STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("/", (c) => {
    c.header("content-security-policy", OWN_POLICY);
    return c.html(frontPage({ version, startedAt, practice: practice.about }));
  });
  app.get("/practice", (c) => c.redirect("/practice/home"));
  app.all("/practice/*", (c) => practice.fetch(c.req.raw, "/practice"));
  // Pictures and code have one address on every host.
  app.get("*", async (c) => (/^\/practice-[a-z]+\//.test(c.req.path) ? practice.fetch(c.req.raw, "") : c.text("Nothing here.\n", 404)));

  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ err: error, path: c.req.path });
    return c.text("Something went wrong here.\n", 500);
  });
  return app;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).hostname;
  } catch {
    return undefined;
  }
}
