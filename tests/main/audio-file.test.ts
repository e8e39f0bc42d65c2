import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAudioFiles, nameAudio, withEnding } from "../../main/audio-file.ts";
import { asNobody } from "./as-nobody.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hark-audio-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

async function begin() {
  const files = createAudioFiles();
  const begun = await files.begin(join(folder, "rain.mp3"));
  if (!begun.ok) throw new Error(begun.reason);
  return { files, id: begun.value.id };
}

test("bytes go to their places, in whatever order, and the file has its name only when it is complete", async () => {
  writeFileSync(join(folder, "rain.mp3"), "old");
  const { files, id } = await begin();
  await files.write(id, 5, bytes("harbour"));
  await files.write(id, 0, bytes("Rain."));
  expect(readFileSync(join(folder, "rain.mp3"), "utf8")).toBe("old");

  expect(await files.finish(id)).toEqual({ ok: true, value: { name: "rain.mp3", folder: basename(folder) } });
  expect(readdirSync(folder)).toEqual(["rain.mp3"]);
  expect(readFileSync(join(folder, "rain.mp3"), "utf8")).toBe("Rain.harbour");
  expect(await files.write(id, 0, bytes("more"))).toMatchObject({ ok: false, reason: "cancelled" });
});

test("nothing is left of a file that is given up, replaced by the next one, or cut off by the end of Hark", async () => {
  const { files, id } = await begin();
  await files.drop(id);
  expect(readdirSync(folder)).toEqual([]);

  await files.begin(join(folder, "one.mp3"));
  await files.begin(join(folder, "two.mp3"));
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^two\.mp3\..*\.part$/)]);
  files.dropNow();
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that may not be written to, and one that is not there", async () => {
  const files = createAudioFiles();
  chmodSync(folder, 0o555);
  const refused = await asNobody(() => files.begin(join(folder, "rain.mp3")));
  chmodSync(folder, 0o755);
  expect(refused).toEqual({ ok: false, reason: "not-writable", detail: { name: "rain.mp3" } });
  expect(await files.begin(join(folder, "gone", "rain.mp3"))).toMatchObject({ ok: false, reason: "not-saved" });
});

test.each([
  ["Rain", "Rain.mp3"],
  ["Russia and NATO: 'need each other'?", "Russia and NATO 'need each other'.mp3"],
  ["../../etc/passwd", "etc passwd.mp3"],
  ["\u202eGrüße\u0000 aus Bonn.", "Grüße aus Bonn.mp3"],
  ["???", "Hark.mp3"],
  ["x".repeat(500), `${"x".repeat(80)}.mp3`],
])("the sound of %j is called %j", (title, name) => {
  expect(nameAudio(title, "mp3")).toBe(name);
});

test("a name without an ending gets one, unless that is another file's", () => {
  writeFileSync(join(folder, "wind.mp3"), "");
  const end = (name: string) => basename(withEnding(join(folder, name), "mp3"));
  expect(["rain", "rain.mp3", "rain.MP3", "wind"].map(end)).toEqual(["rain.mp3", "rain.mp3", "rain.MP3", "wind"]);
});
