import { cpSync } from "node:fs";
import { defineConfig } from "electron-vite";
import { serveInlineWorkers } from "./scripts/build/inline-workers.mjs";
import { copyNativeRuntime, findNativeRuntime } from "./scripts/build/onnx-runtime.mjs";

export default defineConfig({
  main: {
    // Beside main.js: feeds are parsed in a thread, natural voices speak in a process.
    build: {
      lib: {
        entry: {
          main: "main/main.ts",
          "parse-worker": "main/feeds/parse-worker.ts",
          "natural-process": "main/natural/natural-process.ts",
        },
      },
      externalizeDeps: false,
    },
    plugins: [findNativeRuntime(), { name: "copy-assets", closeBundle: copyAssets }],
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
  copyNativeRuntime("out/main/runtime");
}
