import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { answersAt, soundServerPath } from "../../main/sound.ts";

test.each([
  [{ XDG_RUNTIME_DIR: "/run/user/1" }, "/run/user/1/pulse/native"],
  [{ XDG_RUNTIME_DIR: "/run/user/1", PULSE_RUNTIME_PATH: "/srv/pulse" }, "/srv/pulse/native"],
  [{ PULSE_SERVER: "unix:/srv/sound" }, "/srv/sound"],
  [{ PULSE_SERVER: "{4f2a}unix:/srv/sound tcp:host" }, "/srv/sound"],
  [{ PULSE_SERVER: "tcp:host:4713" }, null],
])("%j listens at %s", (env, path) => {
  expect(soundServerPath(env)).toBe(path);
});

test("only a server that answers counts", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hark-sound-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "native");
  expect(await answersAt(path)).toBe(false);

  const server = createServer().listen(path);
  await new Promise((resolve) => server.once("listening", resolve));
  expect(await answersAt(path)).toBe(true);
  await new Promise((resolve) => server.close(resolve));

  mkdirSync(path);
  expect(await answersAt(path)).toBe(false);
});
