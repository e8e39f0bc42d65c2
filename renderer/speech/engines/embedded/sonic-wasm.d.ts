/** The part of the package that Hark uses; it ships no types. Names and meanings are those of sonic.h. */
declare module "@echogarden/sonic-wasm" {
  /** A pointer into the module's memory. */
  type Pointer = number;

  export interface SonicModule {
    readonly HEAP16: Int16Array;
    _malloc(byteLength: number): Pointer;
    _sonicCreateStream(sampleRate: number, channels: number): Pointer;
    _sonicDestroyStream(stream: Pointer): void;
    _sonicSetSpeed(stream: Pointer, speed: number): void;
    _sonicSetPitch(stream: Pointer, pitch: number): void;
    _sonicWriteShortToStream(stream: Pointer, samples: Pointer, count: number): number;
    /** How many samples were written to the buffer; 0 when there are none yet. */
    _sonicReadShortFromStream(stream: Pointer, samples: Pointer, maxCount: number): number;
    _sonicFlushStream(stream: Pointer): number;
  }

  export interface SonicOptions {
    readonly wasmBinary?: ArrayBuffer;
  }

  export default function load(options?: SonicOptions): Promise<SonicModule>;
}
