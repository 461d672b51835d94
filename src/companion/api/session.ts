/** Who asks: the panel behind a token. */
import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { PanelOf, Panels } from "../auth/panels";
import type { Limits } from "../limits";

/** What the API's handlers find in their context. */
export interface ApiEnv {
  Variables: { panel: PanelOf };
}

/** Lets paired panels pass, and nobody else: 401 for a token that is nobody's (any more). */
export function panelsOnly(panels: Panels, limits: Limits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const token = bearerOf(c);
    const panel = token === undefined ? undefined : await panels.whose(token, Date.now());
    if (!panel) {
      await limits.spend("stranger", limits.address(c));
      throw new HTTPException(401, { message: "This browser is not paired with a workspace here." });
    }
    await limits.spend("panel", panel.sessionId);
    c.set("panel", panel);
    await next();
  };
}

function bearerOf(c: Context): string | undefined {
  const [scheme = "", token] = (c.req.header("authorization") ?? "").split(" ");
  return scheme.toLowerCase() === "bearer" && token && token.length <= 500 ? token : undefined;
}
