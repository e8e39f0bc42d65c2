import type { MachineFacts } from "./machine-facts.ts";

/**
 * The address that a document's relative addresses resolve against: its `<base>`, if it has one, or where it came
 * from. The document's own baseURI would be the app's, because the document was parsed inside it.
 */
export function readBaseUrl({ base }: MachineFacts, url: string): string {
  return base ? (parseUrl(base.getAttribute("href") ?? "", url)?.href ?? url) : url;
}

/** An absolute http(s) address for a link, or empty: script and data addresses must never reach the view. */
export function resolveLink(href: string, base: string): string {
  if (href === "" || href.startsWith("#")) return "";
  if (isPlain(href)) return href;
  if (!href.startsWith("/")) {
    if (otherScheme.test(href)) return "";
    if (plainHost.test(href) && !isChanged(href)) return `${href}/`;
  }
  if (href.startsWith("//") && isPlain(`https:${href}`)) {
    const [protocol = ""] = readOrigin(base).split("//");
    if (protocol !== "") return protocol + href;
  }
  if (isPlainPath(href)) {
    const origin = readOrigin(base);
    if (origin !== "") return origin + href;
  }
  const url = parseUrl(href.trim(), base);
  return url && isWeb(url) ? url.href : "";
}

function isWeb({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "http:";
}

/** An absolute http(s) address or a data: bitmap for a picture, in a file one relative to the file; or else empty. */
export function resolveImage(source: string, base: string): string {
  const trimmed = source.trim();
  // SVG is left out: it can carry scripts and links.
  if (mayBeData(trimmed) && /^data:image\/(?:png|jpeg|jpg|gif|webp|avif|bmp)[;,]/i.test(trimmed)) return trimmed;
  if (base === "" && isRelative(trimmed)) return trimmed;
  return resolveLink(trimmed, base);
}

function mayBeData(source: string): boolean {
  return source.startsWith("d") || source.startsWith("D");
}

const plain = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,20}\/[\w/~=&+?.,:;#%@!$()*-]*$/;
const plainHost = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,20}$/;
const plainPath = /^\/(?!\/)[\w/~=&+?.,:;#%@!$()*-]*$/;
/** Mail, scripts and what only an app opens. */
const otherScheme = /^(?!https?:)[a-z][a-z0-9+.-]*:/i;
const changed = /\/\.|%2e|xn--/i;

/** An address that parsing would leave as it is: nearly all are, and parsing takes long. */
function isPlain(address: string): boolean {
  return plain.test(address) && !isChanged(address);
}

function isPlainPath(address: string): boolean {
  return plainPath.test(address) && !isChanged(address);
}

/** Whether parsing may change it all the same; only what has one of these signs is looked at. */
function isChanged(address: string): boolean {
  return ["/.", "%", "--"].some((sign) => address.includes(sign)) && changed.test(address);
}

/** Of a page; empty for what is not from the web. A page's links all ask for the same. */
let known = { base: "", origin: "" };

function readOrigin(base: string): string {
  if (known.base !== base) known = { base, origin: findOrigin(base) };
  return known.origin;
}

function findOrigin(base: string): string {
  if (isPlain(base)) return base.slice(0, base.indexOf("/", "https://".length));
  const url = parseUrl(base, "");
  return url && isWeb(url) && url.username === "" ? url.origin : "";
}

/** Neither with a scheme nor with a host: "//host" and "\\\\host" would be other machines. */
function isRelative(address: string): boolean {
  return address !== "" && !/^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[/\\#]/.test(address);
}

function parseUrl(url: string, base: string): URL | null {
  return URL.parse(url, base === "" ? undefined : base);
}
