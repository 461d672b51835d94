import { isWatched } from "../../capture/watched";

/** A request Perch listens to: its operation and the path that is handed on. */
export interface Picked {
  op: string;
  path: string;
}

const VARIABLES = 1_900;

/**
 * What a request is, or undefined when Perch does not listen to it. Takes whatever fetch or XMLHttpRequest took.
 * Of the query only `variables` stays: the rest is X's list of features, thousands of characters of it.
 */
export function pick(url: unknown, base: string): Picked | undefined {
  const address = typeof url === "string" ? url : url instanceof URL ? url.href : undefined;
  // Most requests are no business of ours: one look at the text, nothing parsed.
  if (!address || !(address.includes("/graphql/") || address.includes("/1.1/dm/"))) return;
  const { pathname, searchParams } = new URL(address, base);
  const op = isWatched(pathname);
  return op ? { op, path: withVariables(pathname, searchParams.get("variables")) } : undefined;
}

/** Deleting tells the id in the request's body alone; it is a line of JSON, and no other operation's is looked at. */
export function withRequestBody(picked: Picked, body: unknown): Picked {
  if (picked.op !== "DeleteTweet" || typeof body !== "string" || body.length > 10_000) return picked;
  const { variables } = JSON.parse(body) as { variables?: unknown };
  return { op: picked.op, path: withVariables(picked.path.split("?")[0] ?? "", JSON.stringify(variables ?? {})) };
}

function withVariables(pathname: string, variables: string | null): string {
  const query = variables ? `?variables=${encodeURIComponent(variables)}` : "";
  return pathname + (query.length <= VARIABLES ? query : "");
}
