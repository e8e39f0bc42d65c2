import type { Result } from "../contract.ts";
import { isPrivateHost } from "./private-address.ts";
import { fail, succeed } from "./result.ts";

// Longer addresses are refused by common servers (8 KB request lines), and nobody types them.
const longestAddress = 8192;

const withScheme = /^[a-z][a-z0-9+.-]*:/i;
const hostAndPort = /^[^/:?#@\s]+:\d{1,5}(?:[/?#]|$)/;

/**
 * Understands what people type or paste as a web address: spaces and brackets around it, no scheme, a bare host and
 * port. Fails with "bad-address", or "unsupported-scheme" for anything but http and https.
 */
export function parseAddress(typed: string): Result<URL> {
  const address = stripWrapping(typed);
  if (address === "" || address.length > longestAddress) return fail("bad-address");
  if (withScheme.test(address) && !hostAndPort.test(address)) return parseAbsolute(address);
  return parseWithoutScheme(address.replace(/^\/\//, ""));
}

/** An absolute http(s) address; user name and password are left out, since they are never sent. */
export function parseAbsolute(address: string): Result<URL> {
  const scheme = address.slice(0, address.indexOf(":")).toLowerCase();
  if (scheme !== "http" && scheme !== "https") return fail("unsupported-scheme", { name: scheme });
  if (!URL.canParse(address)) return fail("bad-address", { name: address });
  const url = new URL(address);
  url.username = "";
  url.password = "";
  return succeed(url);
}

function parseWithoutScheme(address: string): Result<URL> {
  const host = /^[^/?#]*/.exec(address)?.[0] ?? "";
  const isBroken = host === "" || /[\s@\\]/.test(host) || !URL.canParse(`https://${address}`);
  if (isBroken) return fail("bad-address", { name: address });
  const url = new URL(`https://${address}`);
  const isLocal = isPrivateHost(url.hostname);
  // One word is more likely a search than a host on the reader's own network; that one can be typed with http://.
  if (!isLocal && !url.hostname.includes(".") && !url.hostname.startsWith("[")) {
    return fail("bad-address", { name: address });
  }
  // Servers on the reader's own machine and network rarely have certificates.
  return succeed(isLocal ? new URL(`http://${address}`) : url);
}

function stripWrapping(typed: string): string {
  const trimmed = typed.trim();
  const wrapped = /^(?:<(.*)>|"(.*)"|'(.*)')$/s.exec(trimmed);
  return (wrapped?.slice(1).find((inner) => inner !== undefined) ?? trimmed).trim();
}
