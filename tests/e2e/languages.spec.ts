import { expect } from "@playwright/test";
import { waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as answer } from "../server/answers.ts";

/** A template in English around a German text, as many sites have it, with a quotation in French. */
const wrong = `<!doctype html><html lang="en"><head><title>Die Strecke nach Hamburg ist gesperrt</title></head><body><article>
<h1>Die Strecke nach Hamburg ist gesperrt</h1>
<p>Die Bahn hat am 3. Oktober angekündigt, dass die Strecke im Sommer für zwei Wochen gesperrt wird. Reisende sollen auf
die Busse ausweichen, die alle dreißig Minuten vor dem Bahnhof abfahren.</p>
<blockquote>Le bateau est arrivé dans le port avec une heure de retard, et les enfants attendaient sur le quai.</blockquote>
<p>Die Arbeiten sind nicht vor dem Herbst zu Ende, und es wird auch dann noch langsamer gefahren als sonst.</p>
</article></body></html>`;

test("a page that is wrong about its language is read, and shown, in the one that it is in", async ({
  launch,
  server,
}) => {
  server.answer("/wrong", answer(wrong));
  const hark = await launch({ args: ["--silent", "--rate=600", `${server.origin}/wrong`] });
  await waitForArticle(hark, /gesperrt/);
  const { page, transcript } = hark;

  await page.keyboard.press("Control+2");

  // Only German rules say the date so.
  await transcript.waitFor(/am dritten Oktober/);
  await expect(page.getByRole("article")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("article").locator("[lang=fr]")).toHaveText(/Le bateau est arrivé/);
  await expect(page.getByLabel("Voice").locator("option:checked")).toHaveText(/German/);
});
