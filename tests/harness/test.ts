import { test as base, expect } from "@playwright/test";
import { startServer, type TestServer } from "../server/server.ts";
import { type Desktop, openDesktop } from "./desktop.ts";
import { type LaunchOptions, launchApp, type RunningApp } from "./launch-app.ts";

interface Fixtures {
  /** Starts Hark; it is closed after the test, which fails when Hark had an error that nothing handled. */
  launch(options?: LaunchOptions): Promise<RunningApp>;
  /** A real server on this machine; a test says what it answers. */
  server: TestServer;
}

/** Tests of the built app on a desktop of their own, one for each worker. */
export const test = base.extend<Fixtures, { desktop: Desktop }>({
  desktop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const desktop = await openDesktop();
      await use(desktop);
      await desktop.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  launch: async ({ desktop }, use, info) => {
    const started: RunningApp[] = [];
    await use(async (options) => {
      const running = await launchApp(desktop, options);
      started.push(running);
      return running;
    });
    if (info.status !== info.expectedStatus) started.forEach(printLastWords);
    for (const running of started) await running.close();
    expect(started.flatMap(({ problems }) => problems)).toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  server: async ({}, use) => {
    await using server = await startServer();
    await use(server);
  },
});

/** For whoever reads the log of a test that failed: what Hark said last, and what went wrong in it. */
function printLastWords({ transcript, problems }: RunningApp): void {
  console.log(
    [
      ...transcript
        .since()
        .slice(-15)
        .map(({ role, text }) => `${role}: ${text}`),
      ...problems,
    ].join("\n"),
  );
}
