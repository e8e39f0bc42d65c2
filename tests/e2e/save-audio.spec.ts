import { execFileSync } from "node:child_process";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { expect } from "@playwright/test";
import type { RunningApp } from "../harness/launch-app.ts";
import { findSoundings } from "../harness/recording.ts";
import { readSoundFile, type SoundFile } from "../harness/sound-file.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";
import { answerSaveDialog } from "./file-dialogs.ts";
import { startTour } from "./tour.ts";
import { makePage, tourHeadline, tourPage } from "./tour-page.ts";

/** Opens the dialog by key, chooses by typing as in any list, and saves. */
async function saveAudio({ page }: RunningApp, choices: Readonly<Record<string, string>>): Promise<void> {
  await page.keyboard.press("Control+Shift+E");
  await expect(page.getByRole("combobox", { name: "What to save" })).toBeFocused();
  for (const [list, option] of Object.entries(choices)) {
    await page.getByRole("combobox", { name: list }).focus();
    await page.keyboard.type(option);
    await expect(page.getByRole("combobox", { name: list })).toHaveValue(new RegExp(`^${option}`));
  }
  await page.getByRole("button", { name: "Save…" }).press("Enter");
}

const saved = /^Saved as .* in the folder .*made \d+ times as fast as it is heard\.$/;

/** Of the live region: two files are only as long as each other while Hark says nothing, from which it would learn. */
async function startQuietTour(launch: Parameters<typeof startTour>[0], server: TestServer): Promise<RunningApp> {
  const hark = await startTour(launch, server, ["--rate=300"]);
  await hark.page.keyboard.press("Control+Shift+M");
  await expectPolite(hark, /^Your screen reader speaks\./);
  return hark;
}

/** In ms, for what takes its time on a busy machine. */
const patience = 60_000;

async function expectPolite({ page }: RunningApp, sentence: RegExp): Promise<void> {
  await expect(page.locator("[aria-live=polite]")).toHaveText(sentence, { timeout: patience });
}

const formats = [
  { format: "WAV", file: "tour.wav", codec: "pcm_s16le" },
  { format: "MP3", file: "tour.mp3", codec: "mp3" },
  { format: "M4B", file: "tour.m4b", codec: "aac" },
  { format: "Opus", file: "tour.opus", codec: "opus" },
  { format: "FLAC", file: "tour.flac", codec: "flac" },
] as const;

test("the article is saved in each format: whole, with its tags, its picture and a chapter at each heading", async ({
  launch,
  server,
  desktop,
}) => {
  test.setTimeout(240_000);
  const folder = await desktop.makeFolder("sound");
  const hark = await startQuietTour(launch, server);
  const files: SoundFile[] = [];
  for (const { format, file } of formats) {
    await answerSaveDialog(hark, join(folder, file));
    await saveAudio(hark, { Format: format });
    await expectPolite(
      hark,
      new RegExp(`^Saved as ${file} in the folder .*made \\d+ times as fast as it is heard\\.$`),
    );
    await expect(hark.page.locator("#article:focus-within")).toBeVisible();
    files.push(await readSoundFile(join(folder, file)));
  }
  expect((await readdir(folder)).toSorted()).toEqual(formats.map(({ file }) => file).toSorted());

  const seconds = (files[0]?.samples.length ?? 0) / (files[0]?.sampleRate ?? 1);
  expect(seconds).toBeGreaterThan(40);
  for (const [index, sound] of files.entries()) {
    expect.soft(sound, formats[index]?.file).toMatchObject({
      codec: formats[index]?.codec,
      cover: "png",
      tags: { title: tourHeadline, artist: "Mara Quill", album: "The Coast", comment: `${server.origin}/tour` },
    });
    expect(sound.duration / seconds).toBeCloseTo(1, 2);
    expect(sound.samples.length / sound.sampleRate / seconds).toBeCloseTo(1, 2);
    expectChapters(sound);
  }
  for (const box of ["chpl", "chap"]) expectChapters(await readWithout(join(folder, "tour.m4b"), box));
});

/** An M4B file as a player sees it that does not know this box: some read Nero's chapters, others Apple's. */
async function readWithout(path: string, box: string): Promise<SoundFile> {
  const bytes = await readFile(path);
  // Behind the sound, in which any four bytes may come.
  bytes.write("free", bytes.indexOf(box, bytes.lastIndexOf("moov")));
  const copy = `${path}-without-${box}.m4b`;
  await writeFile(copy, bytes);
  return readSoundFile(copy);
}

/** Each chapter is called as its heading, begins with the sound that announces it, and after a pause. */
function expectChapters({ chapters, samples, sampleRate, duration }: SoundFile): void {
  expect(chapters.map(({ title }) => title)).toEqual([
    tourHeadline,
    "Above the waves",
    "What visitors find",
    "Getting there",
  ]);
  expect(chapters[0]?.start).toBe(0);
  expect((chapters.at(-1)?.end ?? 0) / duration).toBeCloseTo(1, 2);
  const soundings = findSoundings({ samples, rate: sampleRate, start: 0 }, 120);
  for (const { start, title } of chapters.slice(1)) {
    const next = soundings.find(({ to }) => to / 1000 > start + 0.02);
    const before = soundings.findLast(({ to }) => to / 1000 <= start + 0.02);
    expect(next && next.from / 1000 - start, `sound after the start of ${title}`).toBeLessThan(0.12);
    expect(before && start - before.to / 1000, `silence before ${title}`).toBeGreaterThan(0.15);
  }
}

test("from here, this section and what is selected are saved alone, with the chapters that are in them", async ({
  launch,
  server,
  desktop,
}) => {
  test.setTimeout(240_000);
  const folder = await desktop.makeFolder("sound");
  const hark = await startQuietTour(launch, server);
  await hark.page.keyboard.press("h");
  await expect(hark.page.locator(":focus")).toHaveText("Above the waves");
  const save = async (part: string, name: string) => {
    await answerSaveDialog(hark, join(folder, name));
    await saveAudio(hark, part === "" ? { Format: "FLAC" } : { "What to save": part, Format: "FLAC" });
    await expectPolite(hark, new RegExp(`^Saved as ${name} in`));
    return readSoundFile(join(folder, name));
  };
  const [whole, rest, section] = [
    await save("The whole", "whole.flac"),
    await save("From here", "rest.flac"),
    await save("This section", "section.flac"),
  ];
  await hark.page.getByText(/^The path along the cliffs/).selectText();
  // Offered first, because it was marked for something.
  const marked = await save("", "marked.flac");

  const titles = [rest, section, marked].map(({ chapters }) => chapters.map(({ title }) => title));
  expect(titles).toEqual([
    ["Above the waves", "What visitors find", "Getting there"],
    ["Above the waves", "What visitors find"],
    [tourHeadline],
  ]);
  const start = (title: string) => whole.chapters.find((chapter) => chapter.title === title)?.start ?? 0;
  expect(rest.duration).toBeCloseTo(whole.duration - start("Above the waves"), 1);
  expect(section.duration).toBeCloseTo(start("Getting there") - start("Above the waves"), 1);
  expect(marked.duration).toBeLessThan(whole.duration - start("Getting there"));
  expect(marked.duration).toBeGreaterThan(4);
});

test("a large picture becomes a cover of moderate size, and chapters still stand where they belong", async ({
  launch,
  server,
  desktop,
}) => {
  const folder = await desktop.makeFolder("sound");
  server.answer("/tour", html(tourPage.replace("/lamp.png", "/noise.png")));
  server.answer("/noise.png", html(makeNoise(1300), { type: "image/png" }));
  const hark = await launch({ args: ["--silent", "--rate=300", `${server.origin}/tour`] });
  await hark.transcript.waitFor(/Press Space to listen/);
  for (const [format, file] of [
    ["MP3", "tour.mp3"],
    ["Opus", "tour.opus"],
  ] as const) {
    await answerSaveDialog(hark, join(folder, file));
    const mark = hark.transcript.mark();
    await saveAudio(hark, { Format: format });
    await hark.transcript.waitFor(saved, { mark, deadline: patience });
    const sound = await readSoundFile(join(folder, file));
    expect(sound.cover).toBe("mjpeg");
    expectChapters(sound);
    const { size } = await stat(join(folder, file));
    // So much that in an Ogg file it goes over many pages, each with its own checksum.
    expect(size - (sound.duration * 64_000) / 8).toBeGreaterThan(150_000);
    expect(size).toBeLessThan(1_600_000);
  }
});

/** A grey picture that cannot be made smaller without loss. */
function makeNoise(side: number): Buffer {
  const rows = Buffer.alloc(side * (side + 1), 0);
  let state = 1;
  for (let at = 0; at < rows.length; at++) {
    state = (state * 48_271) % 2_147_483_647;
    rows[at] = at % (side + 1) === 0 ? 0 : state % 256;
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Starts with an article of two hours, so that saving it takes a while. */
async function startLong(launch: Parameters<typeof startTour>[0], server: TestServer): Promise<RunningApp> {
  const text = Array.from({ length: 1500 }, (_, day) => `On day ${day} the boats stayed in the harbour again.`);
  server.answer("/long", html(makePage("A long winter", text.join(" "))));
  const hark = await launch({ args: ["--silent", "--rate=150", `${server.origin}/long`] });
  await hark.transcript.waitFor(/Press Space to listen/);
  return hark;
}

for (const way of ["Escape", "button"] as const) {
  test(`saving is given up with ${way}: nothing is left of it, what was there stays, and reading went on`, async ({
    launch,
    server,
    desktop,
  }) => {
    const folder = await desktop.makeFolder("sound");
    const file = join(folder, "long.mp3");
    await writeFile(file, "an older file");
    const hark = await startLong(launch, server);
    const { page, transcript } = hark;
    await answerSaveDialog(hark, file);
    await saveAudio(hark, {});
    await transcript.waitFor(/^Saving long\.mp3\. You can go on reading\. Press Escape to cancel\.$/);
    const bar = page.getByRole("progressbar", { name: /^Saving long\.mp3, \d+ per cent$/ });
    const readBar = () => bar.getAttribute("value").then(Number);
    await expect.poll(readBar, { timeout: patience }).toBeGreaterThan(0);
    expect(await readdir(folder)).toHaveLength(2);

    let mark = transcript.mark();
    await page.keyboard.press("Control+Shift+E");
    await transcript.waitFor(/^Saving long\.mp3: \d+ per cent\. Press Escape to cancel\.$/, { mark });
    await page.keyboard.press("Space");
    await transcript.waitFor(/^On day/, { mark });

    mark = transcript.mark();
    if (way === "Escape") await page.keyboard.press("Escape");
    else await page.getByRole("button", { name: "Cancel saving" }).press("Enter");
    await transcript.waitFor(/^Nothing was saved\.$/, { mark });
    await expect(bar).toBeHidden();
    await expect(page.locator("#article:focus-within")).toBeVisible();
    expect(await readdir(folder)).toEqual(["long.mp3"]);
    expect(await readFile(file, "utf8")).toBe("an older file");
  });
}

test("closing Hark while it saves leaves no half file", async ({ launch, server, desktop }) => {
  const folder = await desktop.makeFolder("sound");
  const hark = await startLong(launch, server);
  await answerSaveDialog(hark, join(folder, "long.opus"));
  await saveAudio(hark, { Format: "Opus" });
  await hark.transcript.waitFor(/^Saving long\.opus\./);
  await expect.poll(() => readdir(folder)).toHaveLength(1);
  await hark.close();
  expect(await readdir(folder)).toEqual([]);
});

test("a folder that may not be written to is told before anything is made", async ({ launch, server }) => {
  test.skip(process.platform !== "linux", "there is no folder here that nobody, not even root, may write to");
  const hark = await startTour(launch, server, ["--rate=700"]);
  await answerSaveDialog(hark, "/sys/tour.mp3");
  const sentence = /^tour\.mp3 was not saved, because you may not write to that folder\. Choose another folder\.$/;
  await saveAudio(hark, {});
  await hark.transcript.waitFor(sentence);
  await expect(hark.page.getByRole("dialog").getByText(sentence)).toBeVisible();
});

test("a full disk is told, and takes no half file", async ({ launch, server, desktop }) => {
  test.skip(process.getuid?.() !== 0, "only root can make a disk small enough to be filled");
  const disk = await desktop.makeFolder("disk");
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
  try {
    const hark = await startTour(launch, server, ["--rate=300"]);
    await answerSaveDialog(hark, join(disk, "tour.wav"));
    const sentence = /^The disk is full, so tour\.wav was not saved\. Choose another place, or make room first\.$/;
    await saveAudio(hark, { Format: "WAV" });
    await hark.transcript.waitFor(sentence);
    await expect(hark.page.locator(".problem").getByText(sentence)).toBeVisible();
    expect(await readdir(disk)).toEqual([]);
  } finally {
    execFileSync("umount", [disk]);
  }
});
