import { defineConfig } from "electron-vite";

export default defineConfig({
  main: { build: { lib: { entry: "main/main.ts" }, externalizeDeps: false } },
  // A sandboxed preload can only be one CommonJS file.
  preload: { build: { lib: { entry: "main/preload.ts", formats: ["cjs"] }, externalizeDeps: false } },
  renderer: {
    root: "renderer",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { rollupOptions: { input: "renderer/index.html" }, assetsInlineLimit: 0 },
    worker: { format: "es" },
  },
});
