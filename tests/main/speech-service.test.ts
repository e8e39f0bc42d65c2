import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { awaitSpeechLoss, speechServicePath } from "../../main/speech-service.ts";

test("the service listens where the system or the reader says", () => {
  expect(speechServicePath({ XDG_RUNTIME_DIR: "/run/user/1" })).toBe("/run/user/1/speech-dispatcher/speechd.sock");
  expect(speechServicePath({ SPEECHD_ADDRESS: "unix_socket:/tmp/s", XDG_RUNTIME_DIR: "/run" })).toBe("/tmp/s");
  expect(speechServicePath({ SPEECHD_ADDRESS: "inet_socket:host:6560" })).toBeNull();
  expect(speechServicePath({})).toBeNull();
});

test("its death is told at once, and nothing is where it never was or cannot be watched", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hark-"));
  const path = join(folder, "s");
  const env = { SPEECHD_ADDRESS: `unix_socket:${path}` };
  expect(await awaitSpeechLoss("linux", env)).toBe(false);
  expect(await awaitSpeechLoss("win32", env)).toBe(false);

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const connected = new Promise<Socket>((resolve) => server.once("connection", resolve));
  const loss = awaitSpeechLoss("linux", env);
  (await connected).destroy();

  expect(await loss).toBe(true);
  server.close();
  await rm(folder, { recursive: true });
});
