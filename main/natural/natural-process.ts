import type { MessagePortMain } from "electron";
import * as v from "valibot";
import { mostTokens, type NaturalReply } from "../contract-natural.ts";
import { KokoroModel } from "./kokoro-model.ts";

// A process of its own: the model takes half a gigabyte and all cores, and may die without taking Hark along.
// Arguments: the pack's folder, and the folder of the native runtime (read by what scripts/build/onnx-runtime.mjs puts
// into onnxruntime-node).

const request = v.strictObject({
  id: v.number(),
  voice: v.pipe(v.string(), v.regex(/^[a-z]{2}_[a-z]{1,40}$/)),
  tokens: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))), v.maxLength(mostTokens)),
});

/** In ms; nobody has been listening this long. */
const idleTime = 10_000;

const [folder = ""] = process.argv.slice(2);
const loading = loadModel();
/** One run at a time: a second would only make both slow. */
let last: Promise<unknown> = Promise.resolve();
let listeners = 0;
let ending: NodeJS.Timeout | undefined;

process.parentPort.on("message", ({ ports: [port] }) => {
  if (port) serve(port);
});

function serve(port: MessagePortMain): void {
  listeners++;
  clearTimeout(ending);
  let isOpen = true;
  const reply = (message: NaturalReply) => isOpen && port.postMessage(message);
  port.on("message", ({ data }) => {
    last = last.then(() => (isOpen ? answer(data, reply) : undefined));
  });
  port.on("close", () => {
    isOpen = false;
    listeners--;
    if (listeners === 0) ending = setTimeout(() => process.exit(0), idleTime);
  });
  port.start();
  void loading.then(
    () => reply({ kind: "ready" }),
    (error: unknown) => reply({ kind: "broken", message: String(error) }),
  );
}

async function answer(data: unknown, reply: (message: NaturalReply) => void): Promise<void> {
  const asked = v.safeParse(request, data);
  if (!asked.success) return;
  const { id, voice, tokens } = asked.output;
  try {
    const model = await loading;
    const began = performance.now();
    const { samples, durations } = await model.speak(voice, tokens);
    reply({ kind: "sound", id, samples, durations, elapsed: performance.now() - began });
  } catch (error) {
    reply({ kind: "failed", id, message: String(error) });
  }
}

async function loadModel(): Promise<KokoroModel> {
  // Not above: where the runtime cannot be loaded, that is answered, too.
  const runtime = await import("onnxruntime-node");
  return KokoroModel.load(runtime, folder);
}
