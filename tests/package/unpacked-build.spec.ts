import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { expect } from "@playwright/test";
import { notForReleaseName, unpackedFolder } from "../../scripts/package/for-tests.mjs";
import type { Desktop } from "../harness/desktop.ts";
import { test } from "../harness/test.ts";

const program = join(unpackedFolder, "hark");
const resources = join(unpackedFolder, "resources");

/** In ms. Packing copies Electron, 260 MB. */
const packingTime = 180_000;

test.beforeAll(() => {
  test.setTimeout(packingTime);
  const { status, stderr } = spawnSync("node", ["scripts/package.mjs", "--for-tests"], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
});

test("the packaged app, started from its own folder, reads the sample to its end", async ({ desktop }) => {
  test.setTimeout(240_000);
  const { code, stdout, stderr } = await runPackaged(desktop, [
    "--transcript",
    "--read",
    "--exit-at-end",
    "--rate=900",
  ]);

  expect(code, stderr).toBe(0);
  expect(stdout).toContain(readSampleHeadline());
  const lines = stdout.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => !/^\[\d+:\d\d\.\d+\] [^:]+: \S/.test(line))).toEqual([]);
});

test("a file that is named is read instead", async ({ desktop }) => {
  const file = join(await desktop.makeFolder("articles"), "harbour.txt");
  await writeFile(file, "The harbour is quiet\n\nNobody came to the harbour this morning, and the boats stayed in.\n");
  const args = [file, "--transcript", "--read", "--exit-at-end", "--silent", "--rate=900"];
  const { code, stdout, stderr } = await runPackaged(desktop, args);

  expect(code, stderr).toBe(0);
  expect(stdout).toContain("Nobody came to the harbour this morning");
});

test("what Hark never needs is switched off in the program itself", async () => {
  const { version: _version, ...fuses } = await getCurrentFuseWire(program);
  const named = Object.entries(fuses).map(([index, state]) => [
    FuseV1Options[Number(index)],
    state === FuseState.ENABLE,
  ]);
  expect(Object.fromEntries(named)).toMatchObject({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
});

test("the environment cannot turn the packaged app into a bare Node", async ({ desktop }) => {
  const folder = await desktop.makeFolder("script");
  const proof = join(folder, "it-ran.txt");
  const script = join(folder, "script.js");
  await writeFile(script, `require("node:fs").writeFileSync(${JSON.stringify(proof)}, "");`);
  const env = { ELECTRON_RUN_AS_NODE: "1", NODE_OPTIONS: `--require=${script}` };
  // To Node this runs a script; to Hark it is a file to read, which it does.
  await runPackaged(desktop, [script, "--read", "--transcript", "--exit-at-end", "--silent", "--rate=900"], env);

  expect(existsSync(proof)).toBe(false);
});

test("only built files are inside", () => {
  const files = listPackage(join(resources, "app.asar"), { isPack: false });
  expect(files.filter((file) => !/^\/(?:package\.json|out(?:\/.*)?)$/.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(["/package.json", "/out/main/main.js", "/out/preload/preload.cjs"]));
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  expect(existsSync(join(resources, "default_app.asar"))).toBe(false);
});

test("of the natural voices' runtime there is what this system needs, outside of the archive", async () => {
  const runtime = join(resources, "app.asar.unpacked", "out", "main", "runtime");
  expect((await readdir(runtime)).sort()).toEqual(["libonnxruntime.so.1", "onnxruntime_binding.node"]);
});

test("licences are beside it, Electron's too, and what it is not for", () => {
  const libraries = readFileSync(join(resources, "licences", "third-party.txt"), "utf8");
  expect(libraries).toContain("preact");
  expect(libraries).toContain("espeak-ng");
  expect(libraries).toContain("onnxruntime-node");
  expect(readFileSync(join(resources, "licences", "LICENSE.txt"), "utf8")).toContain("GNU GENERAL PUBLIC LICENSE");
  expect(existsSync(join(unpackedFolder, "LICENSES.chromium.html"))).toBe(true);
  expect(readFileSync(join(unpackedFolder, notForReleaseName), "utf8")).toContain("not for release");
});

/** Not by Playwright: it drives an app by --inspect, which the packaged app refuses. */
async function runPackaged(desktop: Desktop, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const profile = await desktop.makeFolder("profile");
  // Chromium's sandbox refuses to run as root; only tests may switch it off.
  const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = spawn(program, [`--user-data-dir=${profile}`, ...rootFlags, ...args], {
    cwd: unpackedFolder,
    env: { ...desktop.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = [collect(app.stdout), collect(app.stderr)];
  try {
    const [code] = await once(app, "close");
    return { code: Number(code), stdout: stdout(), stderr: stderr() };
  } finally {
    end(app);
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.setEncoding("utf8").on("data", (part: string) => {
    text += part;
  });
  return () => text;
}

function end(app: ChildProcess): void {
  if (app.exitCode === null && app.signalCode === null) app.kill("SIGKILL");
}

function readSampleHeadline(): string {
  const sample = readFileSync(join("assets", "sample", "harbour-library.html"), "utf8");
  const headline = /<h1[^>]*>([^<]+)<\/h1>/.exec(sample)?.[1];
  if (headline === undefined) throw new Error("The sample has no headline.");
  return headline.trim();
}
