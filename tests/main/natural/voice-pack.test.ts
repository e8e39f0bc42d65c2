import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PackProgress } from "../../../main/contract-natural.ts";
import { createVoicePacks } from "../../../main/natural/voice-pack.ts";
import { makeTestPack, type TestPack } from "../../harness/voice-pack.ts";
import { hangUp, page, redirect } from "../../server/answers.ts";
import { createNodeNetwork } from "../../server/node-network.ts";
import { startServer, type TestServer } from "../../server/server.ts";

let root: string;
let server: TestServer;
let pack: TestPack;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "hark-pack-"));
  server = await startServer();
  pack = await makeTestPack(root, `${server.origin}/pack/`);
  for (const [path, bytes] of pack.contents) server.answer(`/pack/${path}`, serve(bytes));
});

afterEach(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

/** A server that knows ranges, as the official one. @param breaksAfter bytes; then the connection is gone. */
function serve(bytes: Uint8Array, { breaksAfter = Number.POSITIVE_INFINITY } = {}) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const rest = bytes.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { "content-length": rest.length });
    if (rest.length <= breaksAfter) response.end(rest);
    else response.write(rest.subarray(0, breaksAfter), () => setTimeout(() => response.destroy(), 50));
  };
}

function open(manifest = pack.manifest) {
  const progress: PackProgress[] = [];
  const packs = createVoicePacks({
    folder: join(root, "installed"),
    manifest,
    network: createNodeNetwork(),
    isSupported: true,
    onProgress: (one) => progress.push(one),
  });
  return { packs, progress };
}

const voicePath = "voices/bf_emma.bin";
const getVoice = () => pack.contents.get(voicePath) ?? new Uint8Array();

async function listInstalled(): Promise<string[]> {
  return (await readdir(join(root, "installed")).catch(() => [])).sort();
}

test("what is downloaded is installed, whole and right", async () => {
  const { packs, progress } = open();
  expect(await packs.read()).toMatchObject({ state: "absent", bytesHere: 0, voices: ["af_heart", "bf_emma"] });

  expect(await packs.download()).toEqual({ ok: true, value: null });

  expect(await packs.read()).toMatchObject({ state: "installed", host: new URL(server.origin).host });
  expect(await listInstalled()).toEqual(["af_heart.bin", "bf_emma.bin", "model_quantized.onnx"]);
  const { bytes } = await packs.read();
  expect(progress.at(-1)).toEqual({ bytes, bytesDone: bytes });
});

test("a download that breaks off goes on from there", async () => {
  server.answer(`/pack/${voicePath}`, serve(getVoice(), { breaksAfter: 300_000 }));
  const { packs } = open();

  expect(await packs.download()).toMatchObject({ ok: false, reason: "connection-failed" });
  const { state, bytesHere } = await packs.read();
  expect(state).toBe("partial");
  expect(bytesHere).toBeGreaterThan(522_240 + 200_000);
  expect(await listInstalled()).toContain("bf_emma.bin.part");

  server.answer(`/pack/${voicePath}`, serve(getVoice()));
  expect(await packs.download()).toEqual({ ok: true, value: null });
  expect(server.requests.at(-1)?.headers.range).toMatch(/^bytes=[2-3]\d{5}-$/);
  expect(await readFile(join(root, "installed", "bf_emma.bin"))).toEqual(Buffer.from(getVoice()));
});

test("a server that knows no ranges sends all of it again", async () => {
  server.answer(`/pack/${voicePath}`, serve(getVoice(), { breaksAfter: 300_000 }));
  const { packs } = open();
  await packs.download();

  server.answer(`/pack/${voicePath}`, page(getVoice()));
  expect(await packs.download()).toEqual({ ok: true, value: null });
  expect((await packs.read()).state).toBe("installed");
});

test("what goes on wrongly is thrown away, and the next try begins anew", async () => {
  const { packs } = open();
  await packs.download();
  const installed = join(root, "installed", "bf_emma.bin");
  await truncate(installed, 1000);
  await copyFile(installed, `${installed}.part`);
  await writeFile(`${installed}.part`, new Uint8Array(1000).fill(9));
  await rm(installed);

  expect(await packs.download()).toMatchObject({ ok: false, reason: "damaged", detail: { name: "bf_emma.bin" } });
  expect(await listInstalled()).toEqual(["af_heart.bin", "model_quantized.onnx"]);
  expect(await packs.download()).toEqual({ ok: true, value: null });
});

test("another file than it should be is not installed", async () => {
  const other = new Uint8Array(getVoice()).fill(7);
  server.answer(`/pack/${voicePath}`, page(other));
  const { packs } = open();

  expect(await packs.download()).toMatchObject({ ok: false, reason: "damaged" });
  expect(await packs.read()).toMatchObject({ state: "partial" });
  expect(await listInstalled()).toEqual(["af_heart.bin", "model_quantized.onnx"]);
});

test("more than there can be is not written", async () => {
  server.answer(`/pack/${voicePath}`, page(new Uint8Array(2_000_000)));
  const { packs } = open();

  expect(await packs.download()).toMatchObject({ ok: false, reason: "damaged" });
  expect(await listInstalled()).toEqual(["af_heart.bin", "model_quantized.onnx"]);
});

test.each([
  ["not-found", page("No", { status: 404 })],
  ["server-error", page("No", { status: 503 })],
  ["forbidden", page("No", { status: 403 })],
  ["connection-failed", hangUp()],
  ["too-many-redirects", redirect(`/pack/${voicePath}`)],
] as const)("a server that does not give it: %s", async (reason, answer) => {
  server.answer(`/pack/${voicePath}`, answer);
  expect(await open().packs.download()).toMatchObject({ ok: false, reason });
});

test("the file may lie elsewhere", async () => {
  server.answer(`/pack/${voicePath}`, redirect("/elsewhere"));
  server.answer("/elsewhere", serve(getVoice()));
  expect(await open().packs.download()).toEqual({ ok: true, value: null });
});

test("a download that is cancelled ends at once, and what has arrived stays", async () => {
  server.answer(`/pack/${voicePath}`, (_request, response) => {
    response.writeHead(200);
    response.write(getVoice().subarray(0, 100_000));
  });
  const { packs } = open();
  const download = packs.download();
  await expect.poll(async () => (await packs.read()).bytesHere).toBeGreaterThan(522_240 + 50_000);
  packs.cancel();

  expect(await download).toMatchObject({ ok: false, reason: "cancelled" });
  expect(await packs.read()).toMatchObject({ state: "partial" });
});

test("a folder is installed from whatever its files are called", async () => {
  await copyFile(join(pack.source, "model.onnx"), join(pack.source, "kokoro (1).onnx"));
  await rm(join(pack.source, "model.onnx"));
  const { packs } = open();

  expect(await packs.copyFrom(pack.source)).toEqual({ ok: true, value: null });
  expect((await packs.read()).state).toBe("installed");
  expect(server.requests).toEqual([]);
});

test("a folder that lacks a file, or has another version of it, installs nothing", async () => {
  await appendFile(join(pack.source, voicePath), "x");
  const { packs } = open();

  expect(await packs.copyFrom(pack.source)).toMatchObject({
    ok: false,
    reason: "file-missing",
    detail: { name: "bf_emma.bin" },
  });
  expect(await packs.copyFrom(join(root, "nowhere"))).toMatchObject({ ok: false, reason: "file-missing" });
  expect((await packs.read()).state).toBe("absent");
});

test("a folder completes a download that broke off", async () => {
  server.answer(`/pack/${voicePath}`, serve(getVoice(), { breaksAfter: 300_000 }));
  const { packs, progress } = open();
  await packs.download();

  expect(await packs.copyFrom(pack.source)).toEqual({ ok: true, value: null });
  const { bytes } = await packs.read();
  expect(progress.at(-1)).toEqual({ bytes, bytesDone: bytes });
});

test("a pack that is removed is gone, and can be installed again", async () => {
  const { packs } = open();
  await packs.download();

  expect(await packs.remove()).toEqual({ ok: true, value: null });
  expect(await listInstalled()).toEqual([]);
  expect((await packs.read()).state).toBe("absent");
  expect(await packs.download()).toEqual({ ok: true, value: null });
});

test.runIf(process.platform === "linux")("a full disk is told, and gets its room back", async () => {
  const { packs } = open();
  await mkdir(join(root, "installed"));
  // The file that every write to fails for want of room.
  await symlink("/dev/full", join(root, "installed", "bf_emma.bin.part"));

  expect(await packs.download()).toMatchObject({ ok: false, reason: "disk-full" });
  expect(await listInstalled()).toEqual(["af_heart.bin", "model_quantized.onnx"]);
  expect(await packs.download()).toEqual({ ok: true, value: null });
});

test("a folder that may not be written to is said to be so", async () => {
  await writeFile(join(root, "installed"), "a file where the folder should be");
  const result = await open().packs.download();
  expect(result).toMatchObject({ ok: false, reason: "not-saved" });
});
