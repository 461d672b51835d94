/** What every request must pass and every answer carries, whoever asks. */
import type { Context, MiddlewareHandler } from "hono";
import { isAllowedHost } from "./hosts";

/** Extensions' pages: they come with a token and never with a cookie. */
export const EXTENSION = /^(chrome|moz)-extension:\/\/[\w-]+$/;

/** Requests from elsewhere end here: a name that is not ours (DNS rebinding), or a page of somebody else's that would write. */
export function guard(hosts: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host");
    if (!isAllowedHost(host, hosts)) return c.text("This name is not served here.\n", 421);
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    const mayCome = c.req.path.startsWith("/api/") ? isExtension(c) || isOwn(c) : reads || isOwn(c);
    if (!mayCome) return c.text("Another site may not write here.\n", 403);
    await next();
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "same-origin");
    if (c.req.url.startsWith("https:")) c.header("strict-transport-security", "max-age=31536000");
  };
}

const isExtension = (c: Context) => EXTENSION.test(c.req.header("origin") ?? "");

/** Of this very address, port and all; programs that are no browsers send no origin, and have no cookies to be abused either. */
function isOwn(c: Context): boolean {
  const origin = c.req.header("origin");
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === c.req.header("host")?.toLowerCase());
}
