import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";

/**
 * Fixtures are kept as sources that people can read: an archive as a folder of what is in it, a PDF that is
 * written by hand as text without the numbers that only a program can get right. These make the files of them.
 */
export function readFixtureFile(path: string): Uint8Array {
  if (statSync(path).isDirectory()) return zipFolder(path);
  const bytes = readFileSync(path);
  return path.endsWith(".pdf") && !bytes.includes("startxref") ? finishPdf(bytes.toString("latin1")) : bytes;
}

/** An EPUB's mimetype has to come first, and not compressed (EPUB OCF, 4.2). */
function zipFolder(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted((a, b) => Number(b === "mimetype") - Number(a === "mimetype") || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const name of names) {
    files[name] = [readFileSync(join(folder, name)), { level: name === "mimetype" ? 0 : 6, mtime: "2026-01-01" }];
  }
  return zipSync(files);
}

/** Puts in the lengths of streams, the cross-reference table and the trailer (ISO 32000-2, 7.5). */
export function finishPdf(source: string): Uint8Array {
  const [objects = "", trailer = ""] = source.split(/^trailer\n/m);
  const text = objects.replace(/\/Length 0([\s\S]*?>>\nstream\n)([\s\S]*?)(?=\nendstream)/g, (_all, between, stream) =>
    [`/Length ${stream.length}`, between, stream].join(""),
  );
  const starts = [...text.matchAll(/^(\d+) 0 obj$/gm)].map(({ 1: number, index }) => [Number(number), index] as const);
  const size = Math.max(...starts.map(([number]) => number)) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const start = starts.find(([each]) => each === number)?.[1];
    return start === undefined ? "0000000000 65535 f " : `${String(start).padStart(10, "0")} 00000 n `;
  });
  const table = `xref\n0 ${size}\n${rows.join("\n")}\n`;
  const end = `trailer\n${trailer.trim().replace(/^<</, `<< /Size ${size}`)}\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, "latin1");
}

/** The first of these names that a folder has. */
export function findIn<Name extends string>(folder: string, names: readonly Name[]): Name | undefined {
  return names.find((name) => existsSync(join(folder, name)));
}
