import { expect } from "@playwright/test";
import { item, rss } from "../main/feeds/feed-pages.ts";
import { page as html } from "../server/answers.ts";
import { test } from "./listener.ts";

test("Orca says each headline that arrows and letters lead to, what is done to it, and where the list ends", async ({
  listener,
  server,
}) => {
  const { hark, press } = listener;
  const headlines = ["Boats stay in", "Nets are mended", "Apples arrive"].map((name, index) => item(name, 9 - index));
  server.answer("/feed", html(rss(headlines.join("")), { type: "application/rss+xml" }));
  await press("ctrl+shift+n", /Address of a site or feed/);
  await hark.page.keyboard.insertText(`${server.origin}/feed`);
  await press("Return", /^Subscribed to Harbour News, 3 headlines\./);

  await press("ctrl+n", /Boats stay in\. Harbour News/, /^3 headlines, 3 new\.$/);
  await press("Down", /^Nets are mended\. Harbour News/);
  await press("a", /^Apples arrive\. Harbour News/);
  await press("minus", /^Read\.$/);
  await press("Delete", /Nets are mended\./, /^Apples arrive: taken out\./);
  await press("Home", /^Boats stay in\./);
  await press("Up", /^(?:First|.*first).*Boats stay in/i);
  expect(hark.transcript.since()).toEqual([]);
});
