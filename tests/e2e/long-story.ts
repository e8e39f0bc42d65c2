import { expect, type Page } from "@playwright/test";
import type { RunningApp } from "../harness/launch-app.ts";
import { pressToStop } from "../harness/reader.ts";
import { page as html } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";
import { picture } from "./tour-page.ts";

export const storyHeadline = "A long story";

const lines = Array.from({ length: 60 }, (_, index) => `<p>This is paragraph number ${index} of the story.</p>`).join(
  "",
);

/** Has the server answer with sixty short paragraphs that say their number. Returns the address. */
export function serveStory(server: TestServer, before = ""): string {
  server.answer("/story", html(`<html lang="en"><main><h1>${storyHeadline}</h1>${before}${lines}</main></html>`));
  return `${server.origin}/story`;
}

/** The same with a picture, for `expectPicture`. */
export function serveStoryWithPicture(server: TestServer): string {
  server.answer("/pier.png", html(picture, { type: "image/png" }));
  return serveStory(server, `<figure><img src="/pier.png" alt="A pier"></figure>`);
}

/** Reads from the start into one of the next paragraphs after number 5. The number of the one in which it was paused. */
export async function readSomeOfStory({ page, transcript }: RunningApp): Promise<number> {
  await page.keyboard.press("Space");
  await transcript.waitFor(/^This is paragraph number 5 /);
  await pressToStop({ page }, "Space");
  const heard = transcript.since(0).at(-1)?.text ?? "";
  return Number(/number (\d+)/.exec(heard)?.[1]);
}

/** Waits until the story's picture is on screen, and not only its description. */
export function expectPicture(page: Page): Promise<void> {
  const isShown = () =>
    page.getByRole("img", { name: "A pier" }).evaluate((image: HTMLImageElement) => image.naturalWidth > 0);
  return expect.poll(isShown).toBe(true);
}
