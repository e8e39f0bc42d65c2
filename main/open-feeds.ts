import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { app, type BrowserWindow } from "electron";
import { chooseOpenPath, chooseSavePath } from "./dialogs.ts";
import { createFeedService, type FeedService } from "./feeds/feed-service.ts";
import { createFeedParser } from "./feeds/parser.ts";
import { sendEvent } from "./ipc.ts";
import type { Say } from "./messages.ts";
import { makeKey, type Shelf } from "./shelf.ts";
import type { Network } from "./sources/fetch-bytes.ts";
import { createEntryPages } from "./storage/entry-pages.ts";
import { createFeedStore } from "./storage/feeds.ts";
import { createHeadlineStore } from "./storage/headlines.ts";
import { purgeRemoved } from "./storage/purge-removed.ts";
import { readSettings } from "./storage/settings.ts";

interface FeedParts {
  readonly database: DatabaseSync;
  readonly network: Network;
  readonly shelf: Shelf;
  readonly window: BrowserWindow;
  readonly say: Say;
  /** Whether feeds are read again by themselves: not in a run that ends by itself. */
  readonly refreshes: boolean;
}

/** In ms: how often Hark looks whether a feed's time has come, the first time when its start is done. */
const lookInterval = 60_000;

/** The feeds in the database; they are read again by themselves as often as the listener wants it. */
export function openFeeds({ database, network, shelf, window, say, refreshes }: FeedParts): FeedService {
  const feeds = createFeedStore(database);
  const headlines = createHeadlineStore(database);
  purgeRemoved(feeds, headlines);
  const service = createFeedService({
    network,
    parser: createFeedParser(),
    feeds,
    headlines,
    pages: createEntryPages(database),
    folder: app.getPath("userData"),
    openArticle: shelf.openByKey,
    makeKey,
    fetchesAhead: () => readSettings(database).fetchAhead,
    getInterval: () => readSettings(database).feedInterval * 60_000,
    tell: (progress) => sendEvent(window.webContents, "feedProgress", progress),
    dialogs: {
      choosePathToSave: () => {
        const proposed = join(app.getPath("documents"), "hark-feeds.opml");
        return chooseSavePath(window, { title: say("saveFeeds"), kind: say("feedFiles"), extension: "opml", proposed });
      },
      choosePathToOpen: () => {
        const question = { title: say("openFeeds"), kind: say("feedFiles"), extensions: ["opml", "xml"] };
        return chooseOpenPath(window, question, say);
      },
    },
  });
  const timer = refreshes ? setInterval(() => void service.refreshDue().catch(console.error), lookInterval) : undefined;
  window.once("closed", () => {
    clearInterval(timer);
    void service.cancelFeedWork();
  });
  return service;
}
