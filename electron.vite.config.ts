import { cpSync } from "node:fs";
import { defineConfig } from "electron-vite";
import { serveInlineWorkers } from "./scripts/build/inline-workers.mjs";

export default defineConfig({
  main: {
    // Feeds are parsed in a thread, which is a file of its own beside main.js.
    build: {
      lib: { entry: { main: "main/main.ts", "parse-worker": "main/feeds/parse-worker.ts" } },
      externalizeDeps: false,
    },
    plugins: [{ name: "copy-assets", closeBundle: copyAssets }],
  },
  // A sandboxed preload can only be one CommonJS file.
  preload: { build: { lib: { entry: "main/preload.ts", formats: ["cjs"] }, externalizeDeps: false } },
  renderer: {
    root: "renderer",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { rollupOptions: { input: "renderer/index.html" }, assetsInlineLimit: 0, minify: true },
    worker: { format: "es", plugins: () => [serveInlineWorkers()] },
  },
});

/** Puts what main reads at run time beside it, so that it is found the same way in a checkout and in a package. */
function copyAssets(): void {
  cpSync("assets/sample", "out/main/sample", { recursive: true });
  cpSync("assets/icon.png", "out/main/icon.png");
}
