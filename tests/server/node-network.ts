import { lookup } from "node:dns/promises";
import type { Network } from "../../main/sources/fetch-bytes.ts";

/**
 * Node's own network for unit tests. `hosts` gives names a place on this machine ("news.example" at a test server's
 * origin) while DNS, as far as Hark asks it, answers with the addresses in `dns`.
 */
export function createNodeNetwork({
  hosts = {},
  dns = {},
  isOnline = true,
}: {
  readonly hosts?: Readonly<Record<string, string>>;
  readonly dns?: Readonly<Record<string, readonly string[]>>;
  readonly isOnline?: boolean;
} = {}): Network {
  return {
    fetchHop(address, init) {
      const url = new URL(address);
      const place = hosts[url.host];
      return fetch(place ? place + url.pathname + url.search : url, { ...init, redirect: "manual" });
    },
    async resolveHost(host) {
      const known = dns[host];
      if (known) return known;
      const found = await lookup(host, { all: true });
      return found.map(({ address }) => address);
    },
    isOnline: () => isOnline,
    userAgent: "Mozilla/5.0 (compatible; Hark/test)",
    acceptLanguage: "en",
  };
}
