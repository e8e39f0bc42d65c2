import ipaddr from "ipaddr.js";

/** Answers the IP addresses of a host name; rejects when there are none. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

/** Whether a host is, by its name alone, on this machine or the reader's own network. `host` as in URL.hostname. */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/\.$/, "").toLowerCase();
  if (/(?:^|\.)(?:localhost|local|internal|home\.arpa)$/.test(name)) return true;
  const literal = name.replace(/^\[(.*)\]$/, "$1");
  return ipaddr.isValid(literal) && isPrivateIp(literal);
}

/** Whether a host leads, by name or by DNS, to this machine or the reader's own network. */
export async function leadsToPrivate(host: string, resolveHost: ResolveHost): Promise<boolean> {
  if (isPrivateHost(host)) return true;
  if (ipaddr.isValid(host.replace(/^\[(.*)\]$/, "$1"))) return false;
  // Behind a proxy names are often not resolvable here; then the proxy decides where the request goes.
  const addresses = await resolveHost(host).catch(() => []);
  return addresses.some(isPrivateIp);
}

function isPrivateIp(text: string): boolean {
  if (!ipaddr.isValid(text)) return true;
  const address = ipaddr.process(text);
  if (address.range() === "rfc6052") return isPrivateIp(address.toByteArray().slice(-4).join("."));
  return address.range() !== "unicast";
}
