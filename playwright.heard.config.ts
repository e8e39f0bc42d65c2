import { defineConfig } from "@playwright/test";
import config from "./playwright.config.ts";

/** What a recogniser understands of a recording (`npm run listen`): slow, and no stage of `npm test`. */
export default defineConfig(config, { projects: [{ name: "heard", testDir: "tests/heard" }] });
