/** Element type 1 of ONNX. */
const float = 1;

/**
 * Bytes that, appended to an ONNX model, make a tensor inside of it one of its outputs. A model is a protobuf message, and
 * of a message that comes in two parts the second adds to the first (protobuf.dev, "last one wins" and "repeated").
 * @param name of a tensor of floats inside the graph.
 */
export function writeOutputPatch(name: string): Uint8Array {
  // ModelProto.graph (7) . GraphProto.output (12) . ValueInfoProto { name (1), type (2) . tensor_type (1) . elem_type (1) }
  const type = field(2, field(1, [...varint(1 << 3), float]));
  const output = [...field(1, [...new TextEncoder().encode(name)]), ...type];
  return Uint8Array.from(field(7, field(12, output)));
}

/** A field of protobuf that is a message or text. */
function field(number: number, content: readonly number[]): number[] {
  return [...varint((number << 3) | 2), ...varint(content.length), ...content];
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >> 7)];
}
