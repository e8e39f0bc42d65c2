import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import type { FeedProgress, Headline, HeadlineQuery } from "../../../main/contract-feeds.ts";
import { createFeedService, type FeedService } from "../../../main/feeds/feed-service.ts";
import { createFeedParser } from "../../../main/feeds/parser.ts";
import { makeKey } from "../../../main/shelf.ts";
import { openDatabase } from "../../../main/storage/database.ts";
import { createEntryPages } from "../../../main/storage/entry-pages.ts";
import { createFeedStore } from "../../../main/storage/feeds.ts";
import { createHeadlineStore } from "../../../main/storage/headlines.ts";
import { createNodeNetwork } from "../../server/node-network.ts";
import { startServer, type TestServer } from "../../server/server.ts";

/** A feed service over a new database, and a server to subscribe at. */
export interface FeedBench {
  readonly server: TestServer;
  readonly service: FeedService;
  readonly database: DatabaseSync;
  /** The file that is "chosen". */
  readonly opmlPath: string;
  readonly told: readonly FeedProgress[];
  /** Subscribes to an address of the server; the feed's id. */
  subscribe(path: string): Promise<number>;
  list(query?: Partial<HeadlineQuery>): Promise<readonly Headline[]>;
  listNames(query?: Partial<HeadlineQuery>): Promise<string[]>;
  /** The first feed. */
  findFeed(): Promise<Awaited<ReturnType<FeedService["listFeeds"]>>["feeds"][number] | undefined>;
}

/** Ends with the test. `network` is given the server's origin. */
export async function startFeedBench(
  makeNetwork = (_origin: string) => createNodeNetwork(),
  fetchesAhead = false,
): Promise<FeedBench> {
  const server = await startServer();
  const folder = mkdtempSync(join(tmpdir(), "hark-feeds-"));
  const database = openDatabase(join(folder, "hark.db"));
  const parser = createFeedParser();
  const told: FeedProgress[] = [];
  const opmlPath = join(folder, "feeds.opml");
  const service = createFeedService({
    network: makeNetwork(server.origin),
    parser,
    feeds: createFeedStore(database),
    headlines: createHeadlineStore(database),
    pages: createEntryPages(database),
    folder,
    fetchesAhead: () => fetchesAhead,
    openArticle: async () => null,
    makeKey,
    getInterval: () => 3_600_000,
    tell: (progress) => told.push(progress),
    dialogs: { choosePathToSave: async () => opmlPath, choosePathToOpen: async () => opmlPath },
  });
  onTestFinished(async () => {
    await server.close();
    parser.close();
    database.close();
    rmSync(folder, { recursive: true });
  });
  const list = async (query: Partial<HeadlineQuery> = {}) =>
    (await service.listHeadlines({ feedId: null, search: "", filter: "all", ...query })).headlines;
  return {
    server,
    service,
    database,
    told,
    opmlPath,
    async subscribe(path) {
      const result = await service.subscribe(server.origin + path);
      if (!result.ok) throw new Error(result.reason);
      return result.value.feed.id;
    },
    list,
    listNames: async (query) => (await list(query)).map(({ headline }) => headline),
    findFeed: async () => (await service.listFeeds()).feeds[0],
  };
}
