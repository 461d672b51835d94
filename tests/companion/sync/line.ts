/** The companion as clients reach it: its real code behind JSON and the contract's schemas, over a line that fails as it is told to. */
import type * as z from "zod";
import type { Db } from "../../../src/companion/db/open";
import type { News } from "../../../src/companion/live/news";
import { pull } from "../../../src/companion/sync/pull";
import { behindBy, NotYourClient, push } from "../../../src/companion/sync/push";
import { pulled, pullRequest, pushed, pushRequest } from "../../../src/contracts/companion";
import type { Role } from "../../../src/domain/roles";
import type * as errors from "../../../src/sync/api";
import type { CompanionApi } from "../../../src/sync/api";

/**
 * What happens to one request: it never arrives, its answer is lost after the commit, it arrives twice, it arrives long after the client has
 * given up on it, or its client does something else while it is under way.
 */
export type Fault = "drop" | "lose" | "twice" | "late" | "meanwhile" | "none";

/** Who asks: the companion knows a panel by its token. */
export interface Panel {
  agentId: string;
  role: Role;
  /** Somebody signed it out. */
  isRevoked: boolean;
}

export interface Asking {
  panel: Panel;
  /** The errors of the client's own copy of the code. */
  errors: typeof errors;
  /** Of each request, the next of these. */
  faults: Fault[];
  /** What the client does while a request is under way. */
  meanwhile(): Promise<unknown>;
}

const wire = <T>(schema: z.ZodType<T>, value: unknown) => schema.safeParse(JSON.parse(JSON.stringify(value)));

/** A line to one workspace; `now` is the companion's clock. */
export function createLine(db: Db, workspaceId: string, now: () => number) {
  /** Requests that are still somewhere on the way. */
  const lost: (() => Promise<unknown>)[] = [];
  const news: News[] = [];

  async function ask<T>({ panel, errors, faults, meanwhile }: Asking, answer: z.ZodType<T>, serve: () => Promise<object>): Promise<T> {
    const fault = faults.shift() ?? "none";
    // Whoever is signed out is so whenever the request arrives.
    const deliver = async () => {
      if (panel.isRevoked) throw new errors.SignedOut();
      const said = await serve();
      return { ...said, role: panel.role };
    };
    if (fault === "drop") throw new errors.Unreachable("dropped");
    if (fault === "late") {
      lost.push(deliver);
      throw new errors.Unreachable("late");
    }
    const said = await deliver();
    if (fault === "lose") throw new errors.Unreachable("the answer was lost");
    if (fault === "twice") await deliver();
    if (fault === "meanwhile") await meanwhile();
    const heard = wire(answer, said);
    if (!heard.success) throw new errors.Unfit(200, heard.error.message);
    return heard.data;
  }

  return {
    /** The companion, as this client sees it. */
    api(asking: Asking): CompanionApi {
      const { panel, errors } = asking;
      const no = () => Promise.reject(new Error("not on this line"));
      return {
        ask: no,
        token: no,
        me: no,
        leave: no,
        live: no,
        present: no,
        connectors: no,
        older: no,
        rewriter: no,
        rewrite: no,
        push(clientId, epoch, entries) {
          const request = wire(pushRequest, { clientId, now: Date.now(), epoch, entries });
          const { agentId } = panel;
          return ask(asking, pushed, async () => {
            if (!request.success) throw new errors.Unfit(400, request.error.message);
            const { now: theirs, ...given } = request.data;
            const at = now();
            try {
              const { news: made, ...answer } = await push(db, {
                workspaceId,
                agentId,
                role: panel.role,
                behind: behindBy(theirs, at),
                now: at,
                ...given,
              });
              news.push(made);
              return answer;
            } catch (error) {
              throw error instanceof NotYourClient ? new errors.Unfit(409, "another agent's") : error;
            }
          });
        },
        pull(clientId, cookie, limit, through) {
          const request = pullRequest.parse(JSON.parse(JSON.stringify({ clientId, cookie, limit, through })));
          const { clientId: id, cookie: from, ...more } = request;
          return ask(asking, pulled, () =>
            pull(db, { workspaceId, agentId: panel.agentId, clientId: id, ...more, ...(from && { cookie: from }) }),
          );
        },
      };
    },
    /** All that pushes have changed. */
    news: news as readonly News[],
    /** What was still on the way arrives now, in whatever order; what it finds closed is nobody's concern. */
    async deliverLate(): Promise<void> {
      for (const deliver of lost.splice(0).reverse()) await deliver().catch(() => {});
    },
  };
}

/** What the companion keeps of one workspace. */
const TABLES = ["clients", "rows", "refusals", "audit", "salts"] as const;
const AT_ONCE = 200;

/** A backup of one workspace: call what it resolves to, and everything is as it was now. */
export async function backUp(db: Db, workspaceId: string): Promise<() => Promise<void>> {
  const { version } = await db.selectFrom("workspaces").select("version").where("id", "=", workspaceId).executeTakeFirstOrThrow();
  const kept = await Promise.all(
    TABLES.map(async (table) => [table, await db.selectFrom(table).selectAll().where("workspace_id", "=", workspaceId).execute()] as const),
  );
  return () =>
    db.transaction().execute(async (trx) => {
      await trx.updateTable("workspaces").set({ version }).where("id", "=", workspaceId).execute();
      for (const [table, rows] of kept) {
        await trx.deleteFrom(table).where("workspace_id", "=", workspaceId).execute();
        for (let i = 0; i < rows.length; i += AT_ONCE)
          await trx
            .insertInto(table)
            .values(rows.slice(i, i + AT_ONCE) as never)
            .execute();
      }
    });
}
