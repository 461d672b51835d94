/**
 * People, passwords, signed-in browsers and the pairing of panels: better-auth over our own tables. None of its routes is served: the
 * companion's pages and API call it, so what can be reached from outside is what stands in `pages` and `api` alone.
 */
import { betterAuth } from "better-auth";
import { deviceAuthorization } from "better-auth/plugins";
import type { Db } from "../db/open";

export interface AuthOptions {
  db: Db;
  /** At least 32 characters; see `secret.ts`. */
  secret: string;
  /** Where people reach the companion, without a slash at the end. */
  url: string;
}

/** The fewest characters of a password. */
export const SHORTEST_PASSWORD = 10;
/** The most: hashing a novel is work for nothing. */
export const LONGEST_PASSWORD = 200;

/** One for each companion. */
export function createAuth({ db, secret, url }: AuthOptions) {
  return betterAuth({
    // The SQLite way of writing times and truths, on PostgreSQL too: see the migrations.
    database: { db, type: "sqlite" },
    advanced: { database: { validateSchema: false }, cookiePrefix: "perch", useSecureCookies: url.startsWith("https:") },
    telemetry: { enabled: false },
    logger: { disabled: true },
    secret,
    baseURL: url,
    user: { modelName: "users" },
    account: { modelName: "logins" },
    session: { modelName: "sessions" },
    verification: { modelName: "verifications" },
    emailAndPassword: { enabled: true, minPasswordLength: SHORTEST_PASSWORD, maxPasswordLength: LONGEST_PASSWORD },
    plugins: [
      deviceAuthorization({
        expiresIn: "15m",
        interval: "1s",
        verificationUri: `${url}/pair`,
        schema: { deviceCode: { modelName: "device_codes" } },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
