/** How often one may ask. Counted in this process's memory: several companions are as many times as generous, which is not many. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** At most `points` in `duration` seconds. */
export const LIMITS = {
  /** What a panel asks: some 20 a second, in bursts. */
  panel: { points: 1_200, duration: 60 },
  /** Anything from one address of those nobody knows yet. */
  stranger: { points: 600, duration: 60 },
  /** New pairing codes for one address. */
  pairing: { points: 30, duration: 60 },
  /** Passwords tried from one address, and for one person from everywhere. */
  password: { points: 10, duration: 60 },
  /** Pairing codes and invitations tried by one person or address: of 32^8 codes nobody guesses one. */
  code: { points: 20, duration: 600 },
  /** Parts of the audit checked, and bundles of it, for one person. */
  audit: { points: 30, duration: 60 },
  /** Replies rewritten for one person: each may cost money. */
  rewrite: { points: 20, duration: 60 },
} as const;
export type LimitName = keyof typeof LIMITS;

export interface Limits {
  /** Counts one; throws 429 with how long to wait when it was one too many. */
  spend(limit: LimitName, who: string): Promise<void>;
  /** Where a request comes from: the connection or, behind a proxy that is trusted, what that says. */
  address(c: Context): string;
  /** Counts each request to this address. */
  byAddress(limit: LimitName): MiddlewareHandler;
}

/** Counters of one companion. `behindProxy`: believe X-Forwarded-For, of which the last is the proxy's own word. */
export function createLimits(behindProxy: boolean): Limits {
  const names = Object.keys(LIMITS) as LimitName[];
  const counters = new Map(names.map((name) => [name, new RateLimiterMemory(LIMITS[name])]));
  const limits: Limits = {
    async spend(limit, who) {
      try {
        await counters.get(limit)?.consume(who);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const seconds = Math.ceil(error.msBeforeNext / 1_000);
        const res = new Response(`Too often. Try again in ${seconds} seconds.\n`, {
          status: 429,
          headers: { "retry-after": String(seconds) },
        });
        throw new HTTPException(429, { res });
      }
    },
    address(c) {
      const forwarded = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
      return forwarded || (c.env?.incoming ? (getConnInfo(c).remote.address ?? "") : "");
    },
    byAddress: (limit) => async (c, next) => {
      await limits.spend(limit, limits.address(c));
      await next();
    },
  };
  return limits;
}
