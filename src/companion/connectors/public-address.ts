/** Which addresses a connector may reach: the public internet, and what the operator has allowed by name. */
import { BlockList, isIPv4, isIPv6 } from "node:net";
import { PullFailed } from "./pull-failed";

/** Networks that are somebody's own, or nobody's: this machine, the local network, cloud metadata, tests, multicast. */
const NOT_PUBLIC = new BlockList();
for (const network of [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24"],
  ...["192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
]) {
  const [address = "", bits] = network.split("/");
  NOT_PUBLIC.addSubnet(address, Number(bits), "ipv4");
}
/** Of IPv6 only this is public, without what hides an IPv4 address or is for examples. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet("2000::", 3, "ipv6");
const NOT_GLOBAL = new BlockList();
for (const [address, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  NOT_GLOBAL.addSubnet(address, bits, "ipv6");

/** Whether an IP address is one of the public internet. */
export function isPublic(ip: string): boolean {
  if (isIPv4(ip)) return !NOT_PUBLIC.check(ip, "ipv4");
  return isIPv6(ip) && GLOBAL.check(ip, "ipv6") && !NOT_GLOBAL.check(ip, "ipv6");
}

/** The IP address that stands as an address's host, without brackets; undefined for a name. */
export function literalIp({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIPv4(bare) || isIPv6(bare) ? bare : undefined;
}

/** Whether the operator has allowed this host, by name alone or with its port. */
export const isAllowed = ({ hostname, host }: URL, allowed: readonly string[]): boolean =>
  allowed.some((one) => one === hostname || one === host);

/** The address, where it can be asked at all. Throws `PullFailed`; names are resolved, and checked again, when they are asked. */
export function checkedAddress(text: string, allowed: readonly string[], base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new PullFailed("address");
  const url = new URL(text, base?.href);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw new PullFailed("address");
  const ip = literalIp(url);
  if (ip !== undefined && !isPublic(ip) && !isAllowed(url, allowed)) throw new PullFailed("private");
  return url;
}
