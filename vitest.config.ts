import { defineConfig } from "vitest/config";

/** `*.test.ts` are unit tests and run here; `*.spec.ts` need the built app and run under Playwright. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
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
