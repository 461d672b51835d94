/** The one door by which what the page fetched becomes observations. */
import { BRIDGE_LIMITS, type Captured } from "../contracts/bridge";
import { redacted } from "../x/shapes/unknown";
import { listeningFor } from "./listening";
import type { Read } from "./read";

export { domToObservations } from "./from-dom";
export { listening, OPERATIONS } from "./listening";
export type { Read } from "./read";

const unreadable = (shape: string, sample = ""): Read => ({
  observations: [],
  unknown: [{ shape, count: 1, sample }],
  posts: [],
  skipped: {},
});

/** The request's variables, which the page's script adds to the path. */
function variablesIn(path: string): unknown {
  const query = path.indexOf("?");
  if (query < 0) return;
  try {
    return JSON.parse(new URLSearchParams(path.slice(query)).get("variables") ?? "null");
  } catch {
    return;
  }
}

/**
 * Reads one JSON answer. Whatever the page hands over, it never throws: what can't be read is told in `unknown`.
 * What it gives is made anew from values checked one by one; no object of the page's is passed on.
 */
export function readCaptured({ op, path, body }: Captured): Read {
  if (typeof body !== "string" || body.length > BRIDGE_LIMITS.body) return unreadable("body:too_large");
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return unreadable("body:not_json");
  }
  if (typeof json !== "object" || json === null) return unreadable("body:no_object", typeof json);
  try {
    return listeningFor(op).read({ json, variables: variablesIn(String(path)) });
  } catch (error) {
    return unreadable(`reader:${error instanceof Error ? error.name : "failed"}`, redacted(json));
  }
}
