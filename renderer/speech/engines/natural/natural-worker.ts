import espeakDataUrl from "@echogarden/espeak-ng-emscripten/espeak-ng.data?url";
import sonicWasmUrl from "@echogarden/sonic-wasm/sonic.wasm?url";
import type { NaturalReply } from "../../../../main/contract-natural.ts";
import { sampleRate } from "../embedded/rendered-sound.ts";
import type { WorkerRequest } from "../embedded/worker-messages.ts";
import { holdLifeLock, readFile, reply } from "../worker-side.ts";
import { ModelLine } from "./model-line.ts";
import type { NaturalParts } from "./natural-synthesizer.ts";

holdLifeLock();

/** The port to the process with the model comes first, or nothing for one that is not installed. */
export type NaturalWorkerMessage = WorkerRequest | { readonly port: MessagePort | null };

const connecting = Promise.withResolvers<ModelLine>();
const loading = load();

addEventListener("message", ({ data }: MessageEvent<NaturalWorkerMessage>) => {
  if ("port" in data) connect(data.port);
  else void loading.then((parts) => parts && render(parts, data));
});

function connect(port: MessagePort | null): void {
  if (!port) {
    reply({ kind: "broken", message: "the voices are not installed" });
    return;
  }
  const line = new ModelLine(
    (request) => port.postMessage(request),
    (message) => reply({ kind: "broken", message }),
  );
  port.addEventListener("message", ({ data }: MessageEvent<NaturalReply>) => line.receive(data));
  // The process is gone.
  port.addEventListener("close", () => line.fail("the process has ended"));
  port.start();
  connecting.resolve(line);
}

async function load(): Promise<NaturalParts | null> {
  try {
    const [espeakData, wasmBinary] = await Promise.all([espeakDataUrl, sonicWasmUrl].map(readFile));
    if (!espeakData || !wasmBinary) return null;
    // Not above: what has hardly any code is alive, and can be watched, at once.
    const { EspeakPhonemes } = await import("./espeak-phonemes.ts");
    const { loadSonicFactory } = await import("./load-sonic.ts");
    const [phonemes, createSonic] = await Promise.all([
      EspeakPhonemes.load(espeakData),
      loadSonicFactory(wasmBinary, sampleRate),
    ]);
    const line = await connecting.promise;
    await line.ready;
    reply({ kind: "ready" });
    return { phonemes, createSonic, speak: (voice, tokens) => line.speak(voice, tokens) };
  } catch (error) {
    reply({ kind: "broken", message: String(error) });
    return null;
  }
}

async function render(parts: NaturalParts, { id, job }: WorkerRequest): Promise<void> {
  try {
    const { renderNaturally } = await import("./natural-synthesizer.ts");
    const rendered = await renderNaturally(job, parts, (chunk) =>
      reply({ kind: "chunk", id, chunk }, [chunk.samples.buffer]),
    );
    reply(rendered ? { kind: "done", id, ...rendered } : { kind: "refused", id });
  } catch (error) {
    reply({ kind: "broken", message: String(error) });
  }
}
