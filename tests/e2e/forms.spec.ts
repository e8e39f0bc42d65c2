import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { findIn, finishPdf, readFixtureFile } from "../fixture-files.ts";
import { drop } from "../harness/drop.ts";
import { waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startSample } from "./tour.ts";

interface Form {
  readonly fixture: string;
  /** What the file is called when it is opened; its bytes say what it is. */
  readonly name: string;
  readonly headline: string;
  readonly heading: RegExp;
  readonly caption?: RegExp;
}

const forms: readonly Form[] = [
  {
    fixture: "pdf-two-column",
    name: "ferry.pdf",
    headline: "The ferry that came back",
    heading: /^A hull for one pound$/,
    caption: /^figure 1: The hull on the slipway at Marrow Point/,
  },
  {
    fixture: "pdf-two-column",
    name: "a-name-that-lies.txt",
    headline: "The ferry that came back",
    heading: /^A hull for one pound$/,
  },
  {
    fixture: "docx-report",
    name: "bridge.docx",
    headline: "A bridge for Halsey",
    heading: /^The question$/,
    caption: /^The bridge as the council sees it\.$|^Figure 1\.$/,
  },
  {
    fixture: "epub-report",
    name: "tides.epub",
    headline: "The Tide Atlas",
    heading: /^How the sea is measured$/,
    caption: /^The gauge of Halsey/,
  },
  {
    fixture: "mail-newsletter",
    name: "letter.eml",
    headline: "The ferry is back – and so is the choir",
    heading: /^Tickets$/,
  },
  {
    fixture: "mhtml-page",
    name: "saved.mhtml",
    headline: "Ferry returns to Halsey after eleven months",
    heading: /./,
    caption: /^The choir of Halsey sang for the first boat\.$/,
  },
  {
    fixture: "markdown-notes",
    name: "notes.md",
    headline: "A winter in the bakery",
    heading: /^What the night is made of$/,
  },
  {
    fixture: "news-text",
    name: "news.txt",
    headline: "Ferries return to the Sound",
    heading: /^A timetable made by its passengers$/,
    caption: /^The timetable hangs in the island.s only shop/,
  },
];

/** A style element is refused by the window's policy, as it should be; Chromium reports that as an error. */
function withoutStyle(bytes: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/<style>[^<]*<\/style>/, ""),
    "latin1",
  );
}

const pages = ["page.pdf", "page.docx", "page.epub", "page.eml", "page.mhtml", "page.md", "page.txt"];

test("files of every kind are opened by what is in them, whatever they are called", async ({ launch, desktop }) => {
  const hark = await startSample(launch, ["--rate=600"]);
  const folder = await desktop.makeFolder("forms");
  for (const { fixture, name, headline, heading, caption } of forms) {
    await test.step(name, async () => {
      const place = join("tests", "fixtures", fixture);
      const path = join(folder, name);
      await writeFile(path, withoutStyle(readFixtureFile(join(place, findIn(place, pages) ?? ""))));
      const mark = hark.transcript.mark();
      await drop(hark, { files: [path] });
      await waitForArticle(hark, headline);

      const { text } = await hark.transcript.waitFor(/Press Space to listen/, { mark });
      expect(text.startsWith(headline)).toBe(true);
      // Some are the same under another name: Hark goes on in them where it was.
      await hark.page.keyboard.press("Control+Home");
      await hark.page.keyboard.press("h");
      await hark.transcript.waitFor(heading, { mark });
      if (!caption) return;
      await hark.page.keyboard.press("f");
      await hark.transcript.waitFor(caption, { mark });
    });
  }
});

/** One page with a picture and no text, as a scanner makes it. */
const scan = `%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>
endobj
4 0 obj
<< /Length 0 >>
stream
612 0 0 792 0 0 cm /Im1 Do
endstream
endobj
5 0 obj
<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 0 >>
stream
x
endstream
endobj
trailer
<< /Root 1 0 R >>
`;

test("a scan and a damaged file say what to do, and the article before stays", async ({ launch, desktop }) => {
  const hark = await startSample(launch, ["--rate=600"]);
  const headline = await hark.page.getByRole("heading", { level: 1 }).textContent();
  const folder = await desktop.makeFolder("broken");
  const broken = [
    ["scan.pdf", finishPdf(scan), /scan\.pdf consists of pictures of pages.*Use a program with text recognition/],
    ["cut.pdf", Buffer.from("%PDF-1.7\n1 0 obj\n<<"), /cut\.pdf .*damaged/],
    [
      "cut.epub",
      readFixtureFile(join("tests", "fixtures", "epub-report", "page.epub")).slice(0, 600),
      /cut\.epub .*damaged/,
    ],
  ] as const;
  for (const [name, bytes, sentence] of broken) {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await drop(hark, { files: [path] });
    await hark.transcript.waitFor(sentence);
    await expect(hark.page.getByRole("heading", { level: 1, name: headline ?? "" })).toBeVisible();
  }
});
