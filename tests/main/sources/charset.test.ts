import { expect, test } from "vitest";
import { decodeText } from "../../../main/sources/charset.ts";

const latin = (text: string) => Buffer.from(text, "latin1");
const utf8 = (text: string) => Buffer.from(text, "utf8");

test.each([
  ["header", latin("Gr\xfc\xdfe \x93zu\x94"), "iso-8859-1", "Grüße “zu”", "windows-1252"],
  [
    "header before meta",
    latin('<meta charset="utf-8">\xe9'),
    "windows-1252",
    '<meta charset="utf-8">é',
    "windows-1252",
  ],
  ["byte order mark before header", utf8("\ufeffGrüße"), "windows-1252", "Grüße", "UTF-8"],
  ["UTF-16 LE mark", Buffer.from("\ufeffGrüße", "utf16le"), "", "Grüße", "UTF-16LE"],
  ["UTF-16 BE mark", Buffer.from("\ufeffGrüße", "utf16le").swap16(), "", "Grüße", "UTF-16BE"],
  ["meta", latin('<meta charset="iso-8859-2">\xb1'), "", '<meta charset="iso-8859-2">ą', "ISO-8859-2"],
  ["meta of Cyrillic", latin('<meta charset="koi8-r">\xcd'), "", '<meta charset="koi8-r">м', "KOI8-R"],
  [
    "meta http-equiv",
    Buffer.concat([
      latin('<meta http-equiv="content-type" content="text/html; charset=shift_jis">'),
      Buffer.from([0x93, 0xfa]),
    ]),
    "",
    '<meta http-equiv="content-type" content="text/html; charset=shift_jis">日',
    "Shift_JIS",
  ],
  ["GBK", Buffer.from([0xd6, 0xd0]), "gb2312", "中", "GBK"],
  ["EUC-KR", Buffer.from([0xc7, 0xd1]), "euc-kr", "한", "EUC-KR"],
  ["Big5", Buffer.from([0xa4, 0xa4]), "big5", "中", "Big5"],
  [
    "XML declaration",
    latin('<?xml version="1.0" encoding="windows-1251"?>\xcc'),
    "",
    '<?xml version="1.0" encoding="windows-1251"?>М',
    "windows-1251",
  ],
  ["nothing said, UTF-8", utf8("Grüße"), "", "Grüße", "UTF-8"],
  ["nothing said, not UTF-8", latin("Gr\xfc\xdfe"), "", "Grüße", "windows-1252"],
  ["an encoding that does not exist", utf8("Grüße"), "utf-99", "Grüße", "UTF-8"],
  ["an encoding that the standard forbids", utf8("Grüße"), "utf-7", "Grüße", "UTF-8"],
  ["broken UTF-8", Buffer.from([0x61, 0xff, 0x62]), "utf-8", "a\ufffdb", "UTF-8"],
  ["nothing at all", Buffer.from(""), "", "", "UTF-8"],
])("%s", (_name, bytes, label, text, charset) => {
  expect(decodeText(bytes, label)).toEqual({ text, charset });
});

test("every label of the Encoding Standard's families decodes without an error", () => {
  const labels = [
    "ibm866",
    "iso-8859-8-i",
    "iso-8859-16",
    "x-mac-cyrillic",
    "macintosh",
    "gb18030",
    "euc-jp",
    "iso-2022-jp",
    "iso-2022-kr",
    "x-user-defined",
    "windows-874",
    "koi8-u",
    "hz-gb-2312",
    "replacement",
  ];
  for (const label of labels) expect(decodeText(Buffer.from("Harbour"), label).text.length).toBeGreaterThan(0);
});
