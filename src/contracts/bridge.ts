/**
 * The page bridge: what the MAIN-world script hands to the content script, as events on `document` whose `detail` is a string.
 * No schema library enters the page. The page can forge all of it, so the worker treats it as hearsay.
 */

/** Event names. Those called "asked" are cancelable: whoever is there answers by preventing the default. */
export const BRIDGE = {
  /** page to desk: one `Captured`, written by `packCaptured`. */
  captured: "perch:captured",
  /** desk to page: the desk listens now; what was kept back may come. */
  ready: "perch:ready",
  /** desk to page: the desk has left; hooks must go. */
  gone: "perch:gone",
  /** page to desk, asked: is a living desk here? Firefox tells a content script nothing when its extension is switched off. */
  alive: "perch:alive",
  /** A second page script asks whether a first one hooks already. */
  hooked: "perch:hooked",
  /** A second desk asks whether a first one is here and still belongs to an extension that runs. */
  desk: "perch:desk",
} as const;

/** Everything Perch adds to the page carries this attribute; its value says what it is. */
export const OWN_ATTRIBUTE = "data-perch";

/** One JSON answer the page fetched. */
export interface Captured {
  /** Operation: GraphQL operation name, or `dm/...` path without ids. */
  op: string;
  /** Path, with `?variables=` where there are some; at most 2,000 characters. */
  path: string;
  /** Response body, as text. */
  body: string;
}

/** One string, op and path on a line each before the body: no escaping, so a megabyte costs a copy and no more. */
export const packCaptured = ({ op, path, body }: Captured) => `${op}\n${path}\n${body}`;

/** The reverse of `packCaptured`; undefined for what it can't have written. */
export function unpackCaptured(packed: string): Captured | undefined {
  const first = packed.indexOf("\n");
  const second = packed.indexOf("\n", first + 1);
  if (first < 1 || first > 80 || second < 0 || second - first > 2_001) return;
  return { op: packed.slice(0, first), path: packed.slice(first + 1, second), body: packed.slice(second + 1) };
}

/** Bounds of the bridge; what passes them is dropped, counted and logged. */
export const BRIDGE_LIMITS = {
  /** Bytes (UTF-16 code units) of one body. X's largest recorded answer is under 1.1 million. */
  body: 4_000_000,
  /** Messages a second, on average, with bursts of `burst`. */
  perSecond: 20,
  burst: 60,
} as const;
