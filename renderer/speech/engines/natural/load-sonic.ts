import loadSonic from "@echogarden/sonic-wasm";
import { allocateBuffer, SonicStream } from "../embedded/sonic.ts";

/** Loads Sonic; what comes back makes its streams. */
export async function loadSonicFactory(
  wasmBinary: ArrayBuffer,
  sampleRate: number,
): Promise<(speed: number, pitch: number) => SonicStream> {
  const sonic = await loadSonic({ wasmBinary });
  const buffer = allocateBuffer(sonic);
  return (speed, pitch) => new SonicStream(sonic, buffer, sampleRate, speed, pitch);
}
