import type { SonicModule } from "@echogarden/sonic-wasm";

/** Samples at a time through the module's memory. */
const bufferLength = 8192;

/** Shortens speech without changing its pitch, as it streams through. 16-bit mono samples. */
export class SonicStream {
  readonly #module: SonicModule;
  readonly #stream: number;
  readonly #buffer: number;

  /**
   * @param buffer from `allocateBuffer`, shared by all streams, which run one after another.
   * @param pitch 1 leaves it alone, 2 is an octave higher.
   */
  constructor(module: SonicModule, buffer: number, sampleRate: number, speed: number, pitch = 1) {
    this.#module = module;
    this.#buffer = buffer;
    this.#stream = module._sonicCreateStream(sampleRate, 1);
    module._sonicSetSpeed(this.#stream, speed);
    if (pitch !== 1) module._sonicSetPitch(this.#stream, pitch);
  }

  /** Takes samples and returns what is ready, which may be nothing. */
  write(samples: Int16Array): Int16Array {
    const ready: Int16Array[] = [];
    for (let start = 0; start < samples.length; start += bufferLength) {
      const part = samples.subarray(start, start + bufferLength);
      this.#module.HEAP16.set(part, this.#buffer >> 1);
      this.#module._sonicWriteShortToStream(this.#stream, this.#buffer, part.length);
      ready.push(this.#read());
    }
    return join(ready);
  }

  /** Returns the rest, and frees the stream. */
  end(): Int16Array {
    this.#module._sonicFlushStream(this.#stream);
    const rest = this.#read();
    this.#module._sonicDestroyStream(this.#stream);
    return rest;
  }

  #read(): Int16Array {
    const parts: Int16Array[] = [];
    for (;;) {
      const count = this.#module._sonicReadShortFromStream(this.#stream, this.#buffer, bufferLength);
      if (count <= 0) return join(parts);
      parts.push(this.#module.HEAP16.slice(this.#buffer >> 1, (this.#buffer >> 1) + count));
    }
  }
}

/** Memory for SonicStream, allocated once. */
export function allocateBuffer(module: SonicModule): number {
  return module._malloc(bufferLength * Int16Array.BYTES_PER_ELEMENT);
}

function join(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}
