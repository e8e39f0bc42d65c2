import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { waitForArticle } from "../harness/reader.ts";
import { page } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";

const headline = "A year at the harbour";

const places = "harbour market bridge station library theatre garden museum school hospital".split(" ");
const events = [
  "opened its doors again after a winter of repairs",
  "welcomed a class of children from the northern villages",
  "closed early because the river had come over its banks",
  "showed paintings that nobody had seen for a century",
];

const times = ["In the spring", "In the summer", "In the autumn", "In the winter"];

/** Sentences that differ, so that none can be mistaken for another; no numbers, which sound like several words. */
export const sentences = times.flatMap((time) =>
  places.flatMap((place, at) =>
    events.map((event, turn) => `${time} the ${place} near the ${places[(at + turn + 1) % 10]} ${event}.`),
  ),
);

const paragraphs = (count: number) =>
  sentences
    .slice(0, count)
    .flatMap((_, at) => (at % 4 === 0 ? [sentences.slice(at, Math.min(count, at + 4)).join(" ")] : []));

/** Starts Hark with an article of so many sentences, whose voice plays into the sound card. */
export async function startLongArticle(
  launch: (options?: LaunchOptions) => Promise<RunningApp>,
  server: TestServer,
  rate: number,
  count = sentences.length,
): Promise<RunningApp> {
  const body = paragraphs(count)
    .map((text) => `<p>${text}</p>`)
    .join("\n");
  const html = `<!doctype html><html lang="en"><title>${headline}</title><main><article><h1>${headline}</h1>${body}</article></main></html>`;
  server.answer("/year", page(html));
  const hark = await launch({ args: [`--rate=${rate}`, `${server.origin}/year`] });
  await waitForArticle(hark, headline);
  return hark;
}
