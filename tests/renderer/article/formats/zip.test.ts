import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openZip } from "../../../../renderer/article/formats/zip.ts";

const text = (content: string) => new TextEncoder().encode(content);
const decode = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? undefined);
const limit = 1000;

test("entries come by name, packed or not, and what is not there is null", () => {
  const zip = openZip(zipSync({ "a.txt": text("aaaa".repeat(50)), "dir/ü.txt": [text("b"), { level: 0 }] }));

  expect(zip.names).toEqual(["a.txt", "dir/ü.txt"]);
  expect(decode(zip.read("a.txt", limit))).toBe("aaaa".repeat(50));
  expect(decode(zip.read("dir/u\u0308.txt", limit))).toBe("b");
  expect(zip.read("c.txt", limit)).toBeNull();
});

describe("is refused", () => {
  test("a bomb, however small it says that it is", () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(50_000_000) });
    expect(bomb.byteLength).toBeLessThan(100_000);
    // In the directory, the size that it unpacks to.
    new DataView(bomb.buffer).setUint32(bomb.byteLength - 22 - 51 + 24, 10, true);

    expect(() => openZip(bomb).read("a.txt", 1_000_000)).toThrow("unpacks-too-large");
  });

  test("many entries that are too much together", () => {
    const files = Object.fromEntries([1, 2, 3, 4].map((number) => [`${number}`, new Uint8Array(90_000_000)]));
    const zip = openZip(zipSync(files, { level: 1 }));

    expect(() => zip.names.map((name) => zip.read(name, 100_000_000)?.byteLength)).toThrow("unpacks-too-large");
    // Packing 360 MB takes 2 s alone, and longer beside other tests.
  }, 30_000);

  test("more entries than any book has", () => {
    const files = Object.fromEntries(Array.from({ length: 21_000 }, (_, number) => [`${number}`, new Uint8Array()]));
    expect(() => openZip(zipSync(files, { level: 0 }))).toThrow("unpacks-too-large");
  });

  test("an archive that was cut off, wherever", () => {
    const whole = zipSync({ "a.txt": text("word ".repeat(200)), "b.txt": text("more") });
    for (let length = 0; length < whole.byteLength; length += 1)
      expect(() => openZip(whole.subarray(0, length)), `${length} bytes`).toThrow("damaged");
  });

  test("an entry whose bytes were changed", () => {
    const whole = zipSync({ "a.txt": text("word ".repeat(200)) });
    whole.fill(0xff, 36, 40);
    expect(() => openZip(whole).read("a.txt", 10_000)).toThrow("damaged");
  });
});
