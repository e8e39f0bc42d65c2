import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import { openDialog, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";
import { answerOpenDialog, answerSaveDialog } from "./file-dialogs.ts";

const story = `<html lang="en"><main><h1>At sea</h1>
  <p>Ana Torvald read the first page. Torvald met Torvald at gate B12. See https://example.com/a/b for more.</p>
  ${Array.from({ length: 40 }, (_, index) => `<p>Torvald went on to page ${index}.</p>`).join("")}</main></html>`;

async function openDictionary(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+G");
  await expect(page.getByRole("dialog", { name: "Pronunciation" })).toBeVisible();
}

/** Types into the form by the keyboard alone; its first field has the focus, and what is in it is selected. */
async function fillIn(page: Page, written: string, said: string): Promise<void> {
  await expect(page.getByRole("textbox", { name: "Written" })).toBeFocused();
  await page.keyboard.type(written);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(said);
}

test("a word is heard as the listener wants it: added, changed, taken out, put back and kept", async ({
  launch,
  server,
}) => {
  server.answer("/story", html(story));
  const hark = await launch({ args: ["--silent", "--rate=600", `${server.origin}/story`] });
  const { page, transcript } = hark;
  await waitForArticle(hark, "At sea");

  let mark = transcript.mark();
  await openDictionary(page);
  await transcript.waitFor(/^Pronunciation\. Your dictionary is empty\..*New entry, button$/, { mark });
  await expectAccessible(page, "empty pronunciation dictionary");

  await page.keyboard.press("Enter");
  // The word at the position, ready to be typed over.
  await expect(page.getByRole("textbox", { name: "Written" })).toHaveValue("At");
  await fillIn(page, "Torvald", "Tor wald");
  await expectAccessible(page, "pronunciation form");

  mark = transcript.mark();
  await page.getByRole("button", { name: "Hear it" }).press("Enter");
  await transcript.waitFor(/^Tor wald$/, { mark });
  await page.getByRole("textbox", { name: "Written" }).press("Enter");
  await transcript.waitFor(/^Torvald: saved\. It is said so from the next sentence on\.$/, { mark });
  await expect(page.locator("[data-entry]:focus")).toHaveText(/^Torvald: Tor wald\. whole words, all languages$/);
  await expectAccessible(page, "pronunciation dictionary");

  mark = transcript.mark();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await page.keyboard.press("Space");
  await transcript.waitFor(/^Ana Tor wald read the first page\.$/, { mark });
  await transcript.waitFor(/^Tor wald met Tor wald at gate B12\.$/, { mark });
  await transcript.waitFor(/^See example dot com for more\.$/, { mark });

  // While Hark reads: from the next sentence on.
  mark = transcript.mark();
  await openDictionary(page);
  await page.locator("[data-entry]").press("Delete");
  await transcript.waitFor(/^Torvald: removed\. Control\+Z brings it back\.$/, { mark });
  await transcript.waitFor(/^Torvald went on to page \d+\.$/, { mark });
  await expect(page.getByRole("button", { name: "New entry" })).toBeFocused();
  mark = transcript.mark();
  await page.keyboard.press("Control+z");
  await transcript.waitFor(/^Undone\. 1 entry\.$/, { mark });
  await transcript.waitFor(/^Tor wald went on to page \d+\.$/, { mark });
  await page.keyboard.press("Control+4");
  await hark.close();

  const next = await launch({ profile: hark.profile, args: ["--silent", "--rate=600", `${server.origin}/story`] });
  await waitForArticle(next, "At sea");
  await openDictionary(next.page);
  await expect(next.page.locator("[data-entry]")).toHaveText([/^Torvald: Tor wald\./]);
});

test("a bad regular expression is refused with the reason; a good one is heard, and can skip", async ({
  launch,
  server,
}) => {
  server.answer("/story", html(story));
  const hark = await launch({ args: ["--silent", "--rate=600", `${server.origin}/story`] });
  const { page, transcript } = hark;
  await waitForArticle(hark, "At sea");
  await openDictionary(page);
  await page.keyboard.press("Enter");
  await fillIn(page, "(B", "X");
  await page.getByRole("combobox", { name: "What is written is" }).selectOption("expression");

  let mark = transcript.mark();
  await page.getByRole("button", { name: "Save entry" }).press("Enter");
  const sentence = "The regular expression has an opening parenthesis that is not closed.";
  await transcript.waitFor(new RegExp(`^${sentence}$`), { mark });
  await expect(page.getByRole("dialog").getByText(sentence)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Written" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Written" })).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page, "pronunciation form with a problem");

  await page.keyboard.press("Control+a");
  await page.keyboard.type(String.raw`(x+x+)+y|\bB(\d+)`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("bee, $2");
  mark = transcript.mark();
  await page.getByRole("button", { name: "Hear it" }).press("Enter");
  await transcript.waitFor(/^bee, 12$/, { mark });
  await page.getByRole("button", { name: "Save entry" }).press("Enter");
  await transcript.waitFor(/saved\. It is said so from the next sentence on\.$/, { mark });
  await page.keyboard.press("Escape");
  mark = transcript.mark();
  await page.keyboard.press("Space");
  await transcript.waitFor(/^Torvald met Torvald at gate bee, 12\.$/, { mark });
  await page.keyboard.press("Control+4");

  // Escape in the form goes back to the list, and a second time to the article.
  await openDictionary(page);
  await page.locator("[data-entry]").press("Enter");
  await expect(page.getByRole("textbox", { name: "Written" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-entry]:focus")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Say web addresses in full/ }).press("Space");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  mark = transcript.mark();
  await page.keyboard.press("Space");
  await transcript.waitFor(/^See example dot com slash a slash b for more\.$/, { mark });
});

test("the dictionary goes to a file and comes from one; what is wrong with a file is told", async ({
  launch,
  desktop,
}) => {
  const folder = await desktop.makeFolder("dictionaries");
  const hark = await launch({ args: ["--silent", "--rate=600"] });
  const { page, transcript } = hark;
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await openDictionary(page);
  const header = "# Hark pronunciation dictionary, version 1";
  const good = join(folder, "good.tsv");
  await writeFile(good, `${header}\nword\tGIF\tjif\t\tignore\npart\tßen\t\tde\tmatch\n`);
  const bad = join(folder, "bad.tsv");
  await writeFile(bad, `${header}\nword\tA\tB\nexpression\t(a\tb\n`);
  const other = join(folder, "other.txt");
  await writeFile(other, "Hello");

  for (const [path, sentence] of [
    [other, /^other\.txt is not a pronunciation dictionary of Hark: .*Nothing was changed\.$/],
    [bad, /^Line 3 of bad\.tsv: The regular expression has an opening parenthesis .*Nothing was changed\.$/],
    [join(folder, "gone.tsv"), /^gone\.tsv cannot be read: .*Nothing was changed\.$/],
    [good, /^good\.tsv: 2 entries imported\.$/],
    [good, /^good\.tsv: 2 entries imported, 2 of them in place of older ones\.$/],
  ] as const) {
    await answerOpenDialog(hark, path);
    const mark = transcript.mark();
    await page.getByRole("button", { name: "Import from a file…" }).press("Enter");
    await transcript.waitFor(sentence, { mark });
  }
  await expect(page.locator("[data-entry]")).toHaveText([/^GIF: jif\./, /^ßen: skipped\. .*German, exact case$/]);

  const saved = join(folder, "saved.tsv");
  await answerSaveDialog(hark, saved);
  const mark = transcript.mark();
  await page.getByRole("button", { name: "Export to a file…" }).press("Enter");
  await transcript.waitFor(/^Saved as saved\.tsv in the folder .*\.$/, { mark });
  expect(await readFile(saved, "utf8")).toBe(
    `${header}\n# kind\twritten\tsaid\tlanguage\tcase\nword\tGIF\tjif\t\tignore\npart\tßen\t\tde\tmatch\n`,
  );
});

test("the dictionary holds for what was left out, too", async ({ launch, server }) => {
  server.answer("/story", html(story.replace("<main>", "<nav><p>All about Torvald and the sea</p></nav><main>")));
  const hark = await launch({ args: ["--silent", "--speaker=hark", "--rate=600", `${server.origin}/story`] });
  const { page, transcript } = hark;
  await waitForArticle(hark, "At sea");
  await openDictionary(page);
  await page.keyboard.press("Enter");
  await fillIn(page, "Torvald", "Tor wald");
  await page.getByRole("textbox", { name: "Written" }).press("Enter");
  await transcript.waitFor(/^Torvald: saved/);
  await page.keyboard.press("Escape");

  await openDialog({ page }, "Control+Shift+X");
  await page.keyboard.press("ArrowDown");

  await transcript.waitFor(/^All about Tor wald and the sea$/);
});
