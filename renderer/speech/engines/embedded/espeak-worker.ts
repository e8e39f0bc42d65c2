import espeakDataUrl from "@echogarden/espeak-ng-emscripten/espeak-ng.data?url";
import sonicWasmUrl from "@echogarden/sonic-wasm/sonic.wasm?url";
import { holdLifeLock, readFile, reply } from "../worker-side.ts";
import type { Synthesizer } from "./synthesizer.ts";
import type { WorkerRequest } from "./worker-messages.ts";

holdLifeLock();

// eSpeak is synchronous; here it holds up nobody. Jobs that come before it is loaded wait in the promise.
const loading = loadSynthesizer();

addEventListener("message", (event: MessageEvent<WorkerRequest>) => {
  void loading.then((synthesizer) => synthesizer && render(synthesizer, event.data));
});

async function loadSynthesizer(): Promise<Synthesizer | null> {
  try {
    const [espeakData, sonicWasm] = await Promise.all([espeakDataUrl, sonicWasmUrl].map(readFile));
    if (!espeakData || !sonicWasm) return null;
    // Not above: what has hardly any code is alive, and can be watched, at once.
    const { Synthesizer } = await import("./synthesizer.ts");
    const synthesizer = await Synthesizer.load({ espeakData, sonicWasm });
    reply({ kind: "ready" });
    return synthesizer;
  } catch (error) {
    reply({ kind: "broken", message: String(error) });
    return null;
  }
}

function render(synthesizer: Synthesizer, { id, job }: WorkerRequest): void {
  try {
    const done = synthesizer.render(job, (chunk) => reply({ kind: "chunk", id, chunk }, [chunk.samples.buffer]));
    reply({ kind: done ? "done" : "refused", id });
  } catch (error) {
    // After a trap in WebAssembly nothing in here can be relied upon.
    reply({ kind: "broken", message: String(error) });
  }
}
