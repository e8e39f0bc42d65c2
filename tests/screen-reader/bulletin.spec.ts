import { item, rss } from "../main/feeds/feed-pages.ts";
import { page as html } from "../server/answers.ts";
import { doTask } from "./do-task.ts";
import { test } from "./listener.ts";

const stories = ["Boats stay in", "Nets are mended", "Apples arrive"];
const days = Array.from({ length: 12 }, (_, index) => index + 1);
const write = (story: string) => days.map((day) => `<p>${story} on day ${day}, as everybody has seen.</p>`).join("");

const noticed = /\[heading \| A library that talks\]/;

test("headlines are walked, three are queued, the bulletin begins, one is skipped, and the next day it goes on", async ({
  listen,
  server,
}) => {
  const items = stories.map((story, index) => item(story, 9 - index)).join("");
  server.answer("/feed", html(rss(items), { type: "application/rss+xml" }));
  for (const story of stories) {
    const path = `/${story.toLowerCase().replaceAll(" ", "-")}`;
    server.answer(
      path,
      html(`<html lang="en"><title>${story}</title><main><h1>${story}</h1>${write(story)}</main></html>`),
    );
  }
  const first = await listen(noticed, { args: ["--rate=300"] });
  await doTask("bulletin", first, { origin: server.origin });
  const last = first.hark.transcript.since().findLast(({ text }) => text.startsWith("Nets are mended on day"));
  await first.hark.close();

  const second = await listen(/Going on at \d+ per cent/, {
    args: ["--rate=300"],
    profile: first.hark.profile,
  });
  await doTask("bulletin-next-day", second, { last: last?.text ?? "nothing was heard" });
});
