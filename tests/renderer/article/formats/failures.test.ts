// @vitest-environment jsdom
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { BinaryDocument } from "../../../../main/contract.ts";
import { readDocument } from "../../../../renderer/article/read-document.ts";
import { finishPdf } from "../../../fixture-files.ts";
import { makeBinarySource, readFixture } from "../fixtures.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function readBytes(name: string): BinaryDocument {
  const source = readFixture(name);
  if ("text" in source) throw new Error(`${name} is a text.`);
  return source;
}

const book = (chapter: Uint8Array | string, more: Zippable = {}): BinaryDocument => {
  const files: Zippable = {
    "META-INF/container.xml": strToU8('<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'),
    "b.opf": strToU8(
      '<package><metadata/><manifest><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>',
    ),
    "c.xhtml": typeof chapter === "string" ? strToU8(chapter) : chapter,
    ...more,
  };
  return makeBinarySource(zipSync(files), "application/epub+zip");
};

const encryption = (uri: string) =>
  strToU8(
    `<encryption xmlns:e="x"><e:EncryptedData><e:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>` +
      `<e:CipherData><e:CipherReference URI="${uri}"/></e:CipherData></e:EncryptedData></encryption>`,
  );

test.each(["epub-report", "docx-report"])("%s cut off anywhere is said to be damaged", async (name) => {
  const whole = readBytes(name);
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    const bytes = whole.bytes.subarray(0, Math.floor(whole.bytes.byteLength * share));
    expect(await readDocument({ ...whole, bytes }), `${share}`).toEqual({
      ok: false,
      reason: "damaged",
      detail: { name: "Test" },
    });
  }
});

test.each(["mail-newsletter", "mail-plain", "mhtml-page"])("%s cut off is read as far as it goes", async (name) => {
  const whole = readBytes(name);
  const read = await readDocument({ ...whole, bytes: whole.bytes.subarray(0, whole.bytes.byteLength * 0.6) });
  expect(read).toMatchObject({ ok: true });
});

describe("books", () => {
  test.each([
    ["with encrypted chapters", book("x", { "META-INF/encryption.xml": encryption("c.xhtml") }), "copy-protected"],
    ["whose one chapter is a bomb", book(new Uint8Array(100_000_000)), "unpacks-too-large"],
    ["of pictures alone", book('<body><img src="a.png" alt="Page 1"/></body>'), "only-pictures"],
    ["without a package", makeBinarySource(zipSync({ mimetype: strToU8("x") }), "application/epub+zip"), "damaged"],
  ])("%s", async (_name, source, reason) => {
    expect(await readDocument(source)).toMatchObject({ ok: false, reason });
  });

  test("entities that multiply are no danger: there are none", async () => {
    const laughs = `<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><p>x &b;</p>`;
    const read = await readDocument(book(laughs));
    expect(JSON.stringify(read).length).toBeLessThan(2000);
  });

  test("a chapter that is missing is told, the others are read", async () => {
    const source = book("<p>Words.</p>", {
      "b.opf": strToU8(
        '<package><manifest><item id="c" href="c.xhtml"/><item id="d" href="d.xhtml"/></manifest><spine><itemref idref="d"/><itemref idref="c"/></spine></package>',
      ),
    });
    expect(await readDocument(source)).toMatchObject({
      ok: true,
      value: {
        blocks: [{ text: "Words." }],
        skipped: [{ kind: "other", reason: "missing-chapter", text: "d.xhtml" }],
      },
    });
  });

  test("the reader can stop it, and hears how far it is", async () => {
    const stop = new AbortController();
    const shares: number[] = [];
    const read = await readDocument(readBytes("epub-report"), {
      signal: stop.signal,
      onProgress: (share) => {
        shares.push(share);
        if (share >= 0.4) stop.abort();
      },
    });
    expect(read).toMatchObject({ ok: false, reason: "cancelled" });
    expect(shares).toEqual([0, 0.2, 0.4]);
  });

  test("pictures beyond any measure stay out, with their words in", async () => {
    const picture = new Uint8Array(6_000_000);
    picture.set([0x89, 0x50, 0x4e, 0x47]);
    const source = book('<p>Words.</p><p><img src="a.png" alt="A map"/></p>', { "a.png": [picture, { level: 1 }] });
    expect(await readDocument(source)).toMatchObject({
      value: {
        blocks: [{ text: "Words." }, { kind: "figure", alt: "A map" }],
        skipped: [{ kind: "other", reason: "large-picture", text: "A map" }],
      },
    });
  });
});

describe("Word documents", () => {
  test.each([
    ["that are a bomb", { "word/document.xml": new Uint8Array(100_000_000) }, "unpacks-too-large"],
    ["without a text", {}, "damaged"],
    ["that are no XML", { "word/document.xml": strToU8("no <xml") }, "damaged"],
  ])("%s", async (_name, files, reason) => {
    const bytes = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), ...files });
    expect(await readDocument(makeBinarySource(bytes, docx))).toMatchObject({ ok: false, reason });
  });
});

describe("PDF", () => {
  const pdf = (content: string, more = "", trailer = "") =>
    makeBinarySource(
      finishPdf(`%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Im1 6 0 R >> >> >>
endobj
4 0 obj
<< /Length 0 >>
stream
${content}
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
6 0 obj
<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 0 >>
stream
x
endstream
endobj
${more}trailer
<< /Root 1 0 R ${trailer}>>
`),
      "application/pdf",
    );
  const words = "BT /F1 12 Tf 72 700 Td (Some words.) Tj ET";
  const locked = `7 0 obj
<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"a1".repeat(32)}> /U <${"b2".repeat(32)}> >>
endobj
`;

  test("with words is read", async () => {
    expect(await readDocument(pdf(words))).toMatchObject({ ok: true, value: { blocks: [{ text: "Some words." }] } });
  });

  test.each([
    ["of pictures alone, as a scan is", pdf("612 0 0 792 0 0 cm /Im1 Do"), "only-pictures"],
    ["with a password", pdf(words, locked, "/Encrypt 7 0 R /ID [<00> <00>] "), "password"],
    ["of nothing but a beginning", makeBinarySource(strToU8("%PDF-1.7\n"), "application/pdf"), "damaged"],
  ])("%s", async (_name, source, reason) => {
    expect(await readDocument(source)).toEqual({ ok: false, reason, detail: { name: "Test" } });
  });

  test("cut off anywhere is read as far as it goes, or said to be damaged", async () => {
    const whole = readBytes("pdf-german");
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const read = await readDocument({ ...whole, bytes: whole.bytes.slice(0, whole.bytes.byteLength * share) });
      expect(read.ok || ["damaged", "only-pictures"].includes(read.reason), `${share}`).toBe(true);
    }
  });

  test("the reader can stop it between two pages", async () => {
    const stop = new AbortController();
    const onProgress = (share: number) => share > 0.3 && stop.abort();
    expect(await readDocument(readBytes("pdf-running-heads"), { signal: stop.signal, onProgress })).toMatchObject({
      reason: "cancelled",
    });
  });
});
