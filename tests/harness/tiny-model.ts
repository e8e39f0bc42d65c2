/**
 * A model with Kokoro's inputs and outputs that says a tone for each token, 75 ms long, and silence for the padding. It
 * is made here by hand, a message of protobuf, so that the real runtime can be tried without the real weights.
 */

/** Samples of one token: three frames. */
export const tinyTokenLength = 1800;

const float = 1;
const int64 = 7;

/** @param tellsDurations false makes an export in which nothing tells how long a token sounds. */
export function makeTinyModel({ tellsDurations = true } = {}): Uint8Array {
  const durations = tellsDurations ? "/encoder/Clip_output_0" : "durations";
  const tone = Float32Array.from(
    { length: tinyTokenLength },
    (_, at) => 0.3 * Math.sin((at / 24_000) * 220 * 2 * Math.PI),
  );
  const graph = [
    node("Cast", ["input_ids"], "ids", [integer("to", float)]),
    node("Mul", ["ids", "zero"], "nothing"),
    node("Add", ["nothing", "frames"], durations),
    node("Min", ["ids", "one"], "loudness"),
    node("Unsqueeze", ["loudness", "last"], "column"),
    node("Mul", ["column", "tone"], "tones"),
    node("Reshape", ["tones", "line"], "waveform"),
    text(2, "tiny"),
    floats("zero", [], [0]),
    floats("one", [], [1]),
    floats("frames", [], [3]),
    floats("tone", [1, 1, tone.length], tone),
    integers("last", [2]),
    integers("line", [1, -1]),
    message(11, value("input_ids", int64, [1, "count"])),
    message(11, value("style", float, [1, 256])),
    message(11, value("speed", float, [1])),
    message(12, value("waveform", float, [1, "length"])),
  ].flat();
  return Uint8Array.from([...number(1, 8), ...message(8, number(2, 13)), ...message(7, graph)]);
}

function node(type: string, inputs: readonly string[], output: string, attributes: readonly number[][] = []): number[] {
  const names = [...inputs.flatMap((input) => text(1, input)), ...text(2, output), ...text(4, type)];
  return message(1, [...names, ...attributes.flatMap((attribute) => message(5, attribute))]);
}

function integer(name: string, content: number): number[] {
  return [...text(1, name), ...number(3, content), ...number(20, 2)];
}

function floats(name: string, shape: readonly number[], content: ArrayLike<number>): number[] {
  return tensor(name, float, shape, new Uint8Array(Float32Array.from(content).buffer));
}

function integers(name: string, content: readonly number[]): number[] {
  return tensor(name, int64, [content.length], new Uint8Array(BigInt64Array.from(content, BigInt).buffer));
}

function tensor(name: string, type: number, shape: readonly number[], content: Uint8Array): number[] {
  const dimensions = shape.flatMap((length) => number(1, length));
  return message(5, [...dimensions, ...number(2, type), ...text(8, name), ...message(9, content)]);
}

function value(name: string, type: number, shape: readonly (number | string)[]): number[] {
  const dimensions = shape.flatMap((length) =>
    message(1, typeof length === "number" ? number(1, length) : text(2, length)),
  );
  return [...text(1, name), ...message(2, message(1, [...number(1, type), ...message(2, dimensions)]))];
}

function text(field: number, content: string): number[] {
  return message(field, new TextEncoder().encode(content));
}

function message(field: number, content: ArrayLike<number>): number[] {
  return [...varint((field << 3) | 2), ...varint(content.length), ...Array.from(content)];
}

function number(field: number, content: number): number[] {
  return [...varint(field << 3), ...varint(content)];
}

function varint(content: number): number[] {
  return content < 0x80 ? [content] : [(content & 0x7f) | 0x80, ...varint(content >> 7)];
}
