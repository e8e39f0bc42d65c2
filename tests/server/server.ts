import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { type Answer, page } from "./answers.ts";

export interface TestServer extends AsyncDisposable {
  /** "http://127.0.0.1:<port>", without a slash at the end. */
  readonly origin: string;
  /** All requests so far, oldest first. */
  readonly requests: readonly IncomingMessage[];
  /** Says how an address ("/news") is answered; 404 otherwise. */
  answer(path: string, answer: Answer): void;
  /** Serves the files of a folder below an address that ends in "/". */
  serveFolder(prefix: string, folder: string): void;
  close(): Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".svg": "image/svg+xml",
};

// A key pair for these tests only, self-signed so that certificate errors are real: anybody may know it.
const certificate = () => ({
  key: readFileSync(join(import.meta.dirname, "key.pem")),
  cert: readFileSync(join(import.meta.dirname, "certificate.pem")),
});

/** A real server on a free port of this machine, over TLS with an untrusted certificate if `secure`. */
export async function startServer({ secure = false } = {}): Promise<TestServer> {
  const answers = new Map<string, Answer>();
  const folders = new Map<string, string>();
  const requests: IncomingMessage[] = [];

  const listen: RequestListener = (request, response) => {
    requests.push(request);
    const path = new URL(request.url ?? "/", "http://test").pathname;
    const answer = answers.get(path) ?? answerFromFolder(folders, path) ?? page("Not here", { status: 404 });
    answer(request, response);
  };
  const server = secure ? createSecureServer(certificate(), listen) : createServer(listen);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const close = async () => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return {
    origin: `${secure ? "https" : "http"}://127.0.0.1:${port}`,
    requests,
    answer: (path, answer) => void answers.set(path, answer),
    serveFolder: (prefix, folder) => void folders.set(prefix, folder),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function answerFromFolder(folders: ReadonlyMap<string, string>, path: string): Answer | undefined {
  for (const [prefix, folder] of folders) {
    if (!path.startsWith(prefix)) continue;
    const file = join(folder, normalize(`/${decodeURIComponent(path.slice(prefix.length))}`));
    return (request, response) => {
      readFile(file).then(
        (bytes) => page(bytes, { type: mediaTypes[extname(file)] ?? "application/octet-stream" })(request, response),
        () => page("Not here", { status: 404 })(request, response),
      );
    };
  }
  return undefined;
}
