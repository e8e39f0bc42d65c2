import { expect, test } from "vitest";
import { detectImageType } from "../../../main/sources/image-type.ts";

test.each([
  ["89504e470d0a1a0a", "image/png"],
  ["ffd8ffe000104a46", "image/jpeg"],
  ["474946383961", "image/gif"],
  ["52494646ffffffff57454250", "image/webp"],
  ["52494646ffffffff57415645", ""],
  ["0000001c6674797061766966", "image/avif"],
  ["0000001c6674797069736f6d", ""],
  ["424d46000000", "image/bmp"],
  ["3c73766720", ""],
  ["", ""],
])("%s is %s", (hex, mediaType) => {
  expect(detectImageType(Buffer.from(hex, "hex"))).toBe(mediaType);
});
