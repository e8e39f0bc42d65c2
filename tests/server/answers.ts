import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline, Readable } from "node:stream";
import { brotliCompressSync, createGzip, gzipSync } from "node:zlib";

/** How the test server answers one address. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface PageOptions {
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const html = "text/html; charset=utf-8";

/** A whole answer at once. Bytes go out as they are, so any encoding can be made. */
export function page(body: string | Uint8Array, { type = html, status = 200, headers = {} }: PageOptions = {}): Answer {
  return (_request, response) => {
    const said = type === "" ? {} : { "content-type": type };
    response.writeHead(status, { ...said, ...headers }).end(body);
  };
}

export function redirect(location: string, status = 302): Answer {
  return page("", { status, headers: { location } });
}

export function gzipped(body: string): Answer {
  return page(gzipSync(body), { headers: { "content-encoding": "gzip" } });
}

/** Called compressed, but the first block is of the kind that RFC 1951 (3.2.3) keeps for errors. */
export function brokenGzip(body: string): Answer {
  const bytes = gzipSync(body);
  return page(bytes.fill(0x07, 10, 11), { headers: { "content-encoding": "gzip" } });
}

export function brotlied(body: string): Answer {
  return page(brotliCompressSync(body), { headers: { "content-encoding": "br" } });
}

/** `megabytes` of spaces that travel as a few kilobytes. */
export function gzipBomb(megabytes: number): Answer {
  return (_request, response) => {
    response.writeHead(200, { "content-type": html, "content-encoding": "gzip" });
    const mebibyte = Buffer.alloc(1024 * 1024, " ");
    const source = Readable.from(Array.from({ length: megabytes }, () => mebibyte));
    pipeline(source, createGzip(), response, () => undefined);
  };
}

/** Sends headers and a first piece, then one byte every `pause` milliseconds for as long as anyone listens. */
export function drip(pause = 50): Answer {
  return (_request, response) => {
    response.writeHead(200, { "content-type": html });
    response.write("<!doctype html><p>Slow");
    const timer = setInterval(() => response.write("."), pause);
    response.on("close", () => clearInterval(timer));
  };
}

/** Takes the request and never answers. */
export function silence(): Answer {
  return () => undefined;
}

/** A body without an end, as fast as it is taken. */
export function endless(): Answer {
  return (_request, response) => {
    response.writeHead(200, { "content-type": html });
    const piece = Buffer.alloc(256 * 1024, "x");
    const source = new Readable({
      read() {
        this.push(piece);
      },
    });
    pipeline(source, response, () => undefined);
  };
}

/** Promises more than it sends, and hangs up. */
export function cutOff(body: string): Answer {
  return (_request, response) => {
    response.writeHead(200, { "content-type": html, "content-length": Buffer.byteLength(body) + 1000 });
    response.write(body, () => response.destroy());
  };
}

/** Says that the body is shorter than it is, so that only its beginning counts. */
export function tooShort(body: string): Answer {
  return ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 60\r\nconnection: close\r\n\r\n${body}`);
}

/** Hangs up without a word. */
export function hangUp(): Answer {
  return (request) => request.socket.destroy();
}
