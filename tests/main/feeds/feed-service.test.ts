import { beforeEach, expect, test } from "vitest";
import type { Result } from "../../../main/contract.ts";
import { createFeedStore } from "../../../main/storage/feeds.ts";
import { type Answer, drip, page } from "../../server/answers.ts";
import { type FeedBench, startFeedBench } from "./feed-bench.ts";
import { fullItem, item, longText, rss } from "./feed-pages.ts";

let bench: FeedBench;
beforeEach(async () => {
  bench = await startFeedBench();
});

const feed = (items: string, type = "application/rss+xml"): Answer => page(rss(items), { type });
const reasonOf = (result: Result<unknown>) => (result.ok ? "" : result.reason);

test("a feed's address: its headlines are there, newest first", async () => {
  const { server, service, list, listNames } = bench;
  server.answer("/feed", feed(item("Old boats", 1) + item("New boats", 9)));
  const result = await service.subscribe(`${server.origin}/feed`);

  expect(result).toMatchObject({
    ok: true,
    value: { isKnown: false, feed: { title: "Harbour News", kind: "feed", count: 2, unread: 2, problem: null } },
  });
  expect(await listNames()).toEqual(["New boats", "Old boats"]);
  expect(await list()).toMatchObject([
    { source: "Harbour News", url: `${server.origin}/new-boats`, isRead: false },
    {},
  ]);
  expect(await service.subscribe(`${server.origin}/feed`)).toMatchObject({ ok: true, value: { isKnown: true } });
  expect((await service.listFeeds()).feeds).toHaveLength(1);
});

test("a site's address: the feed that its page names, or that it has in a common place", async () => {
  const { server, service } = bench;
  server.answer(
    "/",
    page(
      `<html><link rel="alternate" type="application/atom+xml" href="/gone"><link rel=alternate type="application/rss+xml" href="/named">`,
    ),
  );
  server.answer("/named", feed(item("Named")));
  server.answer("/deep/page", page("<html><p>No feed named here."));
  server.answer("/rss.xml", page(rss(item("Common")), { type: "text/plain" }));
  expect(await findAddress("/")).toBe(`${server.origin}/named`);
  expect(await findAddress("/deep/page")).toBe(`${server.origin}/rss.xml`);
  expect(await service.subscribe(`feed:${server.origin}/named`)).toMatchObject({ ok: true, value: { isKnown: true } });
});

async function findAddress(path: string): Promise<string> {
  const result = await bench.service.subscribe(bench.server.origin + path);
  return result.ok ? result.value.feed.address : result.reason;
}

test("a front page without a feed is a feed by its headlines, and goes on being one", async () => {
  const { server, service, subscribe, findFeed } = bench;
  const front = (count: number) =>
    page(
      `<html lang="en"><title>Front</title>${Array.from({ length: count }, (_, index) => `<h2><a href="/s${index}">The story number ${index}</a></h2>`).join("")}`,
    );
  server.answer("/", front(6));
  const id = await subscribe("/");
  expect(await findFeed()).toMatchObject({ kind: "page", title: "Front", count: 6 });
  server.answer("/", front(8));
  expect(await service.refreshFeed(id)).toMatchObject({ fresh: 2, failed: 0 });
  server.answer("/", page("<html>Nothing here today."));
  await service.refreshFeed(id);
  expect((await findFeed())?.problem?.failure.reason).toBe("damaged-feed");
});

test("what is neither says so, with what to do", async () => {
  const { server, service } = bench;
  server.answer("/article", page("<html><p>Just a text."));
  server.answer("/picture", page("\x89PNG", { type: "image/png" }));
  for (const path of ["/article", "/picture"])
    expect(reasonOf(await service.subscribe(server.origin + path))).toBe("no-feed");
  expect(reasonOf(await service.subscribe("not an address"))).toBe("bad-address");
  expect(reasonOf(await service.subscribe(`${server.origin}/nothing`))).toBe("not-found");
  expect((await service.listFeeds()).feeds).toEqual([]);
});

test("the server is asked whether there is something newer, and is believed", async () => {
  const { server, service, subscribe, findFeed } = bench;
  const answer: Answer = (request, response) => {
    const isKnown = request.headers["if-none-match"] === '"v1"' && request.headers["if-modified-since"] === "yesterday";
    if (isKnown) response.writeHead(304).end();
    else page(rss(item("One")), { headers: { etag: '"v1"', "last-modified": "yesterday" } })(request, response);
  };
  server.answer("/feed", answer);
  const id = await subscribe("/feed");
  expect(await service.refreshFeed(id)).toMatchObject({ done: 1, fresh: 0, failed: 0 });
  expect(await service.refreshFeed(id)).toMatchObject({ done: 1, fresh: 0, failed: 0 });
  expect(server.requests).toHaveLength(3);
  expect((await findFeed())?.problem).toBeNull();
});

test("refreshing is told, can be cancelled, and asks each host for one feed at a time", async () => {
  const { server, service, told, subscribe } = bench;
  let [open, most] = [0, 0];
  const slowly: Answer = (request, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      feed(item(`At ${request.url}`))(request, response);
    }, 20);
  };
  for (let index = 0; index < 5; index++) server.answer(`/f${index}`, slowly);
  for (let index = 0; index < 5; index++) await subscribe(`/f${index}`);
  expect(await service.refreshFeeds()).toEqual({ isRunning: false, done: 5, total: 5, fresh: 0, failed: 0 });
  expect(told.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 5]);
  expect(most).toBe(1);

  server.answer("/f0", drip());
  const refreshing = service.refreshFeeds();
  await service.cancelFeedWork();
  expect(await refreshing).toBeNull();
  expect((await service.listFeeds()).feeds.every(({ problem }) => problem === null)).toBe(true);
});

test("subscribing can be cancelled", async () => {
  const { server, service } = bench;
  server.answer("/feed", drip());
  const subscribing = service.subscribe(`${server.origin}/feed`);
  await service.cancelFeedWork();
  expect(reasonOf(await subscribing)).toBe("cancelled");
});

test("nothing is fetched before somebody subscribed, and then only when its time has come", async () => {
  const { server, service, database, subscribe } = bench;
  await service.refreshDue();
  server.answer("/feed", feed(item("One")));
  await subscribe("/feed");
  await service.refreshDue();
  expect(server.requests).toHaveLength(1);
  database.exec("UPDATE feeds SET read_at = read_at - 3600001");
  await service.refreshDue();
  expect(server.requests).toHaveLength(2);
});

test("a headline opens as the feed has it where that is all of it, else from its page, and counts as read", async () => {
  const { server, service, subscribe, list, listNames } = bench;
  server.answer("/feed", feed(fullItem("All of it", longText, 2) + item("Elsewhere", 1)));
  server.answer("/elsewhere", page("<html><h1>Elsewhere</h1><p>The page."));
  await subscribe("/feed");
  const [full, other] = await list();
  expect([full?.wordCount, other?.wordCount]).toEqual([120, 0]);
  const signal = new AbortController().signal;

  const first = await service.loadHeadline(full?.id ?? 0, signal);
  expect(first).toMatchObject({ ok: true, value: { url: `${server.origin}/all-of-it`, mediaType: "text/html" } });
  expect(first.ok && "text" in first.value && first.value.text).toContain("On day 7 the boats");
  const second = await service.loadHeadline(other?.id ?? 0, signal);
  expect(second.ok && "text" in second.value && second.value.text).toContain("The page.");
  expect((await list()).map(({ isRead }) => isRead)).toEqual([true, true]);
  expect(await listNames({ filter: "unread" })).toEqual([]);
});

test("an address in two feeds is one headline, read in both, and taken out of both", async () => {
  const { server, service, subscribe, list, listNames } = bench;
  server.answer("/a", page(rss(item("Shared", 5) + item("Only in A", 1), "A")));
  server.answer("/b", page(rss(item("Shared", 5) + item("Only in B", 2), "B")));
  const [a, b] = [await subscribe("/a"), await subscribe("/b")];
  expect(await listNames()).toEqual(["Shared", "Only in B", "Only in A"]);
  expect((await service.listFeeds()).unread).toBe(3);

  const [shared] = await list({ feedId: b });
  await service.setHeadlinesRead([shared?.id ?? 0], true);
  expect((await list({ feedId: a })).map(({ isRead }) => isRead)).toEqual([true, false]);
  await service.removeHeadline(shared?.id ?? 0);
  expect(await listNames()).toEqual(["Only in B", "Only in A"]);
  await service.refreshFeeds();
  expect(await listNames()).toEqual(["Only in B", "Only in A"]);
  await service.putHeadlineBack(shared?.id ?? 0);
  expect(await listNames()).toEqual(["Shared", "Only in B", "Only in A"]);
  await service.unsubscribe(a);
  expect(await listNames()).toEqual(["Shared", "Only in B"]);
  await service.putFeedBack(a);
  expect(await listNames()).toEqual(["Shared", "Only in B", "Only in A"]);
});

test("where nothing can be written, changes say so, and a headline opens all the same", async () => {
  const { server, service, database, subscribe, list } = bench;
  server.answer("/feed", feed(fullItem("All of it", longText)));
  const feedId = await subscribe("/feed");
  const id = (await list())[0]?.id ?? 0;
  database.exec("PRAGMA query_only = ON");
  const changes = [
    () => service.setHeadlinesRead([id], true),
    () => service.setHeadlineSaved(id, true),
    () => service.removeHeadline(id),
    () => service.putHeadlineBack(id),
    () => service.unsubscribe(feedId),
    () => service.putFeedBack(feedId),
  ];
  for (const change of changes)
    expect(await change()).toMatchObject({ ok: false, reason: "not-saved", detail: { name: expect.anything() } });
  expect(await service.loadHeadline(id, new AbortController().signal)).toMatchObject({ ok: true });
});

test("a changed headline is changed, and stays read; words of summary and text are found", async () => {
  const { server, service, subscribe, list, listNames } = bench;
  server.answer("/feed", feed(fullItem("Boats stay in", `${longText} Zanzibar.`)));
  const id = await subscribe("/feed");
  const [first] = await list();
  await service.setHeadlinesRead([first?.id ?? 0], true);
  await service.setHeadlineSaved(first?.id ?? 0, true);
  server.answer(
    "/feed",
    feed(fullItem("Boats stay in", `${longText} Samarkand.`).replace("<title>Boats", "<title>All boats")),
  );
  expect(await service.refreshFeed(id)).toMatchObject({ fresh: 0 });
  expect(await list()).toMatchObject([{ headline: "All boats stay in", isRead: true, isSaved: true }]);
  expect(await listNames({ search: "samark" })).toHaveLength(1);
  expect(await listNames({ search: "zanzibar" })).toHaveLength(0);
  expect(await listNames({ search: "boats all", filter: "saved" })).toHaveLength(1);
  expect(await listNames({ search: "?" })).toHaveLength(0);
});

test("10,000 entries are written, listed and found, and nothing of another time is left after a new start", async () => {
  const { server, service, database, subscribe, list, listNames } = bench;
  server.answer(
    "/feed",
    feed(Array.from({ length: 10_000 }, (_, index) => item(`Story ${index}`, index % 60)).join("")),
  );
  const id = await subscribe("/feed");
  expect((await list()).length).toBe(10_000);
  expect(await listNames({ search: "story 4711" })).toEqual(["Story 4711"]);
  await service.unsubscribe(id);
  createFeedStore(database).purge();
  for (const table of ["entries", "entry_texts", "entry_contents", "feeds"])
    expect(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count, table).toBe(0);
});

test("pages of new headlines are fetched ahead where the listener wants it, once, and are there without the server", async () => {
  const { server, service, subscribe, list, database } = await startFeedBench(undefined, true);
  const now = new Date().toUTCString();
  const fresh = (headline: string) => item(headline).replace(/<pubDate>.*<\/pubDate>/, `<pubDate>${now}</pubDate>`);
  server.answer("/feed", feed(fresh("There") + fresh("Gone") + fullItem("Here already", longText)));
  server.answer("/there", page("<html><h1>There</h1><p>The page."));
  await subscribe("/feed");
  const countPages = () => Number(database.prepare("SELECT count(*) AS count FROM entry_pages").get()?.count);
  await service.refreshFeeds();
  await expect.poll(countPages).toBe(2);
  const asked = server.requests.length;
  await service.refreshFeeds();
  expect(server.requests).toHaveLength(asked + 1);

  server.answer("/there", page("", { status: 500 }));
  const there = (await list()).find(({ headline }) => headline === "There");
  const opened = await service.loadHeadline(there?.id ?? 0, new AbortController().signal);
  expect(opened.ok && "text" in opened.value && opened.value.text).toContain("The page.");
});

test("where the reading of feeds is cancelled, no pages are fetched ahead", async () => {
  const { server, service, subscribe, list } = await startFeedBench(undefined, true);
  const now = new Date().toUTCString();
  server.answer("/feed", feed(item("There").replace(/<pubDate>.*<\/pubDate>/, `<pubDate>${now}</pubDate>`)));
  server.answer("/there", page("<html><h1>There</h1><p>The page."));
  await subscribe("/feed");
  server.answer("/feed", drip());
  const refreshing = service.refreshFeeds();
  await service.cancelFeedWork();
  expect(await refreshing).toBeNull();
  // A page that is asked for now comes after any that was asked for before.
  const [there] = await list();
  await service.loadHeadline(there?.id ?? 0, new AbortController().signal);
  expect(server.requests.filter(({ url }) => url === "/there")).toHaveLength(1);
});

test("of several feeds that a page names the first is taken, comments last, and the others are told", async () => {
  const { server, service } = bench;
  const link = (title: string, path: string) =>
    `<link rel="alternate" type="application/rss+xml" title="${title}" href="${path}">`;
  server.answer("/", page(`<html>${link("Comments", "/comments")}${link("News", "/news")}${link("Sport", "/sport")}`));
  server.answer("/news", feed(item("One")));
  expect(await service.subscribe(server.origin)).toMatchObject({
    ok: true,
    value: {
      feed: { address: `${server.origin}/news` },
      others: [
        { address: `${server.origin}/sport`, title: "Sport" },
        { address: `${server.origin}/comments`, title: "Comments" },
      ],
    },
  });
});
