import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow } from "electron";
import * as v from "valibot";
import type { NaturalRequests } from "../contract-natural.ts";
import { sendEvent } from "../ipc.ts";
import type { Network } from "../sources/fetch-bytes.ts";
import { fail } from "../sources/result.ts";
import { createNaturalHost, runtimeFolder } from "./natural-process-host.ts";
import { kokoroPack, type PackManifest } from "./pack-manifest.ts";
import { createVoicePacks } from "./voice-pack.ts";

interface NaturalParts {
  readonly window: BrowserWindow;
  readonly network: Network;
  /** Another pack than the real one, for tests; an app that is packaged takes none. */
  readonly testManifest: string | null;
  /** Shows the system's dialog; null when nothing was chosen. */
  chooseFolder(): Promise<string | null>;
}

/** What the page may ask of the natural voices. */
export function createNaturalRequests(parts: NaturalParts): NaturalRequests {
  const { window, network, testManifest } = parts;
  const packs = createVoicePacks({
    folder: join(app.getPath("userData"), "natural-voices"),
    manifest: testManifest === null || app.isPackaged ? kokoroPack : readManifest(testManifest),
    network,
    isSupported: existsSync(join(runtimeFolder, "onnxruntime_binding.node")),
    onProgress: (progress) => sendEvent(window.webContents, "voicePackProgress", progress),
  });
  const host = createNaturalHost(packs.folder);
  // With the page that shows it an installation ends; what has arrived stays.
  window.once("closed", () => packs.cancel());
  return {
    readVoicePack: () => packs.read(),
    downloadVoicePack: () => packs.download(),
    async copyVoicePack() {
      const folder = await parts.chooseFolder();
      return folder === null ? fail("cancelled") : packs.copyFrom(folder);
    },
    cancelVoicePack: async () => packs.cancel(),
    removeVoicePack() {
      host.end();
      return packs.remove();
    },
    async connectNatural() {
      const { state } = await packs.read();
      if (state !== "installed") return false;
      host.connect(window);
      return true;
    },
  };
}

const manifestSchema = v.strictObject({
  address: v.pipe(v.string(), v.url()),
  files: v.array(v.strictObject({ name: v.string(), path: v.string(), bytes: v.number(), sha256: v.string() })),
});

function readManifest(path: string): PackManifest {
  return v.parse(manifestSchema, JSON.parse(readFileSync(path, "utf8")));
}
