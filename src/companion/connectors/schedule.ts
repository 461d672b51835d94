/** Pulls what is due for as long as the companion runs. */
import type { Logger } from "pino";
import type { PullReport } from "../../contracts/connectors";
import type { Db } from "../db/open";
import { type Claimed, claim, finish, giveBack } from "./lease";
import { Interrupted, type Pulled, type Pulling, pull } from "./pull";

/** Milliseconds between two looks at what is due. */
const LOOK = 15_000;
/** Connectors pulled at once, each one request at a time: a slow source keeps nobody else waiting. */
const AT_ONCE = 4;

export interface Schedule {
  /** Somebody wants something pulled now. */
  wake(): void;
  /** Ends the pulls under way, and waits until they have. */
  close(): Promise<void>;
}

export interface ScheduleOptions extends Omit<Pulling, "signal"> {
  db: Db;
  log: Logger;
  pulled(kind: string, outcome: string): void;
}

/** Begins with what is due already. */
export function startSchedule({ log, pulled, ...tools }: ScheduleOptions): Schedule {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isWoken = false;
  let looking: Promise<void> | undefined;

  const one = async (claimed: Claimed): Promise<void> => {
    const { connectorId, settings } = claimed;
    const began = performance.now();
    try {
      const done = await pull({ ...tools, signal: stopping.signal }, claimed).catch((error) => failed(error, connectorId));
      await finish(tools.db, claimed, done.report, done.wait);
      const outcome = done.report.problem ?? "done";
      pulled(settings.kind, outcome);
      // Nothing of where it is or what it holds.
      log.info({ connector: connectorId, outcome, pages: done.pages, ms: Math.round(performance.now() - began) }, "connector pulled");
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      await giveBack(tools.db, claimed);
    }
  };

  const failed = (error: unknown, connector: string): Pulled => {
    if (error instanceof Interrupted) throw error;
    log.error({ err: error, connector }, "connector failed");
    const none = { created: 0, changed: 0, unchanged: 0, gone: 0, unread: 0, conflicts: 0, named: [] };
    const report: PullReport = { ...none, at: Date.now(), problem: "internal" };
    return { report, wait: 0, pages: 0 };
  };

  // The database is away: others will say so louder, and the next look may find it again.
  const unseen = (error: unknown) => log.warn({ err: error }, "connectors could not be looked at");
  const begin = async () => {
    while (running.size < AT_ONCE && !stopping.signal.aborted) {
      const due = await claim(tools.db, Date.now());
      if (!due) return;
      const pulling: Promise<void> = one(due)
        .catch(unseen)
        .finally(() => {
          running.delete(pulling);
          look();
        });
      running.add(pulling);
    }
  };
  const look = () => {
    if (stopping.signal.aborted) return;
    isWoken = true;
    if (looking) return;
    isWoken = false;
    clearTimeout(timer);
    looking = begin()
      .catch(unseen)
      .finally(() => {
        looking = undefined;
        if (stopping.signal.aborted) return;
        timer = setTimeout(look, isWoken ? 0 : LOOK);
        timer.unref();
      });
  };
  look();
  return {
    wake: look,
    async close() {
      stopping.abort();
      clearTimeout(timer);
      await looking;
      await Promise.all(running);
    },
  };
}
