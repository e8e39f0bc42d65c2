import { beforeEach, expect, test } from "vitest";
import type { Result } from "../../../main/contract.ts";
import { createFetchFeed } from "../../../main/feeds/fetch-feed.ts";
import { createFeedParser } from "../../../main/feeds/parser.ts";
import { type Answer, cutOff, drip, gzipBomb, page, redirect, tooShort } from "../../server/answers.ts";
import { createNodeNetwork } from "../../server/node-network.ts";
import { type FeedBench, startFeedBench } from "./feed-bench.ts";
import { item, rss } from "./feed-pages.ts";

let bench: FeedBench;
beforeEach(async () => {
  bench = await startFeedBench();
});

const feed = (items: string, type = "application/rss+xml"): Answer => page(rss(items), { type });
const reasonOf = (result: Result<unknown>) => (result.ok ? "" : result.reason);

test("a feed that moved for good is asked at its new address; one that is elsewhere for now is not", async () => {
  const { server, service, subscribe, findFeed } = bench;
  server.answer("/old", feed(item("One")));
  server.answer("/new", feed(item("Two")));
  const id = await subscribe("/old");
  server.answer("/old", redirect("/new", 302));
  await service.refreshFeed(id);
  expect((await findFeed())?.address).toBe(`${server.origin}/old`);
  server.answer("/old", redirect("/new", 301));
  await service.refreshFeed(id);
  expect((await findFeed())?.address).toBe(`${server.origin}/new`);
});

test("410 ends the asking, but not where the listener asks for just this feed", async () => {
  const { server, service, subscribe, findFeed } = bench;
  server.answer("/feed", feed(item("One")));
  const id = await subscribe("/feed");
  server.answer("/feed", page("", { status: 410 }));
  await service.refreshFeeds();
  expect((await findFeed())?.problem).toMatchObject({ failure: { reason: "feed-gone" }, triesAt: null });
  const asked = server.requests.length;
  expect(await service.refreshFeeds()).toMatchObject({ total: 0 });
  expect(server.requests).toHaveLength(asked);
  server.answer("/feed", feed(item("Two")));
  expect(await service.refreshFeed(id)).toMatchObject({ fresh: 1 });
  expect((await findFeed())?.problem).toBeNull();
});

test.each([429, 503])("%d with Retry-After is honoured also where the listener wants all feeds", async (status) => {
  const { server, service, subscribe, findFeed } = bench;
  server.answer("/feed", feed(item("One")));
  await subscribe("/feed");
  server.answer("/feed", page("", { status, headers: { "retry-after": "7200" } }));
  const before = Date.now();
  expect(await service.refreshFeeds()).toMatchObject({ failed: 1 });
  const problem = (await findFeed())?.problem;
  expect(problem?.failure.reason).toBe("try-later");
  expect(problem?.triesAt).toBeGreaterThanOrEqual(before + 7_200_000);
  expect(await service.refreshFeeds()).toMatchObject({ total: 0 });
});

test("each failure in a row doubles the time until the next try, and one success ends it", async () => {
  const { server, service, told, subscribe, findFeed } = bench;
  server.answer("/feed", feed(item("One")));
  const id = await subscribe("/feed");
  server.answer("/feed", page("", { status: 500 }));
  const pauses = [];
  for (let round = 0; round < 3; round++) {
    const now = Date.now();
    await service.refreshFeed(id);
    pauses.push(Math.round(((await findFeed())?.problem?.triesAt ?? 0) - now) / 3_600_000);
  }
  expect(pauses.map(Math.round)).toEqual([1, 2, 4]);
  expect((await findFeed())?.problem).toMatchObject({ failures: 3, failure: { reason: "server-error" } });
  await service.refreshDue();
  expect(told.at(-1)).toMatchObject({ failed: 1 });
  server.answer("/feed", feed(item("One")));
  await service.refreshFeed(id);
  expect((await findFeed())?.problem).toBeNull();
});

const faults: readonly (readonly [string, Answer, string])[] = [
  ["not there", page("", { status: 404 }), "not-found"],
  ["cut off", cutOff(rss(item("One"))), "connection-failed"],
  ["of a wrong length", tooShort(rss(item("One"))), "damaged-feed"],
  ["a bomb", gzipBomb(30), "too-large"],
  ["a loop", redirect("/feed"), "too-many-redirects"],
  ["a page", page("<html><p>We have moved."), "damaged-feed"],
  ["no XML", page("<rss><channel><<<<", { type: "text/xml" }), "damaged-feed"],
];
test.each(faults)("a feed that is %s is told, and its headlines stay", async (_what, answer, reason) => {
  const { server, service, subscribe, listNames, findFeed } = bench;
  server.answer("/feed", feed(item("One")));
  const id = await subscribe("/feed");
  server.answer("/feed", answer);
  await service.refreshFeed(id);
  expect((await findFeed())?.problem?.failure.reason).toBe(reason);
  expect(await listNames()).toEqual(["One"]);
});

test("a public feed does not lead into the listener's own network", async () => {
  const dns = { "news.example": ["93.184.215.14"] };
  const { server, service, list } = await startFeedBench((origin) =>
    createNodeNetwork({ hosts: { "news.example": origin }, dns }),
  );
  server.answer("/feed", redirect("http://127.0.0.1:1/admin"));
  server.answer("/", page(`<html><link rel=alternate type="application/rss+xml" href="http://127.0.0.1:1/inside">`));
  server.answer("/entry", feed(`<item><title>Trap</title><link>http://192.168.0.1/off</link></item>`));
  expect(reasonOf(await service.subscribe("http://news.example/feed"))).toBe("private-address");
  expect(reasonOf(await service.subscribe("http://news.example/"))).toBe("no-feed");
  await service.subscribe("http://news.example/entry");
  const [trap] = await list();
  expect(reasonOf(await service.loadHeadline(trap?.id ?? 0, new AbortController().signal))).toBe("private-address");
});

test("a feed that is too slow is given up", async () => {
  const { server } = bench;
  server.answer("/feed", drip());
  const parser = createFeedParser();
  const fetchFeed = createFetchFeed(createNodeNetwork(), parser, 200);
  const question = { etag: "", lastModified: "", askedBy: null, signal: new AbortController().signal };
  const answer = await fetchFeed({ ...question, address: new URL(`${server.origin}/feed`) });
  expect(answer).toMatchObject({ kind: "failed", failure: { reason: "timed-out" } });
});

test("without a network no feed is at fault: it is tried as soon as there is one", async () => {
  let isOnline = true;
  const { server, service, subscribe, findFeed } = await startFeedBench(() => ({
    ...createNodeNetwork(),
    isOnline: () => isOnline,
    fetchHop: (...request) =>
      isOnline ? createNodeNetwork().fetchHop(...request) : Promise.reject(new Error("net::ERR_INTERNET_DISCONNECTED")),
  }));
  server.answer("/feed", feed(item("One")));
  await subscribe("/feed");
  isOnline = false;
  await service.refreshDue();
  expect((await findFeed())?.problem).toBeNull();
  await service.refreshFeeds();
  expect((await findFeed())?.problem).toMatchObject({ failure: { reason: "offline" }, failures: 0 });
  isOnline = true;
  await service.refreshFeeds();
  expect((await findFeed())?.problem).toBeNull();
});
