import { expect, test } from "vitest";
import type { Block } from "../../../../renderer/article/article.ts";
import { readPlainText } from "../../../../renderer/article/formats/plain-text.ts";

const read = (text: string) => readPlainText(text, { url: "", language: "", label: "" });
const write = (block: Block): string =>
  `${block.kind}: ${"text" in block ? block.text : block.kind === "figure" ? `${block.alt} | ${block.caption} | ${block.credit}` : ""}`;
const readLines = (text: string): string[] => read(text).blocks.map(write);

test("a note of one line is a paragraph, not a headline", () => {
  expect(readLines("Buy salt and a new window")).toEqual(["paragraph: Buy salt and a new window"]);
});

test("lines wrapped by a program are joined, lines that are meant are kept", () => {
  const wrapped =
    "The ferry left the mainland on Saturday morning and reached the\nisland of Halsey in 48 minutes. A choir was waiting on the\npier.";
  expect(readLines(`${wrapped}\n\nMarit Quayle\n4 Pier Road\nHalsey`)).toEqual([
    "paragraph: The ferry left the mainland on Saturday morning and reached the island of Halsey in 48 minutes. A choir was waiting on the pier.",
    "paragraph: Marit Quayle\n4 Pier Road\nHalsey",
  ]);
});

test("a word that is wrapped at its hyphen stays one word, and a hyphen that waits for another does not", () => {
  const wrapped =
    "The council asked for a long-\nterm plan, and by Monday had one of three pages for the in-\nand outbound boats of the island.";
  expect(
    readLines(`${wrapped}\n\nThe plan is kept in the town hall, where nobody has asked for it until now.`)[0],
  ).toBe(
    "paragraph: The council asked for a long-term plan, and by Monday had one of three pages for the in- and outbound boats of the island.",
  );
});

test("a mail has no figures and no headline made of its salutation", () => {
  const mail = `Dear Marit,

thank you for the pictures. I attach mine: image 4 shows the pier, and the photo from Monday
shows you: all of you.

> Will you come on Saturday?
> The boat leaves at nine.

Yes, and I bring:

* the tent
* salt

See you then,
Emil

--
Emil Hartog
The Bakery`;
  expect(readLines(mail)).toEqual([
    "paragraph: Dear Marit,",
    "paragraph: thank you for the pictures. I attach mine: image 4 shows the pier, and the photo from Monday shows you: all of you.",
    "quote: Will you come on Saturday? The boat leaves at nine.",
    "paragraph: Yes, and I bring:",
    "listItem: the tent",
    "listItem: salt",
    "paragraph: See you then,\nEmil",
    "paragraph: --\nEmil Hartog\nThe Bakery",
  ]);
});

test("numbered lists and separators", () => {
  expect(
    readLines(
      "What to do today, in this order and no other, because the shops close:\n\n1. bread\n2. salt\n\n* * *\n\nThat is all.",
    ),
  ).toEqual([
    "paragraph: What to do today, in this order and no other, because the shops close:",
    "listItem: bread",
    "listItem: salt",
    "separator: ",
    "paragraph: That is all.",
  ]);
});

test("a caption needs its credit at the end, and an alt text near it", () => {
  const text = `Ferries return

The boats are back, and the islanders are glad of it, as they said on the pier on Saturday morning.

A boat at the pier
The first boat on SaturdayFoto: Lena Vogt

Source: a survey of 410 islanders who were asked in spring. It was repeated in autumn.`;
  expect(readLines(text)).toEqual([
    "heading: Ferries return",
    "paragraph: The boats are back, and the islanders are glad of it, as they said on the pier on Saturday morning.",
    "figure: A boat at the pier | The first boat on Saturday | Lena Vogt",
    "paragraph: Source: a survey of 410 islanders who were asked in spring. It was repeated in autumn.",
  ]);
});

test("windows line ends, byte order marks and form feeds are white space", () => {
  expect(readLines("\ufeffOne sentence here.\r\n\r\nAnother one.\fA third one.")).toEqual([
    "paragraph: One sentence here.",
    "paragraph: Another one.",
    "paragraph: A third one.",
  ]);
});

test("nothing but addresses and skip links is an empty article that says what it left out", () => {
  const { blocks, skipped } = read("1. Skip to content\n\nhttps://example.org/x");
  expect(blocks).toEqual([]);
  expect(skipped.map(({ reason }) => reason)).toEqual(["skip-link", "bare-address"]);
});
