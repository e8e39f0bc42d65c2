import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { binarySizeLimit, documentSizeLimit } from "../../../main/sources/document.ts";
import { loadFile, readDroppedBytes } from "../../../main/sources/file.ts";
import { asNobody } from "../as-nobody.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hark-file-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The signature of a compound file, and the name of one of its parts as it stands there. */
const compound = (part: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(part, "utf16le")]);

const load = (path: string) => loadFile(path, "For people", new AbortController().signal);

test("a file comes with its text and the name that people know", async () => {
  const result = await load(write("news.html", "<!doctype html><p>Grüße"));

  expect(result).toMatchObject({
    ok: true,
    value: { text: "<!doctype html><p>Grüße", mediaType: "text/html", url: "", label: "For people", charset: "UTF-8" },
  });
});

describe("is what it holds rather than what it is called", () => {
  test.each([
    ["news.html", "<p>Words", "text/html"],
    ["fragment.htm", "Words in <b>bold</b>", "text/html"],
    ["news.xhtml", '<?xml version="1.0"?>\n<!-- note -->\n<html xmlns="x">', "text/html"],
    ["really-html.txt", "\ufeff\n<!DOCTYPE html><p>Words", "text/html"],
    ["really-html", "<!-- saved -->\n<html><p>Words", "text/html"],
    ["really-text.html", "No tags here, though 3 < 4 and 5 > 4.", "text/plain"],
    ["notes.md", "# Title\n\nWords with <b>bold</b>.", "text/markdown"],
    ["notes.MARKDOWN", "# Title", "text/markdown"],
    ["notes.txt", "# Title? Who knows.", "text/plain"],
    ["notes", "Words", "text/plain"],
  ])("%s", async (name, content, mediaType) => {
    expect(await load(write(name, content))).toMatchObject({ ok: true, value: { mediaType } });
  });
});

describe("books, documents and mails stay bytes, told by what they hold", () => {
  const local = "PK\x03\x04".padEnd(30);
  const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  test.each([
    ["book.txt", `${local}mimetypeapplication/epub+zipPK`, "application/epub+zip"],
    ["packed-otherwise.zip", `${local}META-INF/container.xml`, "application/epub+zip"],
    ["letter.zip", `${local}[Content_Types].xml word/document.xml`, docx],
    ["paper.html", "%PDF-1.7\nwords", "application/pdf"],
    ["after-a-mark.pdf", "\ufeff%PDF-1.4\n", "application/pdf"],
    ["mail.txt", "From: a@example.org\r\nDate: Tue, 24 Nov 2026 09:00:00 +0000\r\n\r\nHello", "message/rfc822"],
    ["of-a-mailbox", "From - Tue Nov 24\nReceived: by x;\n Tue\nFrom: a@b.example\nDate: x\n\nHello", "message/rfc822"],
    [
      "with-pictures.eml",
      "MIME-Version: 1.0\nFrom: a@b.example\nTo: c@d.example\nDate: x\nContent-Type: multipart/related; boundary=x\n\n",
      "message/rfc822",
    ],
    [
      "page.html",
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\n\r\n",
      "multipart/related",
    ],
    [
      "page.mht",
      'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n',
      "multipart/related",
    ],
  ])("%s", async (name, content, mediaType) => {
    const result = await load(write(name, content));

    expect(result).toMatchObject({ ok: true, value: { mediaType, bytes: Buffer.from(content), label: "For people" } });
  });

  test.each([
    ["speaks-of-pdf.txt", "Open it with %PDF-1.4 at its start."],
    ["dear.txt", "Dear all: come!\n\nNote: bring salt."],
    ["recipe.txt", "From: the pantry\nTo: the table\n\nBoil it."],
  ])("%s is a text", async (name, content) => {
    expect(await load(write(name, content))).toMatchObject({ ok: true, value: { mediaType: "text/plain" } });
  });
});

describe("ends with a reason", () => {
  test("missing", async () => {
    expect(await load(join(folder, "nowhere.txt"))).toEqual({
      ok: false,
      reason: "file-missing",
      detail: { name: "nowhere.txt" },
    });
    expect(await load(join(write("plain.txt", "x"), "below.txt"))).toMatchObject({ reason: "file-missing" });
  });

  test("a folder", async () => {
    expect(await load(folder)).toMatchObject({ reason: "file-unreadable" });
  });

  // Windows has no such bits.
  test.skipIf(process.platform === "win32")("no right to read it", async () => {
    const path = write("locked.txt", "x");
    chmodSync(folder, 0o755);
    chmodSync(path, 0o000);
    expect(await asNobody(() => load(path))).toMatchObject({ reason: "file-unreadable" });
  });

  test.skipIf(process.platform === "win32")("a device without an end", async () => {
    expect(await load("/dev/zero")).toMatchObject({ reason: "file-unreadable" });
  });

  test("too large, told before it is read", async () => {
    const path = write("large.txt", "");
    truncateSync(path, binarySizeLimit + 1);
    expect(await load(path)).toMatchObject({ reason: "too-large" });
  });

  test.each([
    ["empty", "", "empty"],
    ["white space", " \r\n\t", "empty"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "unsupported-type"],
    ["an archive", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), "unsupported-type"],
    [
      "an OpenDocument text",
      `${"PK\x03\x04".padEnd(30)}mimetypeapplication/vnd.oasis.opendocument.text`,
      "office-file",
    ],
    ["a spreadsheet", `${"PK\x03\x04".padEnd(30)}[Content_Types].xml xl/workbook.xml`, "office-file"],
    ["rich text", "{\\rtf1\\ansi Words}", "office-file"],
    ["an old Word document", compound("WordDocument"), "office-file"],
    ["a Word document with a password", compound("EncryptedPackage"), "password"],
    ["a Kindle book", `${"Title".padEnd(60, "\0")}BOOKMOBI`, "other-e-book"],
    ["a FictionBook", '<?xml version="1.0" encoding="utf-8"?>\n<FictionBook xmlns="x">', "other-e-book"],
  ])("%s", async (_name, content, reason) => {
    expect(await load(write("news.html", content))).toMatchObject({ reason });
  });

  test("cancelled", async () => {
    const result = await loadFile(write("news.txt", "x"), "News", AbortSignal.abort());
    expect(result).toMatchObject({ reason: "cancelled" });
  });
});

test("dropped bytes are understood by their name alone", () => {
  expect(readDroppedBytes("notes.md", Buffer.from("# Title"))).toMatchObject({
    ok: true,
    value: { mediaType: "text/markdown", label: "notes.md" },
  });
  expect(readDroppedBytes("large.txt", new Uint8Array(documentSizeLimit + 1))).toMatchObject({ reason: "too-large" });
});
