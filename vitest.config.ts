import { join } from "node:path";
import { defineConfig } from "vitest/config";

/**
 * `*.test.ts` are unit tests and run here; `*.spec.ts` need the built app and run under Playwright. A test that needs a
 * document says so in its first line, `// @vitest-environment jsdom`: to make one takes a third of a second, and most
 * need none. What forgets it fails, as there is no document.
 */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: {
    // Node lacks what Chromium has and pdfjs takes for granted; the library has a build for that.
    alias: [
      { find: /^pdfjs-dist$/, replacement: "pdfjs-dist/legacy/build/pdf.mjs" },
      {
        find: "pdfjs-dist/build/pdf.worker.min.mjs?url",
        replacement: join(import.meta.dirname, "tests/harness/pdf-worker-address.ts"),
      },
    ],
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // By itself Vitest leaves one core idle, of two.
    maxWorkers: "100%",
    // In ms: for what hangs. On a busy machine the usual five seconds end tests that would have passed.
    testTimeout: 20_000,
  },
});
