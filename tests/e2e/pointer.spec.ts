import { expect } from "@playwright/test";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

test("a click into the text takes the position to that very word, and reading begins there", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=300"]);
  const place = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("article") as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const index = node.nodeValue?.indexOf("keepers") ?? -1;
      if (index < 0) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      range.startContainer.parentElement?.scrollIntoView({ block: "center" });
      const { x, y, height } = range.getBoundingClientRect();
      return { x: x + 1, y: y + height / 2 };
    }
    throw new Error("the article does not have the word");
  });

  await page.mouse.click(place.x, place.y);
  const mark = transcript.mark();
  await page.keyboard.press("Space");
  await transcript.waitFor(/^(?:The )?keepers have painted/, { mark });
  expect(transcript.since(mark)[0]?.text).toMatch(/keepers have painted/);
});
