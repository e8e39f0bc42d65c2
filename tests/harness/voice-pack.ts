import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { modelName, nameVoiceFile, type PackManifest } from "../../main/natural/pack-manifest.ts";
import { makeTinyModel } from "./tiny-model.ts";

/** A pack as the real one, with a model of a kilobyte. */
export interface TestPack {
  readonly manifest: PackManifest;
  /** The manifest's file, for `--voice-pack`. */
  readonly manifestPath: string;
  /** What is in each file, by its path below the address. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** A folder with all its files, as somebody hands it on. */
  readonly source: string;
  /** A folder as it is once the pack is installed. */
  readonly installed: string;
}

const voices = ["af_heart", "bf_emma"];
/** 510 rows of 256 numbers of four bytes. */
const voiceBytes = 522_240;

/** Makes a pack in a folder. @param address where it is to be downloaded from. */
export async function makeTestPack(folder: string, address = "http://127.0.0.1:9/"): Promise<TestPack> {
  const source = join(folder, "pack");
  await mkdir(join(source, "voices"), { recursive: true });
  const contents = new Map<string, Uint8Array>([["onnx/model.onnx", makeTinyModel()]]);
  // No two alike, so that none can be taken for another.
  for (const [place, voice] of voices.entries()) {
    contents.set(`voices/${voice}.bin`, new Uint8Array(voiceBytes).fill(place + 1));
  }
  const files = [...contents].map(([path, bytes]) => {
    const voice = /voices\/(\w+)\.bin/.exec(path)?.[1];
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { name: voice === undefined ? modelName : nameVoiceFile(voice), path, bytes: bytes.length, sha256 };
  });
  for (const [path, bytes] of contents) await writeFile(join(source, path.replace("onnx/", "")), bytes);
  const installed = join(folder, "as-installed");
  await mkdir(installed);
  for (const { name, path } of files) await writeFile(join(installed, name), contents.get(path) ?? "");
  const manifest = { address, files };
  const manifestPath = join(folder, "pack.json");
  await writeFile(manifestPath, JSON.stringify(manifest));
  return { manifest, manifestPath, contents, source, installed };
}
