import { cpSync } from "node:fs";
import { defineConfig } from "electron-vite";

export default defineConfig({
  main: {
    build: { lib: { entry: "main/main.ts" }, externalizeDeps: false },
    // Beside the built main, so that the sample is found the same way in a checkout and in a package.
    plugins: [
      { name: "copy-sample", closeBundle: () => cpSync("assets/sample", "out/main/sample", { recursive: true }) },
    ],
  },
  // A sandboxed preload can only be one CommonJS file.
  preload: { build: { lib: { entry: "main/preload.ts", formats: ["cjs"] }, externalizeDeps: false } },
  renderer: {
    root: "renderer",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { rollupOptions: { input: "renderer/index.html" }, assetsInlineLimit: 0 },
    worker: { format: "es" },
  },
});
