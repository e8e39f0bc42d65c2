import { defineConfig } from "@playwright/test";

/**
 * Tests of the built app. One at a time and never repeated: they share one virtual display and one sound card, and
 * a test that passes at the second try hides a fault.
 */
export default defineConfig({
  outputDir: "test-results",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [["list"]],
  projects: [
    { name: "e2e", testDir: "tests/e2e" },
    { name: "audio", testDir: "tests/audio" },
    { name: "screen-reader", testDir: "tests/screen-reader" },
    { name: "package", testDir: "tests/package" },
  ],
});
