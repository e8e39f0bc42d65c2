// Run by killed-writes.test.ts as a process of its own: keeps articles and places until it is killed, and says on its
// standard output what has been done.
import { openDatabase } from "../../../main/storage/database.ts";
import { createLibrary } from "../../../main/storage/library.ts";

const [path = "", start = "0"] = process.argv.slice(2);
const library = createLibrary(openDatabase(path));
const bytes = new Uint8Array(20_000).fill(7);

for (let number = Number(start); ; number++) {
  const key = `article ${number % 50}`;
  const facts = { url: "", label: key, mediaType: "text/html", charset: "UTF-8", sourceLanguage: "en", byline: "" };
  const row = { ...facts, key, source: bytes, article: bytes, headline: key, site: "", published: "", language: "en" };
  library.keep({ ...row, wordCount: number, text: `word${number} `.repeat(200) }, number);
  library.savePlace(key, { block: number, offset: number, progress: 0.5 }, number);
  process.stdout.write(`${number}\n`);
}
