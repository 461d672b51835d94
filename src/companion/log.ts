/** The companion's log: a line of JSON each. Nothing people write and no secret goes in: no query, no body, no message of a parser. */
import pino, { type Logger } from "pino";

export type { Logger };

/** Quiet, or writing to standard output. */
export const createLog = (on: boolean): Logger => pino({ level: on ? "info" : "silent", base: null, serializers: { err: errorForLog } });

/** What of an error is ours to log: its kind and where it happened. Its words may quote what somebody wrote. */
export function errorForLog(error: unknown): { type: string; code?: string; at: string[] } {
  const { name = "Error", code, stack = "" } = (error ?? {}) as { name?: string; code?: unknown; stack?: string };
  const at = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return { type: name, ...(typeof code === "string" && { code }), at: at.slice(0, 12).map((line) => line.trim()) };
}
