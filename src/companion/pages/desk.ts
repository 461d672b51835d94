/** What the pages share: the companion behind them, who is signed in, and what was typed. */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import type { Auth } from "../auth/auth";
import type { Panels } from "../auth/panels";
import type { Db } from "../db/open";
import type { Limits } from "../limits";
import type { Pokes } from "../live/pokes";
import { type Html, type PageOptions, page } from "./layout";

export interface Desk {
  auth: Auth;
  db: Db;
  panels: Panels;
  limits: Limits;
  pokes: Pokes;
  log: Logger;
  /** Where people reach the companion, without a slash at the end. */
  url: string;
}

/** Answers with a page. */
export const show = (c: Context, options: PageOptions, body: Html, status: 200 | 400 | 401 | 403 | 404 = 200) => {
  c.header("cache-control", "no-store");
  return c.html(page(options, body), status);
};

/** Who is signed in to the pages, by the signed cookie; a paired panel is not. */
export async function signedIn({ auth }: Desk, c: Context): Promise<{ id: string; name: string } | undefined> {
  const found = await auth.api.getSession({ headers: c.req.raw.headers });
  return found?.user;
}

/** Fields of a form, as text; what is missing is empty. 400 where it is no form. */
export async function field<K extends string>(c: Context, ...names: K[]): Promise<Record<K, string>> {
  const form = await c.req.parseBody().catch(() => {
    throw new HTTPException(400, { message: "That is no form." });
  });
  return Object.fromEntries(names.map((name) => [name, typeof form[name] === "string" ? form[name] : ""])) as Record<K, string>;
}

/** A path of ours, or the team's page: nobody is sent elsewhere. */
export const within = (to: string): string => (/^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : "/team");
