/**
 * The page bridge: what the MAIN-world script hands to the content script, as events on `document` whose `detail` is a JSON string.
 * Types only: no schema library enters the page. The page can forge all of it, so the worker treats it as hearsay.
 */

/** Event names. */
export const BRIDGE = { captured: "perch:captured", ready: "perch:ready" } as const;

/** One JSON answer the page fetched. */
export interface Captured {
  /** Operation: GraphQL operation name, or `dm/...` path without ids. */
  op: string;
  /** Path and query, without host. */
  path: string;
  /** Response body, as text. */
  body: string;
}

/** Bounds of the bridge; what passes them is dropped, counted and logged. */
export const BRIDGE_LIMITS = {
  /** Bytes (UTF-16 code units) of one body. X's largest recorded answer is under 1.1 million. */
  body: 4_000_000,
  /** Messages a second, on average, with bursts of `burst`. */
  perSecond: 20,
  burst: 60,
} as const;
