import { ascii, bigEndian, joinBytes } from "./bytes.ts";

/** A part of an MP4 file, which may hold others. */
export interface Box {
  readonly type: string;
  /** With its size and type, which are the first eight. */
  readonly bytes: Uint8Array;
}

/** The boxes that lie one after another in these bytes. */
export function readBoxes(bytes: Uint8Array): Box[] {
  const boxes: Box[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = Math.max(8, view.getUint32(at));
    boxes.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), bytes: bytes.subarray(at, at + size) });
    at += size;
  }
  return boxes;
}

export function makeBox(type: string, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = joinBytes(...content);
  return joinBytes(bigEndian(body.length + 8), ascii(type), body);
}

/** A box whose content begins with a version, which is 0 here, and flags. */
export function makeFullBox(type: string, flags: number, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return makeBox(type, bigEndian(flags), ...content);
}
