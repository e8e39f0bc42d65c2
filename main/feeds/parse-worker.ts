import { parentPort } from "node:worker_threads";
import type { ParseTask } from "./parsed-feed.ts";
import { understand } from "./understand.ts";

parentPort?.on("message", (task: ParseTask) => parentPort?.postMessage(understand(task)));
