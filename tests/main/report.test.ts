import { expect, test } from "vitest";
import type { BadReading } from "../../main/contract.ts";
import { nameReport, writeReport } from "../../main/report.ts";

const savedAt = new Date("2026-11-24T13:00:00Z");
const facts = { harkVersion: "0.1.0", platform: "linux", release: "6.8.0", savedAt };
const source = { id: "secret", url: "https://dw.com/rain", label: "dw.com/rain", language: "en" };
const reading: BadReading = {
  document: { ...source, text: "<p>Grüße \u{1F600}", mediaType: "text/html", charset: "UTF-8" },
  article: '{"blocks":[],"skipped":[],"confidence":0.6,"doubts":["left-out"]}',
  note: "A caption is missing.",
};

test("a report holds page, result and versions, and nothing about the reader", () => {
  expect(JSON.parse(writeReport(reading, facts))).toEqual({
    format: "hark-bad-reading",
    formatVersion: 1,
    savedAt: "2026-11-24T13:00:00.000Z",
    hark: { version: "0.1.0" },
    system: { platform: "linux", release: "6.8.0" },
    note: "A caption is missing.",
    source: {
      url: "https://dw.com/rain",
      label: "dw.com/rain",
      language: "en",
      mediaType: "text/html",
      charset: "UTF-8",
      text: "<p>Grüße \u{1F600}",
    },
    article: { blocks: [], skipped: [], confidence: 0.6, doubts: ["left-out"] },
  });
});

test("what is no text is there byte by byte", () => {
  const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff]);
  const book: BadReading = { ...reading, document: { ...source, mediaType: "application/epub+zip", bytes } };
  const report = JSON.parse(writeReport(book, facts)) as { source: { bytes: string } };

  expect(new Uint8Array(Buffer.from(report.source.bytes, "base64"))).toEqual(bytes);
});

test.each([
  ["https://www.dw.com/en/rain?x=1", "hark-report-2026-11-24-www-dw-com-en-rain-x-1.json"],
  ["Grüße aus Bonn.html", "hark-report-2026-11-24-Grüße-aus-Bonn-html.json"],
  ["../../etc/passwd", "hark-report-2026-11-24-etc-passwd.json"],
  ["???", "hark-report-2026-11-24.json"],
  ["x".repeat(500), `hark-report-2026-11-24-${"x".repeat(40)}.json`],
])("the report of %s is called %s", (label, name) => {
  expect(nameReport(label, savedAt)).toBe(name);
});
