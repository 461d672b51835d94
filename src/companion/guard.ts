/** What every request must pass and every answer carries, whoever asks. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { isAllowedHost, isLocalHost, isXHost } from "./hosts";

/** Extensions' pages: they come with a token and never with a cookie. */
export const EXTENSION = /^(chrome|moz)-extension:\/\/[\w-]+$/;
/** What has no secrets and looks at no cookie. */
const OPEN = /^\/(healthz|readyz|openapi\.json|companion\.css|practice([-/].*)?)$/;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** The largest body outside the API, which has limits of its own, in bytes: forms, and what is posted on the practice site. */
const LARGEST = { form: 65_536, practice: 1_048_576 };

const isPractice = (c: Context) => isXHost(c.req.header("host")) || /^\/practice[-/]/.test(c.req.path);

/** What the browser may do with an answer of ours: load our stylesheet, send our forms, and nothing else. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  // Only where it came over TLS: see below.
  strictTransportSecurity: false,
});
const formLimit = bodyLimit({ maxSize: LARGEST.form });
const practiceLimit = bodyLimit({ maxSize: LARGEST.practice });

/** Requests from elsewhere end here: a name that is not ours (DNS rebinding), or a page of somebody else's. */
export function guard(hosts: readonly string[]): MiddlewareHandler[] {
  const dress: MiddlewareHandler = async (c, next) => {
    // The practice site is as X is: it brings its own.
    if (isPractice(c)) await next();
    else {
      await headers(c, next);
      if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
    }
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "same-origin");
    if (c.req.url.startsWith("https:")) c.header("strict-transport-security", "max-age=31536000");
  };
  const admit: MiddlewareHandler = async (c, next) => {
    if (!isAllowedHost(c.req.header("host"), hosts)) return c.text("This name is not served here.\n", 421);
    if (!mayCome(c)) return c.text("Another site may not come here.\n", 403);
    if (c.req.path.startsWith("/api/")) return next();
    return isPractice(c) ? practiceLimit(c, next) : formLimit(c, next);
  };
  return [dress, admit];
}

function mayCome(c: Context): boolean {
  if (isOwn(c)) return true;
  if (c.req.path.startsWith("/api/")) return EXTENSION.test(c.req.header("origin") ?? "");
  const reads = c.req.method === "GET" || c.req.method === "HEAD";
  return reads && (OPEN.test(c.req.path) || isPractice(c));
}

/** Of this very address, port and all; programs that are no browsers send no origin, and have no cookies to be abused either. */
function isOwn(c: Context): boolean {
  const origin = c.req.header("origin");
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === c.req.header("host")?.toLowerCase());
}

/** Asked on this machine, by a name of it, and not for somebody else: a proxy says for whom it asks. */
export function isFromHere(c: Context): boolean {
  if (!isLocalHost(c.req.header("host")) || c.req.header("x-forwarded-for") || c.req.header("forwarded")) return false;
  return !c.env?.incoming || LOOPBACK.test(getConnInfo(c).remote.address ?? "");
}
