import { FormatFailure } from "./format-failure.ts";

/** A part of a multipart file, decoded to bytes. */
export interface MimePart {
  /** In lower case, without parameters: "text/html". */
  readonly type: string;
  readonly charset: string;
  /** Content-Location and Content-ID (without its brackets); empty when not said. */
  readonly location: string;
  readonly id: string;
  readonly content: Uint8Array;
}

export interface MimeFile {
  /** The file's own header fields by their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly parts: readonly MimePart[];
}

/** Saved pages have some hundred. */
const maxParts = 5000;
/** Parts within parts: one level is usual. */
const maxDepth = 5;

/**
 * Takes a saved page apart. postal-mime does not say where a part was loaded from (Content-Location), which is what a
 * page's pictures are known by. Throws FormatFailure "damaged" when no header can be read.
 */
export function readParts(bytes: Uint8Array): MimeFile {
  // One character for each byte, so that nothing is lost and offsets are the same.
  const text = toCharacters(bytes);
  const { fields, body } = splitHead(text);
  if (fields.size === 0) throw new FormatFailure("damaged");
  const parts: MimePart[] = [];
  collect(fields, body, parts, 0);
  return { fields, parts };
}

function collect(fields: ReadonlyMap<string, string>, body: string, parts: MimePart[], depth: number): void {
  const contentType = fields.get("content-type") ?? "text/plain";
  const type = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  const boundary = readParameter(contentType, "boundary");
  if (parts.length >= maxParts || depth > maxDepth) return;
  if (type.startsWith("multipart/") && boundary !== "") {
    for (const piece of splitAt(body, boundary)) {
      const inner = splitHead(piece);
      collect(inner.fields, inner.body, parts, depth + 1);
    }
    return;
  }
  parts.push({
    type,
    charset: readParameter(contentType, "charset"),
    location: (fields.get("content-location") ?? "").trim(),
    id: (fields.get("content-id") ?? "").trim().replace(/^<|>$/g, ""),
    content: decode(body, (fields.get("content-transfer-encoding") ?? "").trim().toLowerCase()),
  });
}

function splitHead(text: string): { fields: ReadonlyMap<string, string>; body: string } {
  const fields = new Map<string, string>();
  const end = /\r?\n\r?\n/.exec(text);
  const head = (end ? text.slice(0, end.index) : text.slice(0, 100_000)).replace(/\r?\n[ \t]+/g, " ");
  for (const line of head.split(/\r?\n/)) {
    const [, name, value = ""] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name) fields.set(name.toLowerCase(), value);
  }
  return { fields, body: end ? text.slice(end.index + end[0].length) : "" };
}

function readParameter(value: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(value);
  return match?.[1] ?? match?.[2] ?? "";
}

/** What lies between lines of "--boundary"; the last part may have lost its end. */
function splitAt(body: string, boundary: string): string[] {
  const pieces: string[] = [];
  const mark = `--${boundary}`;
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== "\n") continue;
    if (start >= 0) pieces.push(body.slice(start, at).replace(/\r?\n$/, ""));
    start = body.indexOf("\n", at) + 1;
    if (body.startsWith("--", at + mark.length) || start === 0) return pieces;
  }
  if (start >= 0) pieces.push(body.slice(start));
  return pieces;
}

function decode(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return decodeBase64(body);
  return toBytes(encoding === "quoted-printable" ? decodeQuoted(body) : body);
}

/** What a damaged part still holds: groups of four characters up to the first that is broken. */
function decodeBase64(body: string): Uint8Array {
  const clean = body.replace(/[^A-Za-z0-9+/]/g, "");
  return toBytes(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
}

function decodeQuoted(body: string): string {
  return body
    .replace(/[ \t]+(?=\r?\n)/g, "")
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** In pieces: a call with a million arguments overflows the stack. */
function toCharacters(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return pieces.join("");
}
