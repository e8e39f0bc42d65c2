import { readFileSync, writeFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { createFeedStore } from "../../../main/storage/feeds.ts";
import { page } from "../../server/answers.ts";
import { type FeedBench, startFeedBench } from "./feed-bench.ts";
import { item, rss } from "./feed-pages.ts";

let bench: FeedBench;

beforeEach(async () => {
  bench = await startFeedBench();
});

test("an OPML file brings feeds in, also by their sites' addresses, and takes them out", async () => {
  const { server, service, opmlPath } = bench;
  server.answer("/a", page(rss(item("In A"), "Feed A")));
  server.answer("/site", page(`<html><link rel=alternate type="application/rss+xml" href="/b">`));
  server.answer("/b", page(rss(item("In B"), "Feed B & more")));
  const outline = (path: string) => `<outline type="rss" text="x" xmlUrl="${server.origin}${path}"/>`;
  writeFileSync(
    opmlPath,
    `<opml version="2.0"><body><outline text="News">${outline("/a")}${outline("/a")}</outline>${outline("/site")}
     <outline type="rss" text="bad" xmlUrl="file:///etc/passwd"/></body></opml>`,
  );
  expect(await service.importFeeds()).toEqual({ ok: true, value: { name: "feeds.opml", added: 2, known: 0 } });
  await service.refreshFeeds();
  const titles = async () => (await service.listFeeds()).feeds.map(({ title, address }) => [title, address]);
  const expected = [
    ["Feed A", `${server.origin}/a`],
    ["Feed B & more", `${server.origin}/b`],
  ];
  expect(await titles()).toEqual(expected);

  expect(await service.exportFeeds()).toMatchObject({ ok: true, value: { name: "feeds.opml" } });
  for (const { id } of (await service.listFeeds()).feeds) await service.unsubscribe(id);
  expect(await service.importFeeds()).toMatchObject({ ok: true, value: { added: 2, known: 0 } });
  expect(await titles()).toEqual(expected);
  writeFileSync(opmlPath, "no list");
  expect(await service.importFeeds()).toMatchObject({ ok: false, reason: "no-feed-list" });
});

test("folders and names of feeds go through an OPML file and back; a name that was given outlasts the feed's own", async () => {
  const { server, service, opmlPath } = bench;
  for (const name of ["a", "b"]) server.answer(`/${name}`, page(rss(item(`In ${name}`), `Feed ${name}`)));
  const outline = (name: string, more: string) => `<outline type="rss" ${more} xmlUrl="${server.origin}/${name}"/>`;
  writeFileSync(
    opmlPath,
    `<opml version="2.0"><body><outline text="News"><outline text="Sea &amp; coast">
     ${outline("a", 'text="Harbour" title="Feed a"')}</outline></outline>${outline("b", 'text="x"')}</body></opml>`,
  );
  const names = async () =>
    (await service.listFeeds()).feeds.map(({ title, ownTitle, folders }) => [title, ownTitle, ...folders]);
  await service.importFeeds();
  await service.refreshFeeds();
  const expected = [
    ["Feed b", "Feed b"],
    ["Harbour", "Feed a", "News", "Sea & coast"],
  ];
  expect(await names()).toEqual(expected);

  const [first] = (await service.listFeeds()).feeds;
  await service.renameFeed(first?.id ?? 0, "Boats");
  await service.refreshFeeds();
  expect(await names()).toEqual([["Boats", "Feed b"], expected[1]]);
  await service.exportFeeds();
  const exported = readFileSync(opmlPath, "utf8").replace(/\s+/g, " ");
  expect(exported).toContain('<outline text="Boats" type="rss" xmlUrl');
  expect(exported).toMatch(/<outline text="News"[^>]*> <outline text="Sea &amp; coast"[^>]*> <outline text="Harbour"/);
  for (const { id } of (await service.listFeeds()).feeds) await service.unsubscribe(id);
  createFeedStore(bench.database).purge();
  await service.importFeeds();
  await service.refreshFeeds();
  expect(await names()).toEqual([["Boats", "Feed b"], expected[1]]);
  await service.renameFeed((await service.listFeeds()).feeds[0]?.id ?? 0, "");
  expect(await names()).toEqual(expected);
});
