/** Which Host headers are answered. Anything else is a page of somebody else's that had its name point here (DNS rebinding). */
import { X_HOSTS } from "../../plasmo.config";

const LOCAL = new Set(["127.0.0.1", "localhost", "[::1]"]);
const X = new Set<string>(X_HOSTS);

/** The host of a Host header, without its port, in lower case. */
export const hostName = (header: string | undefined) => (header ?? "").toLowerCase().replace(/:\d+$/, "");

/** One of the names X's web client is served from: the practice site answers at X's own URLs there. */
export const isXHost = (header: string | undefined) => X.has(hostName(header));

/** A name of this machine, one of X's, or one that was allowed by name. */
export const isAllowedHost = (header: string | undefined, more: readonly string[] = []) => {
  const name = hostName(header);
  return LOCAL.has(name) || X.has(name) || more.includes(name);
};

/** A name of this machine. */
export const isLocalHost = (header: string | undefined) => LOCAL.has(hostName(header));
