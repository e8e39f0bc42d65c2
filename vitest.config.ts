import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** `*.test.ts` are unit tests and run here; `*.spec.ts` need the built app and run under Playwright. */
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
    projects: [
      {
        extends: true,
        test: { name: "renderer", environment: "jsdom", include: ["tests/renderer/**/*.test.{ts,tsx}"] },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/renderer/**"],
        },
      },
    ],
  },
});
