import { join } from "node:path";
import { openDatabase } from "../../main/storage/database.ts";
import { createFeedStore } from "../../main/storage/feeds.ts";
import { launchApp } from "../../tests/harness/launch-app.ts";
import { startServer } from "../../tests/server/server.ts";
import { say } from "../say.mjs";

/** Each server is a host of its own, of which only one feed is asked for at a time. */
const hosts = 20;
const feedsOfHost = 10;
const entriesOfFeed = 50;

/**
 * 200 feeds of fifty new entries each, from Control+U to the sentence that says how it ended; beside the same addresses
 * fetched by Node, four at a time, and not looked at.
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @param {number} runs
 * @returns {Promise<import("./table.mjs").Row>}
 */
export async function measureRefresh(desktop, runs) {
  let round = 0;
  const servers = await Promise.all(Array.from({ length: hosts }, () => startServer()));
  const addresses = servers.flatMap(({ origin }) =>
    Array.from({ length: feedsOfHost }, (_, index) => `${origin}/${index}`),
  );
  for (const server of servers) {
    for (let index = 0; index < feedsOfHost; index++)
      server.answer(`/${index}`, (_request, response) => {
        response.setHeader("content-type", "application/rss+xml");
        response.end(writeFeed(server.origin, index, round));
      });
  }
  const profile = await desktop.makeFolder("refresh");
  subscribeAll(join(profile, "hark.db"), addresses);
  const hark = await launchApp(desktop, { profile, args: ["--silent"] });
  const values = [];
  const reference = [];
  try {
    await hark.page.locator("#article:focus-within").waitFor();
    for (round = 0; round <= runs; round++) {
      say(round === 0 ? "reading 200 feeds once, which is not counted." : `reading 200 feeds, ${round} of ${runs}.`);
      const bare = await fetchAll(addresses);
      const own = await readAll(hark);
      if (round > 0) reference.push(bare);
      if (round > 0) values.push(own);
    }
  } finally {
    await hark.app.close();
    await Promise.all(servers.map((server) => server.close()));
  }
  const what = `${addresses.length} feeds with ${addresses.length * entriesOfFeed} new entries read, against only fetching them`;
  return { what, unit: "ms", values, reference };
}

/**
 * @param {string} path
 * @param {readonly string[]} addresses
 */
function subscribeAll(path, addresses) {
  const database = openDatabase(path);
  const feeds = createFeedStore(database);
  for (const address of addresses) feeds.add({ address, siteAddress: "", title: address, kind: "feed" }, Date.now());
  database.close();
}

/** @param {import("../../tests/harness/launch-app.ts").RunningApp} hark */
async function readAll({ page, transcript }) {
  const mark = transcript.mark();
  const start = performance.now();
  await page.keyboard.press("Control+u");
  await transcript.waitFor(/^200 feeds read, 10,000 new headlines\.$/, { mark, deadline: 120_000 });
  return performance.now() - start;
}

/** @param {readonly string[]} addresses */
async function fetchAll(addresses) {
  const waiting = [...addresses];
  const start = performance.now();
  const work = async () => {
    for (let address = waiting.pop(); address; address = waiting.pop()) await (await fetch(address)).arrayBuffer();
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return performance.now() - start;
}

/**
 * @param {string} origin
 * @param {number} index
 * @param {number} round
 */
function writeFeed(origin, index, round) {
  const items = Array.from({ length: entriesOfFeed }, (_, place) => {
    const name = `${round}-${index}-${place}`;
    const text = `The boats of ${name} stayed in the harbour, because the wind had turned again. `.repeat(5);
    return `<item><title>Boats ${name}</title><link>${origin}/s/${name}</link><guid>${name}</guid><description>${text}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${index}</title>${items.join("")}</channel></rss>`;
}
