import { defineConfig } from "@playwright/test";

/**
 * Tests of the built app, never repeated: one that passes at the second try hides a fault. Each worker has a display and a
 * sound card of its own. The first two projects run at the same time (scripts/test/stages.mjs). What is measured, in time
 * or in sound, has the machine to itself.
 */
export default defineConfig({
  outputDir: "test-results",
  workers: 4,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [["list"]],
  projects: [
    { name: "package", testDir: "tests/package", workers: 1 },
    { name: "e2e", testDir: "tests/e2e", workers: 3 },
    { name: "hostile", testDir: "tests/hostile", workers: 1 },
    { name: "audio", testDir: "tests/audio", workers: 1 },
    { name: "screen-reader", testDir: "tests/screen-reader", workers: 1, timeout: 120_000 },
  ],
});
