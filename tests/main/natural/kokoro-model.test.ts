import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as runtime from "onnxruntime-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KokoroModel } from "../../../main/natural/kokoro-model.ts";
import { writeOutputPatch } from "../../../main/natural/output-patch.ts";
import { makeTinyModel, tinyTokenLength } from "../../harness/tiny-model.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hark-model-"));
  await writeFile(join(folder, "af_heart.bin"), new Uint8Array(522_240));
});

afterAll(() => rm(folder, { recursive: true }));

async function load(model: Uint8Array): Promise<KokoroModel> {
  await writeFile(join(folder, "model_quantized.onnx"), model);
  return KokoroModel.load(runtime, folder);
}

test("the patch is 34 bytes that name the tensor", () => {
  const patch = writeOutputPatch("/encoder/Clip_output_0");
  expect(patch).toHaveLength(34);
  expect(new TextDecoder().decode(patch)).toContain("/encoder/Clip_output_0");
});

test("a model tells how long each token sounds, though its maker did not mean it to", async () => {
  const model = await load(makeTinyModel());
  const { samples, durations } = await model.speak("af_heart", [50, 47, 54, 57]);
  expect(samples).toHaveLength(6 * tinyTokenLength);
  // All are three frames long, by which the sound runs ahead.
  expect(durations).toEqual([0, ...Array(4).fill(tinyTokenLength), 2 * tinyTokenLength]);
});

test("a model that does not tell speaks all the same", async () => {
  const model = await load(makeTinyModel({ tellsDurations: false }));
  const { samples, durations } = await model.speak("af_heart", [50, 47]);
  expect(samples).toHaveLength(4 * tinyTokenLength);
  expect(durations).toBeNull();
});

test("a voice that is not there, nothing to say and too much of it are refused", async () => {
  const model = await load(makeTinyModel());
  await expect(model.speak("af_nobody", [50])).rejects.toThrow("ENOENT");
  await expect(model.speak("af_heart", [])).rejects.toThrow("0 tokens");
  await expect(model.speak("af_heart", Array(511).fill(50))).rejects.toThrow("511 tokens");
});

test("a file that is no model is refused", async () => {
  await expect(load(new Uint8Array(100))).rejects.toThrow();
});
