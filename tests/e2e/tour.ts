import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { waitForArticle } from "../harness/reader.ts";
import { page } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";
import { picture, tourHeadline, tourPage } from "./tour-page.ts";

/** Has the server answer with the tour and its picture. Returns the tour's address. */
export function serveTour(server: TestServer): string {
  server.answer("/tour", page(tourPage));
  server.answer("/lamp.png", page(picture, { type: "image/png" }));
  return `${server.origin}/tour`;
}

type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

/** Starts Hark without sound, with its own sample open, and the greeting begun. */
export async function startSample(launch: Launch, args: readonly string[] = []): Promise<RunningApp> {
  const hark = await launch({ args: ["--silent", ...args] });
  await hark.transcript.waitFor(/Press Space to listen/);
  return hark;
}

/** Starts Hark without sound, with the tour open, the greeting begun, and the keyboard in the article. */
export async function startTour(launch: Launch, server: TestServer, args: readonly string[] = []): Promise<RunningApp> {
  const hark = await launch({ args: ["--silent", ...args, serveTour(server)] });
  await waitForArticle(hark, tourHeadline);
  await hark.transcript.waitFor(/Press Space to listen/);
  return hark;
}
