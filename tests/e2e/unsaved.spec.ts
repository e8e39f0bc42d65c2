import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "@playwright/test";
import { openDatabase } from "../../main/storage/database.ts";
import { openAddress, openDialog, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";

const makePage = (name: string, count = 400) => {
  const lines = Array.from({ length: count }, (_, index) => `<p>Line ${index} of ${name} is short.</p>`).join("");
  return html(`<html lang="en"><main><h1>${name}</h1>${lines}</main></html>`);
};

/** Writes into it until nothing more has room on its disk. */
function fillDisk(path: string): void {
  const file = openSync(path, "w");
  try {
    for (const size of [1_000_000, 4096, 1])
      for (let isFull = false; !isFull; ) isFull = !hasRoom(file, Buffer.alloc(size));
  } finally {
    closeSync(file);
  }
}

function hasRoom(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) === bytes.length;
  } catch {
    return false;
  }
}

const placeFull =
  /^Your place and your settings cannot be saved, because the disk is full\. Make room; reading goes on\.$/;

test("that a full disk keeps the place from being saved is told once, and again when there was room in between", async ({
  launch,
  server,
  desktop,
}) => {
  test.skip(process.getuid?.() !== 0, "only root can make a disk small enough to be filled");
  server.answer("/story", makePage("The story"));
  server.answer("/other", makePage("The other"));
  const disk = await desktop.makeFolder("disk");
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", disk]);
  try {
    const profile = join(disk, "profile");
    await mkdir(profile);
    const hark = await launch({ profile, args: ["--silent", "--rate=600", `${server.origin}/story`] });
    const { page, transcript } = hark;
    const told = (mark: number) => transcript.since(mark).filter(({ text }) => /cannot be/.test(text));
    await waitForArticle(hark, "The story");
    await page.keyboard.press("Space");
    await transcript.waitFor(/^Line 2 of The story/);

    const filler = join(disk, "filler");
    let mark = transcript.mark();
    fillDisk(filler);
    await transcript.waitFor(placeFull, { mark });
    const line = Number(
      /^Line (\d+)/.exec(transcript.since().findLast(({ text }) => /^Line/.test(text))?.text ?? "")?.[1],
    );
    await transcript.waitFor(new RegExp(`^Line ${line + 4} of The story`), { mark });
    expect(told(mark)).toHaveLength(1);

    await openAddress(hark, `${server.origin}/other`);
    await waitForArticle(hark, "The other");
    await page.keyboard.press("Space");
    await transcript.waitFor(/^Line 3 of The other/, { mark });
    expect(told(mark)).toHaveLength(1);

    rmSync(filler);
    await openAddress(hark, `${server.origin}/story`);
    await waitForArticle(hark, "The story");
    mark = transcript.mark();
    await page.keyboard.press("Space");
    // Longer than a second, after which the place has been saved.
    await transcript.waitForCount(5, mark);
    mark = transcript.mark();
    fillDisk(filler);
    await transcript.waitFor(placeFull, { mark });
    await hark.close();
  } finally {
    execFileSync("umount", ["--lazy", disk]);
  }
});

test("on a full disk nothing is queued or marked, which is said, and the bulletin is read to its end all the same", async ({
  launch,
  server,
  desktop,
}) => {
  test.skip(process.getuid?.() !== 0, "only root can make a disk small enough to be filled");
  const names = ["Boats stay in", "Apples arrive", "A lamp is lit"];
  for (const [index, name] of names.entries()) server.answer(`/${index}`, makePage(name, 2));
  const disk = await desktop.makeFolder("disk");
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", disk]);
  try {
    const profile = join(disk, "profile");
    await mkdir(profile);
    const hark = await launch({ profile, args: ["--silent", "--rate=600", `${server.origin}/0`] });
    const { page, transcript } = hark;
    for (const [index, name] of names.entries()) {
      if (index > 0) await openAddress(hark, `${server.origin}/${index}`);
      await waitForArticle(hark, name);
      // At once: it may be not in the library yet.
      const mark = transcript.mark();
      await page.keyboard.press(index === 2 ? "Control+s" : "Control+d");
      await transcript.waitFor(index === 2 ? /^Saved\.$/ : /: in the bulletin\./, { mark });
    }
    fillDisk(join(disk, "filler"));
    // That the place cannot be saved may come just then, and is said instead.
    for (const key of ["Control+d", "Control+s", "Control+Shift+h"])
      await expect(async () => {
        const mark = transcript.mark();
        await page.keyboard.press(key);
        const sentence = /^That was not saved, because the disk is full\. Make room, then try again\.$/;
        await transcript.waitFor(sentence, { mark, deadline: 2000 });
      }).toPass();
    await openDialog(hark, "Control+b");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("[data-line]:focus")).toContainText("A lamp is lit");
    let mark = transcript.mark();
    await page.keyboard.press("Delete");
    await transcript.waitFor(/^That was not saved, because the disk is full\./, { mark });
    await expect(page.locator("[data-line]:focus")).toContainText("A lamp is lit");
    await page.keyboard.press("Escape");
    await waitForArticle(hark, "A lamp is lit");
    mark = transcript.mark();
    await page.keyboard.press("F9");
    await transcript.waitFor(/^Line 1 of Boats stay in/, { mark });
    await transcript.waitFor(/^Line 1 of Apples arrive/, { mark });
    await transcript.waitFor(/^End of the bulletin\.$/, { mark });
    await hark.close();
  } finally {
    execFileSync("umount", ["--lazy", disk]);
  }
});

test("a library that cannot be used is told, once, and its articles are read all the same", async ({
  launch,
  server,
  desktop,
}) => {
  server.answer("/story", makePage("The story"));
  const profile = await desktop.makeFolder("profile");
  const newer = new DatabaseSync(join(profile, "hark.db"));
  newer.exec("PRAGMA user_version = 1000");
  newer.close();
  const { page, transcript } = await launch({ profile, args: ["--silent", "--rate=600", `${server.origin}/story`] });
  await transcript.waitFor(
    /^Hark cannot use its library in .*profile.*, so nothing of this time is remembered\. Check/,
  );
  await page.keyboard.press("Space");
  await transcript.waitFor(/^Line 3 of The story/);
  expect(transcript.since().filter(({ text }) => text.startsWith("Hark cannot use"))).toHaveLength(1);
});

for (const [what, close] of [
  ["may only be read", (disk: string) => void execFileSync("mount", ["-o", "remount,ro", disk])],
  ["is on a full disk", (disk: string) => fillDisk(join(disk, "filler"))],
] as const)
  test(`with a profile that ${what} Hark starts, says so, and reads`, async ({ launch, server, desktop }) => {
    test.skip(process.getuid?.() !== 0, "only root can make a disk that takes nothing");
    server.answer("/story", makePage("The story"));
    const disk = await desktop.makeFolder("disk");
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", disk]);
    try {
      const profile = join(disk, "profile");
      openDatabase(join(profile, "hark.db")).close();
      close(disk);
      const hark = await launch({ profile, args: ["--silent", "--rate=600", `${server.origin}/story`] });
      const { page, transcript } = hark;
      await waitForArticle(hark, "The story");
      await transcript.waitFor(
        /^Hark cannot use its library in .*profile.*, so nothing of this time is remembered\. Check/,
      );
      await page.keyboard.press("Space");
      await transcript.waitFor(/^Line 3 of The story/);
      await hark.close();
    } finally {
      execFileSync("umount", ["--lazy", disk]);
    }
  });
